internal import CCurl

/// A URL that can be fetched, read by the same parser that later fetches it.
///
///     try FetchURL(" HTTPS://Example.org:443/a/../b?q=1#top ").text  // https://example.org/b?q=1
///
/// What is checked here is therefore what is asked for: there is no second opinion on where a host
/// begins and ends.
public struct FetchURL: Hashable, Sendable {
  /// A scheme that can be fetched.
  public enum Scheme: String, Hashable, Sendable, CaseIterable {
    case http
    case https

    /// The port that need not be written.
    var defaultPort: Int {
      switch self {
      case .http: 80
      case .https: 443
      }
    }
  }

  /// The URL: host in lower case and ASCII, no default port, no fragment, dot segments removed, white space
  /// and bytes outside ASCII escaped.
  public let text: String
  /// The scheme.
  public let scheme: Scheme
  /// The host in lower case and ASCII, without the user; an IPv6 address keeps its brackets.
  public let host: String
  /// The port, also where it is the scheme's own.
  public let port: Int

  /// Reads a URL with its scheme; white space around it is left out.
  ///
  /// - Parameter text: The URL as it was typed or found.
  /// - Throws: `FetchError.malformedURL` or `FetchError.unsupportedScheme`.
  public init(_ text: String) throws(FetchError) {
    try self.init(URLReference(text).absolute(base: nil), text: text)
  }

  /// Reads a URL, or a part of one, where it was found.
  ///
  ///     try FetchURL("../b?q", relativeTo: FetchURL("https://example.org/a/c")).text
  ///     // "https://example.org/b?q"
  ///
  /// - Parameters:
  ///   - reference: A URL, or a part of one.
  ///   - base: Where it was found.
  /// - Throws: `FetchError.malformedURL` or `FetchError.unsupportedScheme`.
  public init(_ reference: String, relativeTo base: FetchURL) throws(FetchError) {
    try self.init(URLReference(reference).absolute(base: base), text: reference)
  }

  private init(_ absolute: String?, text: String) throws(FetchError) {
    let parser = URLParser()
    guard let absolute, parser.set(CURLUPART_URL, to: absolute) else { throw .malformedURL(text) }
    try self.init(parser, text: text)
  }

  private init(_ parser: URLParser, text: String) throws(FetchError) {
    guard let schemeName = parser.get(CURLUPART_SCHEME) else { throw .malformedURL(text) }
    guard let scheme = Scheme(rawValue: schemeName) else {
      throw .unsupportedScheme(url: text, scheme: schemeName)
    }
    guard
      let host = parser.get(CURLUPART_HOST), HostName.isAddressOrName(host),
      parser.clear(CURLUPART_FRAGMENT),
      let port = parser.get(CURLUPART_PORT, flags: CURLU_DEFAULT_PORT).flatMap({ Int($0) }),
      let url = parser.get(CURLUPART_URL, flags: CURLU_NO_DEFAULT_PORT)
    else { throw .malformedURL(text) }
    self.text = url
    self.scheme = scheme
    self.host = host
    self.port = port
  }
}

extension FetchURL {
  /// What robots.txt and passwords belong to; the limits per host count by ``ServerName``.
  struct Origin: Hashable, Sendable {
    var scheme: Scheme
    var host: String
    var port: Int
  }

  /// The server as manners know it: `https://example.org:443`.
  public var serverAddress: String { "\(scheme.rawValue)://\(host):\(port)" }

  /// The scheme, host and port.
  var origin: Origin { Origin(scheme: scheme, host: host, port: port) }
}

extension FetchURL: CustomStringConvertible {
  /// The URL as it is asked for.
  public var description: String { text }
}

/// Owns a URL of libcurl's own URL API.
@safe private final class URLParser {
  private let handle: OpaquePointer

  init() {
    guard let handle = unsafe curl_url() else { preconditionFailure("libcurl: no memory") }
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe curl_url_cleanup(handle)
  }

  func set(_ part: CURLUPart, to text: String) -> Bool {
    // A C string would end at the first NUL, and what is checked would not be what was given.
    guard !text.utf8.contains(0) else { return false }
    // Unknown schemes are let in so that the error can name them.
    let flags =
      part == CURLUPART_URL ? CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE : 0
    return unsafe curl_url_set(handle, part, text, UInt32(flags)) == CURLUE_OK
  }

  func clear(_ part: CURLUPart) -> Bool {
    unsafe curl_url_set(handle, part, nil, 0) == CURLUE_OK
  }

  func get(_ part: CURLUPart, flags: Int32 = 0) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard unsafe curl_url_get(handle, part, &text, UInt32(flags)) == CURLUE_OK else { return nil }
    defer { unsafe curl_free(text) }
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
  }
}
