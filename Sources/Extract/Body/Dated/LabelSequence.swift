import Temporal

/// Decides together what the dates of one list, table or row of headings leave open.
///
/// A column writes its dates in one way: one cell that can be read in one way only tells which number is the
/// day in all. A date without its year is of the year said last.
struct LabelSequence {
  private let labels: [DateLabel?]

  init(_ labels: [DateLabel?]) { self.labels = labels }

  /// Decides on the value of each label.
  ///
  /// - Parameters:
  ///   - years: The year that a heading above each label says.
  ///   - days: The day that a heading above each label says.
  ///   - language: The language of the page, which may tell which number is the day.
  /// - Returns: The values; `nil` where one stays open.
  func values(years: [Int?], days: [CivilDate?], language: String?) -> [EDTFValue?] {
    let order = order(language: language)
    var thread = Thread(isAscending: isAscending, isClockAscending: isClockAscending)
    return labels.indices.map { index in
      guard let label = labels[index] else { return nil }
      thread.enter(year: label.yearBeside ?? years[index], day: days[index])
      let value = value(of: label, order, &thread)
      thread.take(value, saysYear: label.saysYear)
      return value
    }
  }

  private func value(of label: DateLabel, _ order: DateOrder?, _ thread: inout Thread) -> EDTFValue?
  {
    switch label.reading {
    case .complete(let value): value
    case .ambiguous(let dayFirst, let monthFirst):
      order.map { .date($0 == .dayFirst ? dayFirst : monthFirst) }
    case .yearless(let value, let told): thread.placed(value) ?? told
    case .relative(let value): value
    case .clock(let time): thread.placed(time)
    case .unknown: nil
    }
  }

  /// Which number is the day: as one of the dates says, else as the language has it, else as the dates follow
  /// one another.
  private func order(language: String?) -> DateOrder? {
    labels.lazy.compactMap { $0?.order }.first ?? DateOrder(language: language) ?? orderByRise
  }

  private var orderByRise: DateOrder? {
    var dayFirst: [EDTFDate] = []
    var monthFirst: [EDTFDate] = []
    for case .ambiguous(let one, let other) in labels.compactMap({ $0?.reading }) {
      dayFirst.append(one)
      monthFirst.append(other)
    }
    guard dayFirst.count >= 3 else { return nil }
    switch (Self.isMonotone(dayFirst), Self.isMonotone(monthFirst)) {
    case (true, false): return .dayFirst
    case (false, true): return .monthFirst
    default: return nil
    }
  }

  /// Whether days only rise, or only fall.
  static func isMonotone(_ dates: [EDTFDate]) -> Bool {
    let days = dates.compactMap(\.civilDate)
    let pairs = zip(days, days.dropFirst())
    return pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
  }

  /// Whether the years that are said rise.
  private var isAscending: Bool {
    let years = labels.compactMap { label -> Int? in
      guard case .complete(let value)? = label?.reading else { return nil }
      return value.firstDate?.year.value
    }
    return (years.first ?? 0) <= (years.last ?? 0)
  }

  /// Whether the times of day rise more often than they fall: a list that starts with the newest has them
  /// fall.
  private var isClockAscending: Bool {
    let minutes = labels.compactMap { label -> Int? in
      guard case .clock(let time)? = label?.reading else { return nil }
      return time.minutes
    }
    let steps = zip(minutes, minutes.dropFirst())
    return steps.count { $0 <= $1 } >= steps.count { $0 > $1 }
  }
}

/// The year and the day that were said last.
private struct Thread {
  let isAscending: Bool
  let isClockAscending: Bool
  private var heading: (year: Int?, day: CivilDate?) = (nil, nil)
  private var year: Int?
  private var last: EDTFDate?
  private var day: CivilDate?
  private var time: EDTFDate.Time?

  init(isAscending: Bool, isClockAscending: Bool) {
    self.isAscending = isAscending
    self.isClockAscending = isClockAscending
  }

  /// Notes what stands above or beside the next label.
  mutating func enter(year: Int?, day: CivilDate?) {
    if year != heading.year, let year { (self.year, last) = (year, nil) }
    if day != heading.day, let day { (self.day, time) = (day, nil) }
    heading = (year, day)
  }

  mutating func take(_ value: EDTFValue?, saysYear: Bool) {
    guard let date = value?.firstDate, !date.isYearUnspecified else { return }
    if saysYear || year != nil { (year, last) = (date.year.value, date) }
    if let civil = date.civilDate { (day, time) = (civil, date.time) }
  }

  /// A date without its year in the year said last, or the one beyond where it would step back.
  func placed(_ value: EDTFValue) -> EDTFValue? {
    guard let year else { return nil }
    let same = value.placed(in: year)
    guard heading.year == nil, let last, let date = same.firstDate, let month = date.month,
      let lastMonth = last.month
    else { return same }
    let (now, before) = (
      (month.value, date.day?.value ?? 0), (lastMonth.value, last.day?.value ?? 0)
    )
    if isAscending, now < before { return value.placed(in: year + 1) }
    return !isAscending && now > before ? value.placed(in: year - 1) : same
  }

  /// A time of day on the day said last, or beyond midnight where it would step back.
  func placed(_ clock: EDTFDate.Time) -> EDTFValue? {
    guard let day else { return nil }
    let (now, before) = (clock.minutes, time?.minutes ?? clock.minutes)
    let step = isClockAscending ? (now < before ? 1 : 0) : (now > before ? -1 : 0)
    return .date(EDTFDate(day.adding(days: step), time: clock))
  }
}

extension EDTFValue {
  /// The date, or the first one of a stretch.
  var firstDate: EDTFDate? {
    switch self {
    case .date(let date): date
    case .interval(let start, _): start.date
    case .set: nil
    }
  }

  /// The same day, month or stretch in another year; a stretch over the turn of the year ends in the next.
  func placed(in year: Int) -> EDTFValue {
    switch self {
    case .date(let date): return .date(date.inYear(year))
    case .interval(.date(let start), .date(let end)):
      let length = end.year.value - start.year.value
      return .interval(.date(start.inYear(year)), .date(end.inYear(year + length)))
    default: return self
    }
  }
}

extension EDTFDate.Time {
  /// The minutes since midnight.
  var minutes: Int { hour * 60 + minute }
}
