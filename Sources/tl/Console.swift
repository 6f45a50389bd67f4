import Foundation

/// The two streams a user reads.
enum Console {
  /// Writes to standard output: results, and nothing else.
  static func standardOutput(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      standardError("tl: cannot write to standard output; is the disk full?\n")
      Foundation.exit(ExitStatus.failed.rawValue)
    }
  }

  /// Writes to standard error: what went wrong, and how far things are.
  static func standardError(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))  // nobody is left to tell
  }
}
