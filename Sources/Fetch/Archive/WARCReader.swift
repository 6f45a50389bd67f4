/// Reads a web archive record by record, WARC 0.17 to 1.1, plain or gzip.
///
///     var reader = WARCReader { count in [UInt8](try file.read(upToCount: count) ?? Data()) }
///     while let record = try reader.next() { … }
///
/// No more than one record is in memory. A record of a wrong length is passed over to the next that
/// begins; what follows a damaged gzip member is lost, and said to be.
///
/// - SeeAlso: WARC 1.1, <https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/>.
public struct WARCReader {
  private var bytes: ArchiveBytes
  private let blockLimitInBytes: Int

  /// A line of named fields is an address at most.
  private static let lineLimitInBytes = 64 * 1024
  /// The format has some twenty named fields.
  private static let mostFields = 200
  /// How many bytes are looked through for the next record after one of a wrong length.
  private static let searchLimitInBytes = 100_000_000

  /// - Parameters:
  ///   - blockLimitInBytes: The largest block that is read; of larger ones only the fields are. Default 100 MB,
  ///     twice the largest page that is read.
  ///   - read: Returns at most so many of the next bytes of the file, none at its end.
  public init(blockLimitInBytes: Int = 100_000_000, read: @escaping (Int) throws -> [UInt8]) {
    bytes = ArchiveBytes(read: read)
    self.blockLimitInBytes = blockLimitInBytes
  }

  /// Reads an archive that is in memory.
  public init(_ archive: [UInt8]) {
    var position = 0
    self.init { count in
      let end = min(archive.count, position + count)
      defer { position = end }
      return Array(archive[position..<end])
    }
  }

  /// Returns the next record; `nil` at the end.
  ///
  /// - Throws: What reading the file throws, and `DecompressionError` where a gzip member is damaged.
  public mutating func next() throws -> WARCRecord? {
    guard let (version, offset) = try nextVersion() else { return nil }
    let fields = try namedFields()
    let length = fields.values(named: "Content-Length").first.flatMap { Int($0) } ?? 0
    guard 0...blockLimitInBytes ~= length else {
      try bytes.skip(max(0, length))
      return WARCRecord(version: version, fields: fields, block: [], offset: offset, isCut: true)
    }
    let block = try bytes.take(length)
    return WARCRecord(
      version: version,
      fields: fields,
      block: block,
      offset: offset,
      isCut: block.count < length
    )
  }

  /// Goes on to the next line that begins a record.
  private mutating func nextVersion() throws -> (version: String, offset: Int)? {
    var passed = 0
    while passed < Self.searchLimitInBytes {
      // The first byte has to be there before it is known where it is.
      guard try bytes.isAtEnd() == false else { return nil }
      let offset = bytes.offset
      guard let line = try bytes.line(limitInBytes: Self.lineLimitInBytes) else {
        try bytes.skip(Self.lineLimitInBytes)
        passed += Self.lineLimitInBytes
        continue
      }
      passed += line.count
      if line.starts(with: "WARC/".utf8) {
        return (String(decoding: line, as: UTF8.self).trimming(\.isWhitespace), offset)
      }
    }
    return nil
  }

  private mutating func namedFields() throws -> [HeaderField] {
    var fields: [HeaderField] = []
    while fields.count < Self.mostFields,
      let line = try bytes.line(limitInBytes: Self.lineLimitInBytes)
    {
      let text = String(decoding: line, as: UTF8.self)
      if text.allSatisfy(\.isNewline) { break }
      if let first = text.first, first == " " || first == "\t", let last = fields.popLast() {
        fields.append(
          HeaderField(name: last.name, value: last.value + " " + text.trimming(\.isWhitespace))
        )
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].trimming(\.isWhitespace)
        fields.append(HeaderField(name: text[..<colon].trimming(\.isWhitespace), value: value))
      }
    }
    return fields
  }
}
