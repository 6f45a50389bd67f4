/// A page as it was received, before anything is read in it.
public struct Page: Sendable {
  /// Where it was found, after redirects; `nil` for standard input.
  public var url: String?
  /// The body, content codings already removed.
  public var bytes: [UInt8]
  /// The media type the server gave, in lower case and without parameters (`text/html`), if it gave
  /// one.
  public var mediaType: String?
  /// The character encoding the server gave, if it gave one.
  public var charset: String?

  /// Creates a page.
  public init(
    url: String? = nil,
    bytes: [UInt8],
    mediaType: String? = nil,
    charset: String? = nil
  ) {
    self.url = url
    self.bytes = bytes
    self.mediaType = mediaType
    self.charset = charset
  }
}
