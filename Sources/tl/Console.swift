import Foundation

/// The two streams a user reads.
enum Console {
  /// Writes to standard output: results, and nothing else.
  static func standardOutput(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let words = Messages.unwritten(to: "standard output", error)
      ErrorReport(Failure(words, exitCode: .cannotCreate)).end()
    }
  }

  /// Writes to standard error: what went wrong, and how far things are.
  static func standardError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))  // nobody is left to tell
  }
}
