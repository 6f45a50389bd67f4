public import Timeline

/// A way of writing a timeline.
///
/// A format is one file in `Formats/` and one row in ``TimelineFormats/all``.
public protocol TimelineFormat: Sendable {
  /// The name by which a user asks for it.
  var name: String { get }

  /// Whether it writes what the statements of events say, and not only which sources make them.
  var showsStatements: Bool { get }

  /// How the names of its files end, without the dot: `["csv"]`; none where a name says too little.
  var fileNameEndings: [String] { get }

  /// Returns the format as options want it; a format takes those it knows.
  func configured(by options: RenderingOptions) -> Self

  /// Writes a chronology.
  ///
  /// - Returns: The whole text, its last line ended; what the format cannot hold is said in
  ///   `omissions`.
  func render(_ chronology: Chronology) -> Rendering
}

extension TimelineFormat {
  /// Most show statements.
  public var showsStatements: Bool { true }

  /// None.
  public var fileNameEndings: [String] { [] }

  /// Returns the format as it is: most know no options.
  public func configured(by options: RenderingOptions) -> Self { self }
}

/// What a user can ask of the formats, each of which takes what it knows.
///
/// What is not set is off.
public struct RenderingOptions: Hashable, Sendable {
  /// The columns of the terminal, 80 if not set.
  public var width = 80
  /// Whether headings are bold and ids dim.
  public var usesColor = false
  /// Whether sources are OSC 8 links.
  public var usesLinks = false
  /// How much of an entry a terminal shows.
  public var style = TerminalStyle.short
  /// Whether a long timeline begins with how its events lie in time.
  public var showsDensity = false
  /// Whether undated entries are listed where they would only be counted.
  public var showsUndated = false
  /// Whether a text begins with U+FEFF, which Excel needs.
  public var byteOrderMark = false
  /// What stands at the head of a page; the format's own words if not set.
  public var title: String?

  /// Creates options with their defaults.
  public init() {}
}

/// A timeline as a format writes it.
public struct Rendering: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Sentences that say what the format could not hold: "2 undated entries left out".
  public var omissions: [String]

  /// Creates a rendering.
  public init(text: String, omissions: [String] = []) {
    self.text = text
    self.omissions = omissions
  }
}
