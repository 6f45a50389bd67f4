public import Timeline

/// What a reader of a served timeline has asked for, as the fields of its form say it.
public struct PageFields: Hashable, Sendable {
  /// The words.
  public var words = ""
  /// The first day.
  public var from = ""
  /// The last day.
  public var to = ""
  /// How many sources must report an event.
  public var least = ""
  /// Tags, of which one is enough.
  public var tags: [String] = []
  /// Numbers of sources, of which one is enough.
  public var sources: [String] = []
  /// Whether events that the user hid are wanted.
  public var showsHidden = false

  /// Creates empty fields.
  public init() {}
}

/// A timeline as `tl serve` shows it: the page of ``HTMLFormat``, whose form asks the server, and which decides.
public struct LivePage: Sendable {
  /// The events that are shown, with their sources.
  public var chronology: Chronology
  /// What was asked for.
  public var fields: PageFields
  /// All tags that can be chosen.
  public var tags: [String] = []
  /// All sources that can be chosen.
  public var sources: [SourceDescription] = []
  /// What could not be understood in what was asked for.
  public var fault: String?
  /// The address of the page before, where there are more events than one page shows.
  public var before: String?
  /// The address of the next page.
  public var next: String?
  /// Whether an update is under way.
  public var isUpdating = false

  /// Creates a page.
  public init(_ chronology: Chronology, fields: PageFields) {
    self.chronology = chronology
    self.fields = fields
  }

  /// The whole page.
  public var html: String { TimelinePage(chronology, title: "Timeline", live: self).html }

  /// What a browser may do on a page of the server, for the header `Content-Security-Policy`.
  public static let policy =
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; connect-src 'self'; "
    + "img-src 'self'; style-src 'sha256-\(SHA256.base64(of: PageStyle.liveText))'; "
    + "script-src 'sha256-\(SHA256.base64(of: PageScript.liveText))'"
}
