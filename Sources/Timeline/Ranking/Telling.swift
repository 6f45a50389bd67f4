/// What the choice of days needs to know of one statement.
public struct Telling: Hashable, Sendable {
  /// The paragraphs with which a source begins.
  public static let lead = 2

  /// The number of its source.
  public var source: Int64
  /// The day its source was published, in days since 1970-01-01; `nil` where that is not known.
  public var published: Int?
  /// The one day of its event, in days since 1970-01-01; `nil` where that is longer or not known.
  public var day: Int?
  /// The paragraph it stands in, counted from 0.
  public var paragraph: Int
  /// Whether its sentence names the subject.
  public var isOnSubject: Bool
  /// Whether its sentence tells a turn of the story: see ``Subject/turns(_:)``.
  public var isTurn: Bool

  /// Creates a telling.
  public init(
    source: Int64,
    published: Int?,
    day: Int?,
    paragraph: Int,
    isOnSubject: Bool,
    isTurn: Bool
  ) {
    self.source = source
    self.published = published
    self.day = day
    self.paragraph = paragraph
    self.isOnSubject = isOnSubject
    self.isTurn = isTurn
  }
}

extension Subject {
  /// Whether a sentence tells a turn of the story: it begins with the subject and has a word such as
  /// "resigned", "elected", "exploded".
  public func turns(_ sentence: String) -> Bool {
    guard opens(sentence) else { return false }
    let bytes = Array(sentence.utf8)
    return Word.words(in: bytes, range: bytes.indices)
      .contains { EnglishMilestones.contains($0.lower) }
  }
}
