import HTML
import Temporal

/// The lines of a page that are dates and nothing else, as headings over what happened then.
struct DateLines {
  /// The longest such line, in bytes.
  private static let maximumLength = 40
  /// How many words a day without a number has: "Last Monday evening".
  private static let maximumWords = 3
  /// The level of a line that is no heading: below all headings.
  private static let lineLevel = 7

  /// A line, by the number of its block.
  struct Line {
    var number: Int
    var label: DateLabel
    /// Its level among headings: 1 for `h1`, 7 for a line that is none.
    var level: Int

    var isHeading: Bool { level < lineLevel }
  }

  private(set) var lines: [Line] = []
  /// The year and the day that hold for each block, by number.
  private(set) var years: [Int?]
  private(set) var days: [CivilDate?]

  init(_ blocks: [Block], reader: LabelReader) {
    years = [Int?](repeating: nil, count: blocks.count)
    days = [CivilDate?](repeating: nil, count: blocks.count)
    var year: (value: Int, level: Int)?
    var day: (value: CivilDate, level: Int)?
    for block in blocks {
      let level = block.tag.headingLevel ?? Self.lineLevel
      if let label = Self.label(of: block, reader) {
        if let above = day, level <= above.level { day = nil }
        if let bare = label.bareYear { year = (bare, level) }
        // A date line that is no heading is the article's own.
        if block.tag.isHeading, let value = Self.day(label, in: year?.value) {
          day = (value, level)
        }
        lines.append(Line(number: block.number, label: label, level: level))
      } else if block.tag.isHeading {
        if let above = year, level <= above.level { year = nil }
        if let above = day, level <= above.level { day = nil }
      }
      (years[block.number], days[block.number]) = (year?.value, day?.value)
    }
  }

  private static func label(of block: Block, _ reader: LabelReader) -> DateLabel? {
    guard block.text.count <= maximumLength, block.linkShare < 0.5,
      block.text.contains(where: \.isDigit)
        || block.tag.isHeading && Words.count(block.text) <= maximumWords
    else { return nil }
    switch block.tag {
    case .td, .th, .li, .dt, .dd: return nil
    default: return reader.wholeLabel(of: block)
    }
  }

  private static func day(_ label: DateLabel, in year: Int?) -> CivilDate? {
    switch label.reading {
    case .complete(let value), .relative(let value): value.civilDate
    case .yearless(let value, let told):
      (year.map { value.placed(in: $0) } ?? told)?.civilDate
    default: nil
    }
  }
}
