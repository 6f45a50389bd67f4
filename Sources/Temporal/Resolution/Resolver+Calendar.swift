/// Dates by their fields: which year, month or day is meant where it was not said.
extension Resolver {
  /// What a thing of the calendar is counted from in the text; nothing, where the text has told no
  /// date as exact.
  func textReference(for target: CalendarTarget) -> TimeReference {
    let unit: TimeUnit =
      switch target {
      case .unit(let unit): unit
      case .weekday, .holiday: .day
      case .month, .season, .quarter: .year
      }
    if let day = context.lastDay(for: unit) { return .text(day) }
    return context.lastDate == nil ? reference : .none
  }

  func calendar(_ fields: CalendarFields, _ range: Range<Int>) -> Resolved {
    var fields = fields
    if let shift = fields.yearShift, let date = dayOfText.date { fields.year = date.year + shift }
    if let month = fields.month {
      return fields.day.map { monthDay(month: month, day: $0, fields, range) }
        ?? bareMonth(month, year: fields.year, range)
    }
    if let day = fields.day { return dayOfUnknownMonth(day, fields.weekday) }
    if let weekday = fields.weekday { return bareWeekday(weekday, range) }
    if let holiday = fields.holiday { return self.holiday(holiday, year: fields.year, range) }
    switch fields.period {
    case .quarter(let quarter): return self.quarter(quarter, year: fields.year)
    case .half(let half): return yearPart(fields.year, "H\(half)", 39 + half)
    case .season(let season): return self.season(season, year: fields.year, range)
    case .decade(let decade): return Self.decade(decade)
    case .century(let century): return Self.century(century)
    case nil: return Self.year(fields.year ?? 0)
    }
  }

  /// A day of a month; without a year the nearest to the reference.
  private func monthDay(
    month: Int,
    day: Int,
    _ fields: CalendarFields,
    _ range: Range<Int>
  ) -> Resolved {
    let year =
      fields.year ?? yearOfWeekday(month: month, day: day, fields.weekday)
      ?? nearestYear(month: month, day: day, range)
    guard let year else { return Self.dayWithoutYear(month: month, day: day) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      return Resolved(type: .date, value: Self.monthText(year, month))
    }
    return Self.day(date, against: fields.year == nil ? reference : .none)
  }

  /// The year near the reference in which a day of a month falls on the weekday that a message says.
  private func yearOfWeekday(month: Int, day: Int, _ weekday: Weekday?) -> Int? {
    guard style == .message, let weekday, let year = reference.date?.year else { return nil }
    return [year, year + 1, year - 1]
      .first { CivilDate(year: $0, month: month, day: day)?.weekday == weekday }
  }

  /// The year that brings a day nearest to the reference; behind "since" it has been, and a cue of the future
  /// ("payable", "until") lets it lie far ahead.
  private func nearestYear(month: Int, day: Int, _ range: Range<Int>) -> Int? {
    guard let date = reference.date else { return nil }
    if preference != .told { return preferredYear(month: month, day: day, date) }
    if context.isNarrative, context.lastDate?.month == nil { return date.year }
    let cue = TenseCue(tokens: tokens, lexicon: lexicon)
    let ahead = context.isNarrative ? Self.daysOn : Self.daysAhead
    let isAhead = !context.isNarrative && cue.announces(range)
    let farthest = date.dayNumber + (isAhead ? Self.daysOfYear : cue.isSince(range) ? 0 : ahead)
    let candidates = (date.year - 1...date.year + 1)
      .compactMap {
        CivilDate(year: $0, month: month, day: day)
      }
      .filter {
        $0.dayNumber <= farthest && (!isAhead || $0.dayNumber >= date.dayNumber - Self.daysPast)
      }
    return candidates.min {
      abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber)
    }?
    .year
  }

  /// A day of a month that is not named: of the last month that has it on that weekday.
  private func dayOfUnknownMonth(_ day: Int, _ weekday: Weekday?) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: "XXXX-XX-\(Decimal.padded(day, to: 2))")
    }
    let isAhead = preference == .future
    for distance in 0..<Self.monthsBack {
      let month = date.adding(months: isAhead ? distance : -distance)
      guard let found = CivilDate(year: month.year, month: month.month, day: day),
        isAhead ? found >= date : found <= date.adding(days: Self.daysOfNextWeek),
        weekday == nil || found.weekday == weekday
      else { continue }
      return Self.day(found, against: reference)
    }
    return Resolved(type: .date, value: "XXXX-XX-\(Decimal.padded(day, to: 2))")
  }

  /// How many months are looked through for a day on a weekday; they come again within eleven.
  private static let monthsBack = 14
  /// A day without a month may lie so far ahead.
  private static let daysOfNextWeek = 7

  /// A day without a year lies at most so far ahead: news tells of last June sooner than of next.
  private static let daysAhead = 120
  private static let daysOfYear = 366
  /// How many days before the reference what was announced may lie.
  private static let daysPast = 30

  /// A narrative goes on rather than back.
  private static let daysOn = 182

  /// A month without a year: by the tense of its sentence, else the nearest.
  private func bareMonth(_ month: Int, year: Int?, _ range: Range<Int>) -> Resolved {
    if let year { return Self.month(year, month, against: .none) }
    guard let date = reference.date else { return Self.monthWithoutYear(month) }
    if preference != .told {
      // A month that has begun is still the coming one.
      let begin = CivilDate(year: date.year, month: date.month, day: 1) ?? date
      let year = preferredYear(month: month, day: 1, preference == .future ? begin : date)
      return Self.month(year ?? date.year, month, against: reference)
    }
    if context.isNarrative { return narrativeMonth(month, from: date) }
    let past = month > date.month ? date.year - 1 : date.year
    let future = month < date.month ? date.year + 1 : date.year
    let year: Int
    switch TenseCue(tokens: tokens, lexicon: lexicon).tense(around: range) {
    case .past: year = past
    case .future: year = future
    default: year = (month - date.month + 12) % 12 == 1 ? future : past
    }
    return Self.month(year, month, against: reference)
  }

  /// A month in a narrative is the nearest to the month told last, or of the year told last.
  private func narrativeMonth(_ month: Int, from date: CivilDate) -> Resolved {
    guard context.lastDate?.month != nil else {
      return Self.month(date.year, month, against: reference)
    }
    let distance = (month - date.month + 18) % 12 - 6
    return Self.month(date.adding(months: distance).year, month, against: reference)
  }

  /// A weekday is its last occurrence, the day of the reference included; a cue of the future makes
  /// it the next.
  private func bareWeekday(_ weekday: Weekday, _ range: Range<Int>) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: "XXXX-WXX-\(weekday.isoNumber)")
    }
    if preference != .told {
      return Self.day(preferredWeekday(weekday, date), against: reference)
    }
    let back = (date.weekday.isoNumber - weekday.isoNumber + 7) % 7
    let isFuture =
      TenseCue(tokens: tokens, lexicon: lexicon).announces(range) && !context.isNarrative
    return Self.day(date.adding(days: isFuture && back > 0 ? 7 - back : -back), against: reference)
  }

  /// A holiday without a year is the last, unless its sentence announces it.
  func holiday(_ holiday: NamedDay, year: Int?, _ range: Range<Int>) -> Resolved {
    if let year, let day = holiday.date(in: year) { return Self.place(holiday, day, .none) }
    guard let date = reference.date, let day = self.day(of: holiday, near: date, range) else {
      return Resolved(type: .date, value: "XXXX-XX-XX")
    }
    return Self.place(holiday, day, reference)
  }

  /// The day of a name without a year: in a message as it prefers, in a narrative the nearest, in news the
  /// nearest that does not lie far ahead, unless its sentence announces the next.
  private func day(of holiday: NamedDay, near date: CivilDate, _ range: Range<Int>) -> CivilDate? {
    let nearest = Self.nearest(holiday, to: date)
    if nearest == date || context.isNarrative || preference == .nearest { return nearest }
    let isAhead =
      preference == .future || TenseCue(tokens: tokens, lexicon: lexicon).announces(range)
    if !isAhead, let nearest, nearest <= date.adding(days: Self.daysAhead) { return nearest }
    return Self.holiday(holiday, isAhead ? 1 : -1, from: date)
  }

  /// A day of a name, or all its days from the first.
  private static func place(
    _ holiday: NamedDay,
    _ first: CivilDate,
    _ reference: TimeReference
  ) -> Resolved {
    guard holiday.length > 1 else { return day(first, against: reference) }
    return days(first, first.adding(days: holiday.length - 1), against: reference)
  }

  /// The day of a name that is nearest to another day.
  private static func nearest(_ holiday: NamedDay, to date: CivilDate) -> CivilDate? {
    (date.year - 1...date.year + 1).compactMap(holiday.date)
      .min { abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber) }
  }

  /// The last, this year's or the next day of a name.
  static func holiday(
    _ holiday: NamedDay,
    _ shift: Int,
    from date: CivilDate
  ) -> CivilDate? {
    guard shift != 0 else { return holiday.date(in: date.year) }
    let days = (date.year - 1...date.year + 1).compactMap(holiday.date)
    return shift < 0 ? days.last { $0 < date } : days.first { $0 > date }
  }

  /// A quarter without a year is the last that has begun; number 0 is the one reported on.
  func quarter(_ number: Int, year: Int?) -> Resolved {
    if number == 0 {
      let quarter = reportedQuarter?.quarter ?? 1
      return yearPart(year, "Q\(quarter)", 32 + quarter)
    }
    if preference == .future, year == nil, let date = reference.date {
      let coming = number < date.quarter ? date.year + 1 : date.year
      return yearPart(coming, "Q\(number)", 32 + number, against: reference)
    }
    guard year == nil, let date = reference.date, number > date.quarter else {
      return yearPart(year, "Q\(number)", 32 + number)
    }
    return yearPart(date.year - 1, "Q\(number)", 32 + number, against: reference)
  }

  /// A season without a year is the last that has begun.
  func season(_ season: Int, year: Int?, _ range: Range<Int>) -> Resolved {
    guard year == nil, let date = reference.date, !context.isNarrative else {
      return yearPart(year, Season.code(of: season), season)
    }
    let begins = SubYear(code: season).firstMonth
    if preference == .future {
      let coming = begins + 2 < date.month ? date.year + 1 : date.year
      return yearPart(coming, Season.code(of: season), season, against: reference)
    }
    let isWinterNow = season == 24 && date.month < 3
    let past = begins > date.month && !isWinterNow ? date.year - 1 : date.year
    if past < date.year, TenseCue(tokens: tokens, lexicon: lexicon).tense(around: range) == .future
    {
      return yearPart(date.year, Season.code(of: season), season, against: reference)
    }
    return yearPart(past, Season.code(of: season), season, against: reference)
  }

  func yearPart(
    _ year: Int?,
    _ code: String,
    _ edtfCode: Int,
    against reference: TimeReference? = nil
  ) -> Resolved {
    guard let known = year ?? self.reference.date?.year else {
      return Resolved(type: .date, value: "XXXX-\(code)")
    }
    return Resolved(
      type: .date,
      value: "\(Self.yearText(known))-\(code)",
      edtf: .date(EDTFDate(year: .init(known), month: .init(edtfCode))),
      reference: reference ?? (year == nil ? self.reference : .none)
    )
  }
}
