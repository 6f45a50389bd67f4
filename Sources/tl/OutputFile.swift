import Foundation

/// The file an export goes to, or standard output.
///
/// A file appears whole or not at all: what is written goes beside it first.
struct OutputFile {
  private let name: String
  private let handle: FileHandle
  /// Where it is written first, and where it belongs; `nil` where it is written in place.
  private let move: (from: String, to: String)?

  /// Opens it.
  ///
  /// A device or a pipe is written in place.
  ///
  /// - Parameter path: The file; standard output without one, and for `-`.
  /// - Throws: A `Failure` where it cannot be made.
  init(_ path: String?) throws {
    guard let path, path != "-" else {
      name = "standard output"
      handle = .standardOutput
      move = nil
      return
    }
    name = path
    let target = URL(filePath: path).resolvingSymlinksInPath()
    // Of what does not exist nothing can be asked.
    let isRegular = try? target.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile
    let draft = isRegular == false ? target.path : target.path + ".part"
    let isThere = isRegular == false || FileManager.default.createFile(atPath: draft, contents: nil)
    guard isThere, let opened = FileHandle(forWritingAtPath: draft) else {
      throw Failure(
        "cannot write \(path). Look at its folder and its permissions.",
        exitCode: .cannotCreate
      )
    }
    handle = opened
    move = isRegular == false ? nil : (draft, target.path)
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ one: String, as other: String) -> Bool {
    func file(_ path: String) -> [Int]? {
      let path = URL(filePath: path).resolvingSymlinksInPath().path
      // Of what does not exist nothing can be asked.
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let disk = attributes?[.systemNumber] as? Int,
        let number = attributes?[.systemFileNumber] as? Int
      else { return nil }
      return [disk, number]
    }
    return file(one) != nil && file(one) == file(other)
  }

  /// Writes more.
  func write(_ bytes: [UInt8]) throws {
    try reporting { try handle.write(contentsOf: Data(bytes)) }
  }

  /// Puts the file in its place.
  func finish() throws {
    guard let move else { return }
    try reporting {
      try handle.close()
      guard rename(move.from, move.to) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    }
  }

  private func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch {
      // It may be gone already.
      if let move { try? FileManager.default.removeItem(atPath: move.from) }
      throw Failure(Messages.unwritten(to: name, error), exitCode: .cannotCreate)
    }
  }
}
