internal import Foundation

/// One record of a web archive.
///
/// - SeeAlso: WARC 1.1, <https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/>.
public struct WARCRecord: Hashable, Sendable {
  /// The version of the format: "WARC/1.1".
  public var version: String
  /// The named fields of the record, in order.
  public var fields: [HeaderField]
  /// Its content block; empty where it was too large to be read.
  public var block: [UInt8]
  /// Where it begins in the file; in a gzip file, where its member begins.
  public var offset: Int
  /// Whether the file ended before the block did, or the block was too large to be read.
  public var isCut: Bool

  /// What it is, in lower case, such as `response`, `revisit` or `warcinfo`.
  public var type: String { value("WARC-Type")?.lowercased() ?? "" }
  /// What it was taken of, without the angle brackets that some writers put around it.
  public var targetURI: String? {
    value("WARC-Target-URI")
      .map { uri in
        uri.hasPrefix("<") && uri.hasSuffix(">") ? String(uri.dropFirst().dropLast()) : uri
      }
  }
  /// When it was taken, in ISO 8601.
  public var date: String? { value("WARC-Date") }

  /// The value of the first field of that name, if it has one.
  public func value(_ name: String) -> String? { fields.values(named: name).first }
}

extension WARCRecord {
  /// The answer of a server in a `response`, or in a `revisit` its head; `nil` for other records.
  public var answer: ArchivedAnswer? {
    let mediaType = value("Content-Type").map { $0.lowercased().prefix { $0 != ";" } }
    guard ["response", "revisit"].contains(type),
      mediaType == nil || mediaType == "application/http"
    else { return nil }
    return ArchivedAnswer(block)
  }

  /// What was archived, as a snapshot of that moment: what a server sent in a `response`, or the thing itself in a
  /// `resource`.
  ///
  /// - Returns: The snapshot; `nil` for records that hold no whole answer of success.
  /// - Throws: `FetchError.undecodableBody` or `FetchError.decodedBodyTooLarge`.
  public func snapshot() throws(FetchError) -> Snapshot? {
    guard !isCut, let uri = targetURI, let moment = date.flatMap(FeedDate.init) else { return nil }
    if type == "resource" {
      let type = value("Content-Type").flatMap { ContentType($0) }
      return Snapshot(
        bytes: block,
        url: uri,
        mediaType: type?.mediaType,
        charset: type?.charset,
        fetchedAt: Date(timeIntervalSince1970: Double(moment.secondsSince1970))
      )
    }
    guard type == "response", let answer, 200...299 ~= answer.status else { return nil }
    return try Snapshot(
      keptBody: answer.body,
      head: answer.head,
      headerFields: answer.fields,
      status: answer.status,
      url: uri,
      fetchedAt: Date(timeIntervalSince1970: Double(moment.secondsSince1970))
    )
  }
}

/// An answer of a server as an archive keeps it.
public struct ArchivedAnswer: Hashable, Sendable {
  /// The status line and the header fields, line ends included.
  public var head: [UInt8]
  /// The status.
  public var status: Int
  /// The header fields, in order.
  public var fields: [HeaderField]
  /// The body, chunks joined, content codings on it.
  public var body: [UInt8]

  /// Reads an answer; `nil` where it has no status.
  public init?(_ bytes: [UInt8]) {
    var head = ResponseHead()
    var position = 0
    while !head.isComplete, position < bytes.count {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      head.append(Array(bytes[position..<end]))
      position = end
    }
    guard head.status > 0 else { return nil }
    self.head = head.bytes
    status = head.status
    fields = head.fields
    body = Array(bytes[position...])
    let codings = fields.values(named: "Transfer-Encoding")
    if codings.contains(where: { $0.lowercased().contains("chunked") }) {
      body = ChunkedBody.joined(body) ?? body
    }
  }
}
