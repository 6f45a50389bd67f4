public import Timeline

/// A way of writing a timeline.
///
/// A format is one file in `Formats/` and one row in ``TimelineFormats/all``.
public protocol TimelineFormat: Sendable {
  /// The name by which a user asks for it.
  var name: String { get }

  /// Writes a chronology.
  ///
  /// - Returns: The whole text, its last line ended; what the format cannot hold is said in
  ///   `omissions`.
  func render(_ chronology: Chronology) -> Rendering
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
