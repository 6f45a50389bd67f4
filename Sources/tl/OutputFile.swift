import Foundation

/// The file an export goes to, or standard output.
///
/// A file appears whole or not at all: what is written goes beside it first.
struct OutputFile {
  private let path: String?
  private let handle: FileHandle
  private let draft: String

  /// Opens it.
  ///
  /// - Parameter path: The file; standard output without one, and for `-`.
  /// - Throws: A `Failure` where it cannot be made.
  init(_ path: String?) throws {
    self.path = path == "-" ? nil : path
    draft = (self.path ?? "") + ".part"
    guard let path = self.path else {
      handle = .standardOutput
      return
    }
    guard FileManager.default.createFile(atPath: draft, contents: nil),
      let opened = FileHandle(forWritingAtPath: draft)
    else {
      throw Failure(
        "cannot write \(path). Look at its folder and its permissions.",
        exitCode: .cannotCreate
      )
    }
    handle = opened
  }

  /// Writes more.
  func write(_ bytes: [UInt8]) throws {
    try reporting { try handle.write(contentsOf: Data(bytes)) }
  }

  /// Puts the file in its place.
  func finish() throws {
    guard let path else { return }
    try reporting {
      try handle.close()
      guard rename(draft, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
  }

  private func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      // It may be gone already.
      if path != nil { try? FileManager.default.removeItem(atPath: draft) }
      throw Failure(
        "cannot write \(path ?? "to standard output"): \(error.localizedDescription)",
        exitCode: .cannotCreate
      )
    }
  }
}
