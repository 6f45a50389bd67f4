import Temporal

/// Finds the lines of a plain text that make a timeline: each starts with a date and a sign.
struct DatedLines {
  /// How many such lines make a timeline, and how many do where no other line is a sentence.
  private static let minimum = 3
  private static let minimumOfAll = 2

  private var labels: [Int: DateLabel] = [:]

  init(_ lines: [TextLine]) {
    let labels = Self.withoutClocks(Self.labels(of: lines, publication: nil))
    let prose = lines.indices.count { lines[$0].isProse || labels[$0] != nil }
    let needed = prose == labels.count ? Self.minimumOfAll : Self.minimum
    if labels.count >= needed { self.labels = labels }
  }

  /// Whether a line is one of them.
  func contains(_ index: Int) -> Bool { labels[index] != nil }

  /// Reads the dates of the lines, with the words that give them.
  ///
  /// - Parameters:
  ///   - lines: The lines of the text.
  ///   - publication: The day that dates without a year are read against.
  ///   - language: The language of the text, where it is known.
  /// - Returns: The dates by the number of the line.
  func dates(
    of lines: [TextLine],
    publication: CivilDate?,
    language: String?
  ) -> [Int: DatedParts.Own] {
    guard !labels.isEmpty else { return [:] }
    let labels = Self.labels(of: lines, publication: publication).filter { contains($0.key) }
    let places = labels.keys.sorted()
    let values = LabelSequence(places.map { labels[$0] })
      .values(
        years: places.map { _ in nil },
        days: places.map { _ in nil },
        language: language
      )
    var dates: [Int: DatedParts.Own] = [:]
    for (place, value) in zip(places, values) {
      dates[place] = .init(value: value, words: value.flatMap { _ in labels[place]?.words })
    }
    return dates
  }

  /// Leaves out four digits that are no years but times of day, as in "2049: …", "2043: …": in a list of years they
  /// rise.
  private static func withoutClocks(_ labels: [Int: DateLabel]) -> [Int: DateLabel] {
    let years = labels.keys.sorted().compactMap { labels[$0]?.bareYear }
    guard zip(years, years.dropFirst()).contains(where: { $0 > $1 }) else { return labels }
    return labels.filter { $0.value.bareYear == nil }
  }

  private static func labels(of lines: [TextLine], publication: CivilDate?) -> [Int: DateLabel] {
    let reader = LabelReader(publication: publication, document: nil)
    var labels: [Int: DateLabel] = [:]
    for (index, line) in lines.enumerated() {
      guard let label = reader.label(in: line.text), label.isDay,
        case let end = label.end(in: line.text), end < line.text.count,
        line.text[label.words.upperBound..<end].contains(where: { !$0.isSpace })
      else { continue }
      labels[index] = label
    }
    return labels
  }
}
