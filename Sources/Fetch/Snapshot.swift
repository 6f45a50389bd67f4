public import Foundation

/// What a source sent at one moment.
///
/// Three kinds of bytes are told apart:
///
/// - `head`: the status line and header fields of the final answer, byte for byte (over HTTP/2 in
///   the form HTTP/1 gives them). `headerFields` is the same, read.
/// - `receivedBody`: the body as the server sent it. Chunks are joined (they belong to the
///   connection), content codings such as gzip are still on it. `digest` is taken of these bytes.
/// - `body`: the same without content codings: what a browser would read, in the page's own
///   character encoding. Where there are no codings, both are one array in memory.
///
/// For files and standard input there is no head, and both bodies are the bytes of the file.
public struct Snapshot: Hashable, Sendable {
  /// The URL, path or `-` as it was asked for.
  public let requestedURL: String
  /// The URL the body came from, after redirects; for a file its `file:` URL.
  public let finalURL: String
  /// The redirects followed, in order.
  public let redirects: [Redirect]
  /// The HTTP status, 200 to 299; `nil` for what did not come by HTTP.
  public let status: Int?
  /// The status line and header fields of the final answer, as received.
  public let head: [UInt8]
  /// The header fields of the final answer, in the order received, repetitions kept.
  public let headerFields: [HeaderField]
  /// The body as received, content codings on it.
  public let receivedBody: [UInt8]
  /// The body without content codings.
  public let body: [UInt8]
  /// The media type in lower case, without parameters (`text/html`), where one was given.
  public let mediaType: String?
  /// The character encoding the server gave, in lower case, where one was given.
  public let charset: String?
  /// Where it was taken from, where that is a web archive and not the page itself.
  public internal(set) var archiveURL: String?
  /// When the request was handed to the network, or the file was read, by the clock passed in.
  public let fetchedAt: Date

  /// Creates a snapshot of bytes that are at hand, such as standard input.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - url: What they are known by; `-` for standard input.
  ///   - finalURL: Where they are, if that is another name.
  ///   - mediaType: Their media type, where it is known.
  ///   - charset: Their character encoding, where it is known.
  ///   - fetchedAt: When they were read.
  public init(
    bytes: [UInt8],
    url: String = "-",
    finalURL: String? = nil,
    mediaType: String? = nil,
    charset: String? = nil,
    fetchedAt: Date
  ) {
    requestedURL = url
    self.finalURL = finalURL ?? url
    redirects = []
    status = nil
    head = []
    headerFields = []
    receivedBody = bytes
    body = bytes
    self.mediaType = mediaType
    self.charset = charset
    self.fetchedAt = fetchedAt
  }

  /// Creates the snapshot of an answer that was kept, in a store or an archive.
  ///
  /// - Parameters:
  ///   - body: The body as received, content codings on it.
  ///   - head: The status line and header fields as received, where they were kept.
  ///   - headerFields: The header fields.
  ///   - status: The HTTP status; `nil` for what did not come by HTTP.
  ///   - url: Where it came from.
  ///   - mediaType: Its media type, where the header fields do not say it.
  ///   - charset: Its character encoding, where the header fields do not say it.
  ///   - options: The limits for unpacking it.
  ///   - fetchedAt: When.
  /// - Throws: `FetchError.undecodableBody` or `FetchError.decodedBodyTooLarge`.
  public init(
    keptBody body: [UInt8],
    head: [UInt8] = [],
    headerFields: [HeaderField],
    status: Int?,
    url: String,
    mediaType: String? = nil,
    charset: String? = nil,
    options: FetchOptions = FetchOptions(),
    fetchedAt: Date
  ) throws(FetchError) {
    let type = ContentType(in: headerFields)
    requestedURL = url
    finalURL = url
    redirects = []
    self.status = status
    self.head = head
    self.headerFields = headerFields
    receivedBody = body
    self.body = try BodyDecoding.decoded(
      body,
      fields: headerFields,
      url: url,
      options: options
    )
    self.mediaType = type?.mediaType ?? mediaType
    self.charset = type?.charset ?? charset
    self.fetchedAt = fetchedAt
  }

  /// Creates the snapshot of an answer.
  init(_ response: Response, requestedURL: String, body: [UInt8]) {
    let type = ContentType(in: response.head.fields)
    self.requestedURL = requestedURL
    finalURL = response.url
    redirects = response.redirects
    status = response.head.status
    head = response.head.bytes
    headerFields = response.head.fields
    receivedBody = response.body
    self.body = body
    mediaType = type?.mediaType
    charset = type?.charset
    fetchedAt = response.startedAt
  }
}

extension Snapshot {
  /// The URL under which the page is to be asked for from now on: where permanent redirects lead that
  /// begin the chain (RFC 9110 §15.4.2 and §15.4.9); the one asked for where there are none.
  public var permanentURL: String {
    redirects.prefix { $0.status == 301 || $0.status == 308 }.last?.target ?? requestedURL
  }

  /// The SHA-256 digest of `receivedBody`, as 64 hexadecimal digits in lower case.
  ///
  /// - Complexity: O(*n*) for *n* bytes, each time.
  public var digest: String { SHA256Digest(of: receivedBody).hexadecimal }

  /// The SHA-256 digest of the body without content codings, in hexadecimal.
  ///
  /// - Complexity: O(*n*) for *n* bytes, each time.
  public var contentDigest: String {
    body == receivedBody ? digest : SHA256Digest(of: body).hexadecimal
  }
}

/// One step of a chain of redirects.
public struct Redirect: Hashable, Sendable {
  /// The status that said so: 301, 302, 303, 307 or 308.
  public let status: Int
  /// The URL that was asked for.
  public let source: String
  /// The URL it sent us to, made absolute.
  public let target: String

  /// Creates a step.
  public init(status: Int, source: String, target: String) {
    self.status = status
    self.source = source
    self.target = target
  }
}
