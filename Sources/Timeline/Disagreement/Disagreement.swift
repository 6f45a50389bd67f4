/// Something that the sources of one event tell differently.
public struct Disagreement: Hashable, Sendable, Codable {
  /// What it is about.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    /// When it happened.
    case date
    /// How many or how much.
    case figure
    /// Whether it happened at all.
    case denial
    /// How it came out: convicted or acquitted, rose or fell.
    case outcome
  }

  /// What some of the sources say.
  public struct Version: Hashable, Sendable, Codable {
    /// The words, or the date in EDTF: "500 billion", "acquitted", "2025-02-24".
    public var value: String
    /// The sources that say so, ascending.
    public var sources: [Int64]

    /// Creates a version.
    public init(value: String, sources: [Int64]) {
      self.value = value
      self.sources = sources
    }
  }

  /// What it is about.
  public var kind: Kind
  /// What is counted, where it is about a figure: "killed", "$".
  public var subject: String?
  /// What is said, the version of most sources first; always two or more.
  public var versions: [Version]

  /// Creates a disagreement.
  public init(kind: Kind, subject: String? = nil, versions: [Version]) {
    self.kind = kind
    self.subject = subject
    self.versions = versions
  }
}

extension Event {
  /// What its sources tell differently; empty where they agree as far as one can see.
  public var disagreements: [Disagreement] {
    account?.disagreements ?? DisagreementFinder(self).disagreements
  }
}
