/// What a text has told so far: the date it told last, and the quarter it reports on.
struct NarrativeContext: Sendable {
  /// Whether the text sets its own dates, as history does, rather than being news of a day.
  let isNarrative: Bool
  /// The last date with a year that was told.
  private(set) var lastDate: EDTFDate?
  /// The last quarter that was told.
  private(set) var lastQuarter: (year: Int, quarter: Int)?
  /// Whether the date before was one that left the thread.
  private var isSecondAside = false

  /// Decides what kind of text it is.
  ///
  /// A narrative tells of the time before the year before its publication, more than twice as often as it
  /// counts from its day: at least three dates with a month, or years alone, if it hardly counts at all;
  /// for news too names the years behind it.
  init(readings: [Reading], publicationYear: Int?) {
    var months = 0
    var years = 0
    var counted = 0
    for reading in readings {
      switch reading.ends[reading.ends.count - 1].meaning {
      case .calendar(let fields):
        if let year = fields.year {
          guard year < (publicationYear ?? .max) - 1 else { continue }
          if fields.month != nil || fields.period != nil || year <= 0 {
            months += 1
          } else {
            years += 1
          }
        } else if fields.weekday != nil, fields.month == nil {
          counted += 1
        }
      case .offset, .shifted: counted += 1
      default: break
      }
    }
    let told = months + years
    let hasMonths = months >= Self.fewestMonths && months + told >= Self.fewestInAll
    isNarrative =
      hasMonths && told > 2 * counted
      || told >= Self.fewestYears && told > Self.yearsForOne * counted
  }

  private static let fewestMonths = 3
  /// Those with a month count twice.
  private static let fewestInAll = 8
  private static let fewestYears = 5
  /// How many years alone outweigh one date that is counted from the day of the text.
  private static let yearsForOne = 6

  /// Notes a date that was told; a quarter that was only worked out sets nothing.
  mutating func note(_ value: EDTFValue?, isQuarterSaid: Bool) {
    guard case .date(let date)? = value, !date.isYearUnspecified, date.year.unspecifiedDigits == 0
    else { return }
    guard !isAside(date) || (isSecondAside && date.month != nil) else {
      isSecondAside = true
      return
    }
    isSecondAside = false
    lastDate = date
    guard isQuarterSaid, let month = date.month?.value else { return }
    if (33...36).contains(month) { lastQuarter = (date.year.value, month - 32) }
  }

  /// Whether a date leaves the thread of a narrative for a moment.
  ///
  /// It goes on by years, or is a year alone that has passed. The second such date in a row is a new thread.
  private func isAside(_ date: EDTFDate) -> Bool {
    guard isNarrative, let last = lastDate, last.month != nil else { return false }
    return date.year.value > last.year.value + Self.yearsOn
      || date.month == nil && date.year.value < last.year.value
  }

  /// How many years a narrative may go on at one step.
  private static let yearsOn = 2

  /// The first day of the date that was told last.
  var lastDay: CivilDate? { lastDate?.earliest }

  /// The first day of the date that was told last, where it was told as exactly as a unit is long:
  /// nothing is a day later than 2022.
  func lastDay(for unit: TimeUnit) -> CivilDate? {
    if unit.days != nil, lastDate?.day == nil { return nil }
    if unit == .month || unit == .quarter, lastDate?.month == nil { return nil }
    return lastDay
  }
}
