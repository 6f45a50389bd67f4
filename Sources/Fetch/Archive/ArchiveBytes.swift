internal import Compression

/// The bytes of an archive as they are asked for, unpacked where the archive is a gzip file.
///
/// No more is in memory than one record and a little of the file.
struct ArchiveBytes {
  private let read: (Int) throws -> [UInt8]
  /// What was read of the file and not unpacked yet.
  private var packed: [UInt8] = []
  private var packedPosition = 0
  /// How many bytes of the file were read.
  private var fileCount = 0
  private var isAtFileEnd = false
  /// Set once the first bytes say that it is a gzip file.
  private var stream: GzipStream?
  private var isStarted = false
  private var isInsideMember = false

  private var buffer: [UInt8] = []
  private var position = 0
  /// Where members begin: in the buffer, and in the file.
  private var members: [(buffer: Int, file: Int)] = []

  /// How much is asked for at once.
  private static let chunk = 64 * 1024

  /// - Parameter read: Returns at most so many of the next bytes of the file, none at its end.
  init(read: @escaping (Int) throws -> [UInt8]) {
    self.read = read
  }

  /// Where the next byte is in the file; in a gzip file, where its member begins.
  var offset: Int {
    if stream == nil { return fileCount - (buffer.count - position) }
    return members.last { $0.buffer <= position }?.file ?? 0
  }

  /// Whether there are no more bytes.
  mutating func isAtEnd() throws -> Bool {
    if position < buffer.count { return false }
    return try !fill()
  }

  /// Returns the next line with its end; `nil` at the end of the file, and for a line longer than that limit.
  mutating func line(limitInBytes: Int) throws -> ArraySlice<UInt8>? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return buffer[position...end]
      }
      guard buffer.count - position <= limitInBytes else { return nil }
      let known = buffer.count - position
      guard try fill() else { break }
      searched = position + known
    }
    defer { position = buffer.count }
    return position < buffer.count ? buffer[position...] : nil
  }

  /// Returns the next bytes, fewer only at the end of the file.
  mutating func take(_ count: Int) throws -> [UInt8] {
    while buffer.count - position < count, try fill() {}
    let end = min(buffer.count, position + count)
    defer { position = end }
    return Array(buffer[position..<end])
  }

  /// Passes over the next bytes, which need not fit in memory.
  mutating func skip(_ count: Int) throws {
    var rest = count
    while rest > 0 {
      let part = try take(min(rest, Self.chunk))
      if part.isEmpty { return }
      rest -= part.count
    }
  }

  /// Appends more bytes to the buffer, and lets go of those that were used; `false` at the end.
  private mutating func fill() throws -> Bool {
    forgetUsedBytes()
    if !isStarted { try start() }
    guard let stream else {
      let more = packed.isEmpty ? try readFile() : packed
      packed = []
      buffer += more
      return !more.isEmpty
    }
    let before = buffer.count
    while buffer.count == before {
      if packedPosition == packed.count {
        packed = try readFile()
        packedPosition = 0
        if packed.isEmpty {
          guard !isInsideMember else { throw DecompressionError.truncated(.gzip) }
          return false
        }
      }
      if !isInsideMember {
        members.append((buffer.count, fileCount - (packed.count - packedPosition)))
        isInsideMember = true
      }
      let step = try stream.decode(packed[packedPosition...], into: &buffer)
      packedPosition += step.consumed
      if step.isAtEnd {
        stream.reset()
        isInsideMember = false
      }
    }
    return true
  }

  private mutating func start() throws {
    isStarted = true
    packed = try readFile()
    if packed.starts(with: GzipFile.mark) { stream = GzipStream() }
  }

  private mutating func readFile() throws -> [UInt8] {
    guard !isAtFileEnd else { return [] }
    let bytes = try read(Self.chunk)
    fileCount += bytes.count
    isAtFileEnd = bytes.isEmpty
    return bytes
  }

  private mutating func forgetUsedBytes() {
    guard position > 0 else { return }
    buffer.removeFirst(position)
    let firstKept = members.lastIndex { $0.buffer <= position } ?? 0
    members = members[min(firstKept, members.count)...]
      .map { (max(0, $0.buffer - position), $0.file) }
    position = 0
  }
}
