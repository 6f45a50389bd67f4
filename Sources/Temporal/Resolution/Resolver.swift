/// Places readings in the calendar, one after the other as they stand in the text.
///
/// What is missing is taken from the reference date, in a narrative from the date told before; what
/// is missing and cannot be known stays unspecified (`XXXX-02-24`) and is never guessed.
struct Resolver {
  /// The tokens the readings were read from.
  let tokens: [Token]
  let lexicon: Lexicon
  /// The day the text was published, if that is known.
  let publication: CivilDate?
  /// What the text has told so far.
  var context: NarrativeContext

  /// A reading with its place in the calendar.
  struct Resolved {
    var type: TIMEX3Type
    var value: String
    var edtf: EDTFValue?
    /// What it was read against.
    var reference = TimeReference.none
  }

  /// Places one reading; a range gives two.
  mutating func resolve(_ reading: Reading) -> [Resolved] {
    let resolved = places(of: reading)
    for place in resolved { context.note(place.edtf, isQuarterSaid: reading.saysDate) }
    return resolved
  }

  private func places(of reading: Reading) -> [Resolved] {
    if case .range(let start, let end, _) = reading.meaning { return range(start, end) }
    var place = place(of: reading)
    if reading.modifier == .approximate, case .date(let date)? = place.edtf {
      place.edtf = .date(date.qualified(.approximate))
    }
    guard reading.clock != nil || reading.partOfDay != nil, place.type != .duration else {
      return [place]
    }
    return [addingTime(of: reading, to: place)]
  }

  private func place(of reading: Reading) -> Resolved {
    switch reading.meaning {
    case .calendar(let fields), .range(let fields, _, _): calendar(fields, reading.tokens)
    case .shifted(let target, let shift): shifted(target, by: shift, from: reference)
    case .fromText(let target, let shift):
      shifted(target, by: shift, from: textReference(for: target))
    case .offset(let quantity, let unit, let sign):
      offset(quantity, unit, sign: sign, from: reference)
    case .eventOffset(let quantity, let unit, let sign):
      eventOffset(quantity, unit, sign: sign)
    case .reportedPeriod(let shift): reportedPeriod(yearShift: shift)
    case .duration(let quantity, let unit): duration(quantity, unit)
    case .set(let value): Resolved(type: .set, value: value)
    case .vague(let time): Resolved(type: .date, value: time.value)
    case .timeOfDay: day(of: context.isNarrative ? textReference : reference)
    }
  }

  /// What news is read against: the day of publication.
  private var reference: TimeReference {
    if context.isNarrative, let day = context.lastDay { return .text(day) }
    return publication.map(TimeReference.publication) ?? .none
  }

  /// What "the following year" is read against: the date the text told last.
  private var textReference: TimeReference {
    context.lastDay.map(TimeReference.text) ?? reference
  }
}

extension Resolver {
  /// What a thing of the calendar is counted from in the text; nothing, where the text has told no
  /// date as exact.
  private func textReference(for target: CalendarTarget) -> TimeReference {
    let unit: TimeUnit =
      switch target {
      case .unit(let unit): unit
      case .weekday, .holiday: .day
      case .month, .season, .quarter: .year
      }
    if let day = context.lastDay(for: unit) { return .text(day) }
    return context.lastDate == nil ? reference : .none
  }

  private func calendar(_ fields: CalendarFields, _ range: Range<Int>) -> Resolved {
    var fields = fields
    if let shift = fields.yearShift, let date = reference.date { fields.year = date.year + shift }
    if let month = fields.month {
      return fields.day.map { monthDay(month: month, day: $0, fields) }
        ?? bareMonth(month, year: fields.year, range)
    }
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
  private func monthDay(month: Int, day: Int, _ fields: CalendarFields) -> Resolved {
    let year = fields.year ?? nearestYear(month: month, day: day)
    guard let year else { return Self.dayWithoutYear(month: month, day: day) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      return Resolved(type: .date, value: Self.monthText(year, month))
    }
    return Self.day(date, against: fields.year == nil ? reference : .none)
  }

  private func nearestYear(month: Int, day: Int) -> Int? {
    guard let date = reference.date else { return nil }
    if context.isNarrative, context.lastDate?.month == nil { return date.year }
    let candidates = (date.year - 1...date.year + 1)
      .compactMap {
        CivilDate(year: $0, month: month, day: day)
      }
      .filter { $0.dayNumber <= date.dayNumber + Self.daysAhead }
    return candidates.min {
      abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber)
    }?
    .year
  }

  /// A day without a year lies at most so far ahead: news tells of last June sooner than of next.
  private static let daysAhead = 120

  /// A month without a year: by the tense of its sentence, else the nearest.
  private func bareMonth(_ month: Int, year: Int?, _ range: Range<Int>) -> Resolved {
    if let year { return Self.month(year, month, against: .none) }
    guard let date = reference.date else { return Self.monthWithoutYear(month) }
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
    let back = (date.weekday.isoNumber - weekday.isoNumber + 7) % 7
    let isFuture =
      TenseCue(tokens: tokens, lexicon: lexicon).announces(range) && !context.isNarrative
    return Self.day(date.adding(days: isFuture && back > 0 ? 7 - back : -back), against: reference)
  }

  /// A holiday without a year is the last, unless its sentence announces it.
  private func holiday(_ holiday: NamedDay, year: Int?, _ range: Range<Int>) -> Resolved {
    if let year, let day = holiday.date(in: year) { return Self.day(day, against: .none) }
    guard let date = reference.date else { return Resolved(type: .date, value: "XXXX-XX-XX") }
    let isFuture = TenseCue(tokens: tokens, lexicon: lexicon).announces(range)
    let shift = isFuture && !context.isNarrative ? 1 : -1
    if holiday.date(in: date.year) == date { return Self.day(date, against: reference) }
    return Self.holiday(holiday, shift, from: date).map { Self.day($0, against: reference) }
      ?? Resolved(type: .date, value: "XXXX-XX-XX")
  }

  /// The last, this year's or the next day of a name.
  private static func holiday(
    _ holiday: NamedDay,
    _ shift: Int,
    from date: CivilDate
  ) -> CivilDate? {
    guard shift != 0 else { return holiday.date(in: date.year) }
    let days = (date.year - 1...date.year + 1).compactMap(holiday.date)
    return shift < 0 ? days.last { $0 < date } : days.first { $0 > date }
  }

  /// A quarter without a year is the last that has begun; number 0 is the one reported on.
  private func quarter(_ number: Int, year: Int?) -> Resolved {
    if number == 0 {
      let quarter = reportedQuarter?.quarter ?? 1
      return yearPart(year, "Q\(quarter)", 32 + quarter)
    }
    guard year == nil, let date = reference.date, number > date.quarter else {
      return yearPart(year, "Q\(number)", 32 + number)
    }
    return yearPart(date.year - 1, "Q\(number)", 32 + number, against: reference)
  }

  /// A season without a year is the last that has begun.
  private func season(_ season: Int, year: Int?, _ range: Range<Int>) -> Resolved {
    guard year == nil, let date = reference.date, !context.isNarrative else {
      return yearPart(year, Season.code(of: season), season)
    }
    let begins = SubYear(code: season).firstMonth
    let isWinterNow = season == 24 && date.month < 3
    let past = begins > date.month && !isWinterNow ? date.year - 1 : date.year
    if past < date.year, TenseCue(tokens: tokens, lexicon: lexicon).tense(around: range) == .future
    {
      return yearPart(date.year, Season.code(of: season), season, against: reference)
    }
    return yearPart(past, Season.code(of: season), season, against: reference)
  }

  private func yearPart(
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

  private func range(_ start: CalendarFields, _ end: CalendarFields) -> [Resolved] {
    var first = calendar(start, 0..<0)
    let last = calendar(end, 0..<0)
    // An EDTF interval does not run backwards.
    if case .date(let from)? = first.edtf, case .date(let to)? = last.edtf,
      let start = from.earliest, let end = to.latest, start <= end
    {
      first.edtf = .interval(.date(from), .date(to))
    }
    return [first, last]
  }
}

extension Resolver {
  private func shifted(
    _ target: CalendarTarget,
    by shift: Int,
    from reference: TimeReference
  ) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: Self.unresolved(target, shift))
    }
    var place: Resolved
    switch target {
    case .unit(let unit): place = Self.grain(unit, of: date, shift: shift)
    case .weekday(let weekday):
      place = Self.day(Self.weekday(weekday, shift, from: date), against: reference)
    case .month(let month):
      place = Self.month(Self.year(ofMonth: month, shift, from: date), month, against: reference)
    case .season(let season):
      place = yearPart(date.year + shift, Season.code(of: season), season)
    case .quarter(let quarter): place = yearPart(date.year + shift, "Q\(quarter)", 32 + quarter)
    case .holiday(let holiday):
      place =
        Self.holiday(holiday, shift, from: date).map { Self.day($0, against: reference) }
        ?? Resolved(type: .date, value: Self.unresolved(target, shift))
    }
    place.reference = reference
    return place
  }

  private static func year(ofMonth month: Int, _ shift: Int, from date: CivilDate) -> Int {
    switch shift {
    case ..<0: month < date.month ? date.year : date.year - 1
    case 0: date.year
    default: month > date.month ? date.year : date.year + 1
    }
  }

  private static func weekday(_ weekday: Weekday, _ shift: Int, from date: CivilDate) -> CivilDate {
    let back = (date.weekday.isoNumber - weekday.isoNumber + 7) % 7
    switch shift {
    case ..<0: return date.adding(days: back == 0 ? -7 : -back)
    case 0: return date.adding(days: weekday.isoNumber - date.weekday.isoNumber)
    default: return date.adding(days: 7 - back)
    }
  }

  private static func unresolved(_ target: CalendarTarget, _ shift: Int) -> String {
    if case .weekday(let weekday) = target { return "XXXX-WXX-\(weekday.isoNumber)" }
    if case .unit(let unit) = target, let value = unit.openValue { return value }
    return (VagueTime(rawValue: shift.signum()) ?? .present).value
  }

  private func offset(
    _ quantity: Quantity,
    _ unit: TimeUnit,
    sign: Int,
    from reference: TimeReference
  ) -> Resolved {
    guard case .exact(let count) = quantity, count * (unit.months ?? 1) <= Self.farthest else {
      let time = VagueTime(rawValue: sign) ?? .present
      return Resolved(type: .date, value: time.value, reference: reference)
    }
    guard let date = reference.date else {
      return Resolved(type: .date, value: unit.openValue ?? VagueTime.past.value)
    }
    if unit == .year, count == 1, sign < 0, let reported = context.lastQuarter {
      return yearPart(reported.year - 1, "Q\(reported.quarter)", 32 + reported.quarter)
    }
    var place = Self.grain(unit, of: date, shift: sign * count * unit.multiple)
    place.reference = reference
    return place
  }

  /// The farthest that is counted, in months, or in shorter units: some eight thousand years, for
  /// which there is a calendar.
  private static let farthest = 100_000

  /// A distance from another event: in hours it is a duration, in days it counts from what the text
  /// told last.
  private func eventOffset(_ quantity: Quantity, _ unit: TimeUnit, sign: Int) -> Resolved {
    guard !unit.isClockUnit else { return duration(quantity, unit) }
    if sign < 0, !context.isNarrative { return offset(quantity, unit, sign: sign, from: reference) }
    guard let day = context.lastDay(for: unit) else {
      let time = VagueTime(rawValue: sign) ?? .present
      return Resolved(type: .date, value: unit.openValue ?? time.value)
    }
    return offset(quantity, unit, sign: sign, from: .text(day))
  }

  /// The quarter that a business report is about: the one told last, else the last whole one.
  private var reportedQuarter: (year: Int, quarter: Int)? {
    if let told = context.lastQuarter { return told }
    guard let before = publication?.adding(months: -3) else { return nil }
    return (before.year, before.quarter)
  }

  private func reportedPeriod(yearShift: Int) -> Resolved {
    guard let (year, quarter) = reportedQuarter else {
      return Resolved(type: .date, value: VagueTime.past.value)
    }
    // What was told last may itself be the year before.
    let thisYear = publication?.adding(months: -3)
    let base = thisYear.map { quarter <= $0.quarter ? $0.year : $0.year - 1 } ?? year
    return yearPart(base + yearShift, "Q\(quarter)", 32 + quarter, against: reference)
  }

  private func duration(_ quantity: Quantity, _ unit: TimeUnit) -> Resolved {
    let prefix = unit.isClockUnit ? "PT" : "P"
    switch quantity {
    case .exact(let count):
      let (total, isTooLarge) = count.multipliedReportingOverflow(by: unit.multiple)
      let text = isTooLarge ? "X" : String(total)
      return Resolved(type: .duration, value: prefix + text + unit.durationCode)
    case .half(let whole):
      if let half = unit.half {
        return Resolved(type: .duration, value: "\(prefix)\(whole)\(unit.durationCode)\(half)")
      }
      fallthrough
    default:
      return Resolved(type: .duration, value: prefix + quantity.text + unit.durationCode)
    }
  }

  private func day(of reference: TimeReference) -> Resolved {
    guard let date = reference.date else { return Resolved(type: .date, value: "XXXX-XX-XX") }
    return Self.day(date, against: reference)
  }

  private func addingTime(of reading: Reading, to place: Resolved) -> Resolved {
    var timed = place
    guard let clock = reading.clock else {
      if let part = reading.partOfDay, place.isDay {
        timed.type = .time
        timed.value += "T" + part.rawValue
      }
      return timed
    }
    timed.type = .time
    let minute = clock.minute ?? 0
    timed.value += "T\(Decimal.padded(clock.hour, to: 2)):\(Decimal.padded(minute, to: 2))"
    if let day = place.edtf?.civilDate {
      let time = EDTFDate.Time(hour: clock.hour, minute: minute, zoneOffset: clock.zoneOffset)
      timed.edtf = .date(EDTFDate(day, time: time))
    }
    return timed
  }
}

extension Resolver.Resolved {
  /// Whether the value is one day, to which a part of the day can be added.
  fileprivate var isDay: Bool {
    edtf?.civilDate != nil || edtf?.date?.day != nil || value.contains("-WXX-")
      || value == "XXXX-XX-XX"
  }
}
