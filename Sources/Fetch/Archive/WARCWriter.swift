internal import Compression

/// Writes web archives: WARC 1.1, every record a gzip member of its own where it is packed.
///
///     var writer = WARCWriter(isPacked: true, software: "tl/0.1.0", date: "2025-02-26T08:00:00Z")
///     file.write(writer.beginning)
///     file.write(writer.record(of: capture))
///
/// A body that was written before is not written again: a `revisit` record names the first. The same captures
/// give the same archive, byte for byte.
///
/// - SeeAlso: WARC 1.1, <https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/>.
public struct WARCWriter {
  /// What was received at one moment.
  public struct Capture: Hashable, Sendable {
    /// Where it came from.
    public var url: String
    /// When, in UTC as ISO 8601 writes it.
    public var date: String
    /// The HTTP status; `nil` for a file.
    public var status: Int?
    /// The header fields, in order.
    public var fields: [HeaderField]
    /// The media type of a file.
    public var mediaType: String?
    /// The body, content codings on it.
    public var body: [UInt8]

    /// Creates a capture.
    public init(
      url: String,
      date: String,
      status: Int?,
      fields: [HeaderField],
      mediaType: String?,
      body: [UInt8]
    ) {
      self.url = url
      self.date = date
      self.status = status
      self.fields = fields
      self.mediaType = mediaType
      self.body = body
    }
  }

  private struct Original {
    var id: String
    var url: String
    var date: String
  }

  private let isPacked: Bool
  private let software: String
  private let date: String
  /// The first record of each answer, by the digest of its body.
  private var originals: [String: Original] = [:]

  private static let revisitProfile =
    "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"

  /// - Parameters:
  ///   - isPacked: Whether records are packed.
  ///   - software: What the program calls itself.
  ///   - date: When the archive is written, in UTC as ISO 8601 writes it.
  public init(isPacked: Bool, software: String, date: String) {
    self.isPacked = isPacked
    self.software = software
    self.date = date
  }

  /// The record an archive begins with.
  public var beginning: [UInt8] {
    let text = "software: \(software)\r\nformat: WARC File Format 1.1\r\n"
    return record(
      type: "warcinfo",
      id: Self.identifier("warcinfo", date, software),
      date: date,
      [("Content-Type", "application/warc-fields")],
      block: Array(text.utf8)
    )
  }

  /// Returns the record of a capture.
  public mutating func record(of capture: Capture) -> [UInt8] {
    let url = Self.targetURI(of: capture)
    let digest = "sha256:" + SHA256Digest(of: capture.body).base32
    guard let status = capture.status else {
      return record(
        type: "resource",
        id: Self.identifier("resource", url, capture.date, digest),
        date: capture.date,
        [
          ("WARC-Target-URI", url),
          ("Content-Type", capture.mediaType ?? "application/octet-stream"),
          ("WARC-Payload-Digest", digest),
        ],
        block: capture.body
      )
    }
    let head = Self.head(of: capture, status: status)
    let common = [
      ("WARC-Target-URI", url), ("Content-Type", "application/http; msgtype=response"),
      ("WARC-Payload-Digest", digest),
    ]
    guard let original = originals[digest] else {
      let id = Self.identifier("response", url, capture.date, digest)
      originals[digest] = Original(id: id, url: url, date: capture.date)
      return record(
        type: "response",
        id: id,
        date: capture.date,
        common,
        block: head + capture.body
      )
    }
    let reference = [
      ("WARC-Profile", Self.revisitProfile), ("WARC-Refers-To", original.id),
      ("WARC-Refers-To-Target-URI", original.url), ("WARC-Refers-To-Date", original.date),
    ]
    return record(
      type: "revisit",
      id: Self.identifier("revisit", url, capture.date, digest),
      date: capture.date,
      common + reference,
      block: head
    )
  }
}

extension WARCWriter {
  private func record(
    type: String,
    id: String,
    date: String,
    _ fields: [(String, String)],
    block: [UInt8]
  ) -> [UInt8] {
    let all =
      [("WARC-Type", type), ("WARC-Record-ID", id), ("WARC-Date", date)] + fields
      + [
        ("WARC-Block-Digest", "sha256:" + SHA256Digest(of: block).base32),
        ("Content-Length", String(block.count)),
      ]
    let head = "WARC/1.1\r\n" + all.map { "\($0): \(Self.line($1))\r\n" }.joined() + "\r\n"
    let bytes = Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    return isPacked ? DeflateCodec(.gzip).compress(bytes) : bytes
  }

  /// The head of an answer as it was, but for what has become untrue: chunks are joined.
  private static func head(of capture: Capture, status: Int) -> [UInt8] {
    let kept = capture.fields.filter {
      !["transfer-encoding", "content-length"].contains($0.name.lowercased())
    }
    let fields = kept + [HeaderField(name: "Content-Length", value: String(capture.body.count))]
    let lines = fields.map { "\(line($0.name)): \(line($0.value))\r\n" }
    return Array("HTTP/1.1 \(status) \(status == 200 ? "OK" : "")\r\n\(lines.joined())\r\n".utf8)
  }

  /// A value without what would end its line.
  private static func line(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// What a capture is of; what came by standard input has no place but its content.
  private static func targetURI(of capture: Capture) -> String {
    guard !capture.url.contains(":") else { return capture.url }
    return "urn:sha256:" + SHA256Digest(of: capture.body).hexadecimal
  }

  /// A name that is the same for the same record, in the form of a UUID of version 8.
  ///
  /// - SeeAlso: RFC 9562 §5.8, <https://www.rfc-editor.org/rfc/rfc9562#section-5.8>.
  private static func identifier(_ parts: String...) -> String {
    var digits = Array(
      SHA256Digest(of: Array(parts.joined(separator: "\n").utf8)).hexadecimal.prefix(32)
    )
    digits[12] = "8"
    digits[16] = "8"
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "<urn:uuid:\(groups.joined(separator: "-"))>"
  }
}
