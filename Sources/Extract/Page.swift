public import Temporal

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
  /// The last day it can be of: the one on which it was received, and one more for clocks that are ahead; a
  /// later date of publication is not believed.
  public var latestDay: CivilDate?

  /// Creates a page.
  public init(
    url: String? = nil,
    bytes: [UInt8],
    mediaType: String? = nil,
    charset: String? = nil,
    latestDay: CivilDate? = nil
  ) {
    self.url = url
    self.bytes = bytes
    self.mediaType = mediaType
    self.charset = charset
    self.latestDay = latestDay
  }
}
