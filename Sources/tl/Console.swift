import Foundation

/// The two streams a user reads.
enum Console {
  /// Writes to standard output: results, and nothing else.
  static func standardOutput(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes to standard error: what went wrong, and how far things are.
  static func standardError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
