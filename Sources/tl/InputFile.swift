import Foundation

/// A file or standard input, opened for reading.
struct InputFile {
  /// The name as the user typed it.
  let name: String
  private let handle: FileHandle

  /// Opens what the user named.
  ///
  /// - Throws: A `Failure` where it cannot be opened, or where it is a URL.
  init(_ source: SourceName) throws {
    name = source.text
    switch source {
    case .standardInput: handle = .standardInput
    case .file(let path):
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        throw Failure("cannot read \(path): it is a folder; name a file in it.", exitCode: .noInput)
      }
      guard let opened = FileHandle(forReadingAtPath: path) else {
        throw Failure(
          "cannot read \(path): there is no such file, or it may not be read.",
          exitCode: .noInput
        )
      }
      handle = opened
    case .web(let url):
      throw Failure("cannot read \(url): a file or - is read here, no URL.", exitCode: .noInput)
    }
  }

  /// Reads everything.
  func readToEnd() throws -> Data {
    try reading { try handle.readToEnd() } ?? Data()
  }

  /// Reads what is there, at most so many bytes; `nil` at the end.
  ///
  /// A pipe gives what it has: who waits for the answer to a line need not send the next.
  func read(upToCount count: Int) throws -> Data? {
    var buffer = [UInt8](repeating: 0, count: count)
    while true {
      let length = Foundation.read(handle.fileDescriptor, &buffer, count)
      if length > 0 { return Data(buffer[..<length]) }
      if length == 0 { return nil }
      guard errno == EINTR else {
        throw Failure(
          "cannot read \(name): \(String(cString: strerror(errno)))",
          exitCode: .noInput
        )
      }
    }
  }

  private func reading(_ read: () throws -> Data?) throws -> Data? {
    do {
      return try read()
    } catch {
      throw Failure("cannot read \(name): \(error.localizedDescription)", exitCode: .noInput)
    }
  }
}

/// The lines of an input, read as they come; empty ones are left out.
struct InputLines {
  /// The number of the line that was read last, from 1.
  private(set) var number = 0
  private let input: InputFile
  private var buffer: [UInt8] = []
  private var position = 0

  /// How much is asked for at once: a pipe holds 64 KiB.
  private static let chunk = 65_536

  /// Creates the lines of an input.
  ///
  /// - Parameters:
  ///   - input: Where they are read.
  ///   - beginning: What was read of it already.
  init(_ input: InputFile, beginning: Data = Data()) {
    self.input = input
    buffer = [UInt8](beginning)
  }

  /// Returns the next line that is not empty, without its end.
  mutating func next() throws -> Data? {
    while let line = try nextLine() {
      number += 1
      if line.contains(where: { $0 > UInt8(ascii: " ") }) { return Data(line) }
    }
    return nil
  }

  private mutating func nextLine() throws -> ArraySlice<UInt8>? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return buffer[position..<end]
      }
      buffer.removeFirst(position)
      position = 0
      searched = buffer.count
      guard let more = try input.read(upToCount: Self.chunk) else { break }
      buffer += more
    }
    defer { position = buffer.count }
    return buffer.isEmpty ? nil : buffer[...]
  }
}
