import Temporal

/// The date or the time of day that an item, a cell or a heading starts with.
struct DateLabel {
  /// How much its words say.
  enum Reading {
    /// All of it: a day, a month, a year, or a stretch of them.
    case complete(EDTFValue)
    /// `03/04/2025`: which number is the day is not said.
    case ambiguous(dayFirst: EDTFDate, monthFirst: EDTFDate)
    /// A day or a month without its year, and what it is against the day of publication.
    case yearless(EDTFValue, told: EDTFValue?)
    /// "Monday", "yesterday": against the day of publication alone.
    case relative(EDTFValue)
    /// A time of day alone.
    case clock(EDTFDate.Time)
    /// A time that cannot be placed: "2 hours ago".
    case unknown
  }

  /// The words, in bytes of the text.
  var words: Range<Int>
  var reading: Reading
  /// Which number came first, where the date is numeric and says so.
  var order: DateOrder?
  /// The year that a cell beside it says.
  var yearBeside: Int?
  /// Whether an element of its own parts it from what follows.
  var isMarked = false

  /// The year, where that is all it says.
  var bareYear: Int? {
    guard case .complete(.date(let date)) = reading, date.month == nil, date.time == nil,
      !date.isYearUnspecified
    else { return nil }
    return date.year.value
  }

  /// Whether its words name a day or a longer time by its year.
  var saysYear: Bool {
    switch reading {
    case .complete, .ambiguous: true
    default: yearBeside != nil
    }
  }

  /// Whether it is a time of day alone.
  var isClock: Bool { if case .clock = reading { true } else { false } }

  /// Whether it says more than the day, as the moments of posts do.
  var saysTime: Bool {
    switch reading {
    case .complete(let value), .yearless(let value, _), .relative(let value):
      value.date?.time != nil
    case .clock, .unknown: true
    case .ambiguous(let date, _): date.time != nil
    }
  }

  /// Whether it is a date of the calendar, with or without its year.
  var isDay: Bool {
    switch reading {
    case .complete, .ambiguous, .yearless: true
    case .relative, .clock, .unknown: false
    }
  }

  /// Whether it is a day or a month without its year.
  var isYearless: Bool { if case .yearless = reading { true } else { false } }

  /// Whether it needs the day of publication, and nothing else, to be placed.
  var isRelative: Bool { if case .relative = reading { true } else { false } }
}

extension DateLabel {
  /// Returns where the text behind the label begins: past a colon, a dash or a bracket.
  func end(in text: [UInt8]) -> Int {
    var end = words.upperBound
    while end < text.count {
      if text[end].isSpace || Self.signs.contains(text[end]) {
        end += 1
      } else if text[end...].starts(with: "–".utf8) || text[end...].starts(with: "—".utf8) {
        end += 3
      } else {
        break
      }
    }
    return end
  }

  /// Whether nothing but signs stands behind it.
  func isWhole(_ text: [UInt8]) -> Bool { end(in: text) >= text.count }

  private static let signs = Set(":-.,;|)".utf8)
}
