import Foundation

/// Answers a line of JSON by another.
protocol LineReader: Sendable {
  /// Returns the answer, as JSON.
  func answer(to line: Data) throws -> Data
}
