/// Times counted from a reference: "last week", "two days ago", "the quarter".
extension Resolver {
  func shifted(
    _ target: CalendarTarget,
    by shift: Int,
    from reference: TimeReference
  ) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: Self.unresolved(target, shift))
    }
    var place: Resolved
    switch target {
    case .unit(.decade): place = Self.decade((date.year / 10 + shift) * 10)
    case .unit(.century): place = Self.century((date.year - 1) / 100 + 1 + shift)
    case .unit(let unit): place = Self.grain(unit, of: date, shift: shift)
    case .weekday(let weekday):
      if style == .message, shift >= 0 {
        let ahead = (weekday.isoNumber - date.weekday.isoNumber + 7) % 7
        return shift == 0
          ? Self.day(date.adding(days: ahead), against: reference)
          : weekdayOfWeek(weekday, weeks: 1)
      }
      place = Self.day(Self.weekday(weekday, shift, from: date), against: reference)
    case .month(let month):
      place = Self.month(Self.year(ofMonth: month, shift, from: date), month, against: reference)
    case .season(let season):
      let year = Self.year(ofMonth: SubYear(code: season).firstMonth, shift, from: date)
      place = yearPart(year, Season.code(of: season), season)
    case .quarter(let quarter): place = yearPart(date.year + shift, "Q\(quarter)", 32 + quarter)
    case .holiday(let holiday):
      place =
        Self.holiday(holiday, shift, from: date).map { Self.day($0, against: reference) }
        ?? Resolved(type: .date, value: Self.unresolved(target, shift))
    }
    place.reference = reference
    return place
  }

  static func year(ofMonth month: Int, _ shift: Int, from date: CivilDate) -> Int {
    switch shift {
    case ..<0: month < date.month ? date.year : date.year - 1
    case 0: date.year
    default: month > date.month ? date.year : date.year + 1
    }
  }

  static func weekday(_ weekday: Weekday, _ shift: Int, from date: CivilDate) -> CivilDate {
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

  func offset(
    _ quantity: Quantity,
    _ unit: TimeUnit,
    sign: Int,
    from reference: TimeReference
  ) -> Resolved {
    if unit.isClockUnit,
      let place = clockOffset([Length(quantity: quantity, unit: unit)], sign)
    {
      return place
    }
    guard case .exact(let count) = quantity, count * (unit.months ?? 1) <= Self.farthest else {
      let time = VagueTime(rawValue: sign) ?? .present
      return Resolved(type: .date, value: time.value, reference: reference)
    }
    guard let date = reference.date else {
      return Resolved(type: .date, value: unit.openValue ?? VagueTime.past.value)
    }
    if style == .message,
      let day = date.adding([Length(quantity: quantity, unit: unit)], sign: sign)
    {
      return Self.day(day, against: reference)
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
  func eventOffset(_ quantity: Quantity, _ unit: TimeUnit, sign: Int) -> Resolved {
    guard !unit.isClockUnit else { return duration(quantity, unit) }
    if sign < 0, !context.isNarrative, !isTold(unit) {
      return offset(quantity, unit, sign: sign, from: reference)
    }
    guard let day = context.lastDay(for: unit) else {
      let time = VagueTime(rawValue: sign) ?? .present
      return Resolved(type: .date, value: unit.openValue ?? time.value)
    }
    return offset(quantity, unit, sign: sign, from: .text(day))
  }

  /// Whether "a day earlier" and "a week earlier" count from the day that was told last: news of a year
  /// earlier counts from the day of the text.
  private func isTold(_ unit: TimeUnit) -> Bool {
    (unit == .day || unit == .week || unit == .fortnight) && context.lastDay(for: unit) != nil
  }

  /// The quarter that a business report is about: the one told last, else the last whole one.
  var reportedQuarter: (year: Int, quarter: Int)? {
    if let told = context.lastQuarter { return told }
    guard let before = publication?.adding(months: -3) else { return nil }
    return (before.year, before.quarter)
  }

  func reportedPeriod(yearShift: Int) -> Resolved {
    guard let (year, quarter) = reportedQuarter else {
      return Resolved(type: .date, value: VagueTime.past.value)
    }
    // What was told last may itself be the year before.
    let thisYear = publication?.adding(months: -3)
    let base = thisYear.map { quarter <= $0.quarter ? $0.year : $0.year - 1 } ?? year
    return yearPart(base + yearShift, "Q\(quarter)", 32 + quarter, against: reference)
  }

  func duration(_ quantity: Quantity, _ unit: TimeUnit) -> Resolved {
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

  /// A length in several units as TIMEX3 writes it: `P2Y3M`, `P2DT4H30M`.
  func duration(_ lengths: [Length]) -> Resolved {
    var value = "P"
    var isInClock = false
    for length in lengths {
      if length.unit.isClockUnit, !isInClock {
        value += "T"
        isInClock = true
      }
      value += length.quantity.text + length.unit.durationCode
    }
    return Resolved(type: .duration, value: value)
  }

  /// A distance in hours and less, which can be placed where the time of publication is known.
  func clockOffset(_ lengths: [Length], _ sign: Int) -> Resolved? {
    guard let time = publicationTime, let day = publication else { return nil }
    return moment(lengths, sign, from: time, of: day)
  }

  /// A time so far from another.
  func moment(
    _ lengths: [Length],
    _ sign: Int,
    from time: EDTFDate.Time,
    of day: CivilDate
  ) -> Resolved? {
    var seconds = (time.hour * 60 + time.minute) * 60 + (time.second ?? 0)
    var whole: [Length] = []
    for length in lengths {
      guard let unitSeconds = length.unit.seconds else {
        whole.append(length)
        continue
      }
      guard let count = length.quantity.seconds(per: unitSeconds) else { return nil }
      seconds += sign * count
    }
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let moved = day.adding(whole, sign: sign)?.adding(days: days) else { return nil }
    let minutes = (seconds - days * 86_400) / 60
    let clock = ClockTime(hour: minutes / 60, minute: minutes % 60)
    var reading = Reading(.timeOfDay)
    reading.clock = clock
    return addingTime(of: reading, to: Self.day(moved, against: reference))
  }

  func day(of reference: TimeReference) -> Resolved {
    guard let date = reference.date else { return Resolved(type: .date, value: "XXXX-XX-XX") }
    return Self.day(date, against: reference)
  }

  func addingTime(of reading: Reading, to place: Resolved) -> Resolved {
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
    if let second = clock.second { timed.value += ":\(Decimal.padded(second, to: 2))" }
    if let day = place.edtf?.civilDate {
      let time = EDTFDate.Time(
        hour: clock.hour,
        minute: minute,
        second: clock.second,
        zoneOffset: clock.zone?.offset(on: day)
      )
      timed.edtf = .date(EDTFDate(day, time: time))
    }
    return timed
  }
}
