import HTML
import Temporal

/// A date with its place, before an ambiguous one is decided.
struct DateFinding {
  var date: FoundDate
  var evidence: DateEvidence
  /// Whether it is shown beside the headline, not as that of a change.
  var isShown = false
}

/// Collects every date a page gives for its publication.
struct DateCandidates {
  private(set) var findings: [DateFinding] = []

  /// Reads a value that is meant to be a date, and adds it.
  ///
  /// - Parameters:
  ///   - value: The words.
  ///   - kind: The kind of place.
  ///   - place: The place by name.
  ///   - confidence: How likely such a date is right, 0 to 1.
  ///   - isShown: Whether it is shown beside the headline, not as that of a change.
  mutating func add(
    _ value: String?,
    _ kind: DateEvidence.Kind,
    place: String,
    confidence: Double,
    isShown: Bool = false
  ) {
    guard let value else { return }
    let bytes = Folding.folded(value.utf8)
    guard bytes.count <= 200,
      let date = DateWords.published(among: DateReader.dates(in: bytes), in: bytes)?.0
        ?? CompactDate.date(in: bytes)
    else { return }
    let words = String(decoding: bytes, as: UTF8.self)
    add(
      date,
      words: words,
      kind: kind,
      place: place,
      confidence: confidence,
      isShown: isShown
    )
  }

  /// Adds a date found in a text.
  mutating func add(
    _ date: FoundDate,
    in text: [UInt8],
    place: String,
    confidence: Double,
    kind: DateEvidence.Kind = .text,
    isShown: Bool = false
  ) {
    let words = String(decoding: text[date.range], as: UTF8.self)
    add(
      date,
      words: words,
      kind: kind,
      place: place,
      confidence: confidence,
      isShown: isShown
    )
  }

  /// Adds a date with the words it was read from.
  mutating func add(
    _ date: FoundDate,
    words: String,
    kind: DateEvidence.Kind,
    place: String,
    confidence: Double,
    isShown: Bool = false
  ) {
    // Sums of hundredths are shown as such.
    let confidence = (confidence * 100).rounded() / 100
    let evidence = DateEvidence(kind: kind, place: place, words: words, confidence: confidence)
    findings.append(DateFinding(date: date, evidence: evidence, isShown: isShown))
  }
}

/// Dates written without separators, where nothing but a date is expected.
enum CompactDate {
  /// Reads `20250225`, `20250225T23:30:00Z`, and seconds or milliseconds since 1970.
  static func date(in text: [UInt8]) -> FoundDate? {
    let digits = text.prefix(while: \.isDigit)
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    let day: CivilDate?
    switch digits.count {
    case 8, 12, 14:
      let date = number / (digits.count == 8 ? 1 : digits.count == 12 ? 10_000 : 1_000_000)
      day = CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    case 10: day = CivilDate(dayNumber: number / 86_400)
    case 13: day = CivilDate(dayNumber: number / 86_400_000)
    default: day = nil
    }
    guard let day, (1980...2099).contains(day.year) else { return nil }
    var end = digits.count
    let time = digits.count == 8 ? ClockReader.time(in: text, from: &end) : nil
    return FoundDate(range: 0..<end, reading: .certain(day), time: time)
  }
}
