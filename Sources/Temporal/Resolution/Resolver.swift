/// Places readings in the calendar.
///
/// What is missing is taken from the reference date; what is missing and cannot be known stays
/// unspecified (`XXXX-02-24`) and is never guessed.
struct Resolver {
  /// The tokens the readings were read from.
  let tokens: [Token]
  let lexicon: Lexicon
  /// The day to read against, if there is one.
  let reference: TimeReference

  /// A reading with its place in the calendar.
  struct Resolved {
    var type: TIMEX3Type
    var value: String
    var edtf: EDTFValue?
    /// Whether the reference took part.
    var isRelative: Bool
  }

  /// Places one reading.
  func resolve(_ reading: Reading) -> Resolved {
    let place = place(of: reading)
    guard reading.clock != nil || reading.partOfDay != nil, place.type != .duration else {
      return place
    }
    return addingTime(of: reading, to: place)
  }

  private func place(of reading: Reading) -> Resolved {
    switch reading.meaning {
    case .calendar(let fields): calendar(fields, reading.tokens)
    case .shifted(let target, let shift): shifted(target, by: shift)
    case .offset(let quantity, let unit, let sign): offset(quantity, unit, sign: sign)
    case .eventOffset(let quantity, let unit, let sign):
      eventOffset(quantity, unit, sign: sign)
    case .duration(let quantity, let unit): duration(quantity, unit)
    case .set(let value): Resolved(type: .set, value: value, isRelative: false)
    case .vague(let time): Resolved(type: .date, value: time.value, isRelative: false)
    case .timeOfDay: day(offset: 0)
    case .range(let start, let end): range(start, end)
    }
  }
}

extension Resolver {
  private func calendar(_ fields: CalendarFields, _ range: Range<Int>) -> Resolved {
    if let month = fields.month {
      return fields.day.map { monthDay(month: month, day: $0, fields) }
        ?? bareMonth(month, year: fields.year, range)
    }
    if let weekday = fields.weekday { return bareWeekday(weekday, range) }
    if let quarter = fields.quarter { return yearPart(fields.year, "Q\(quarter)", 32 + quarter) }
    if let half = fields.half { return yearPart(fields.year, "H\(half)", 39 + half) }
    if let season = fields.season {
      return yearPart(fields.year, Season.code(of: season), season)
    }
    if let decade = fields.decade { return Self.decade(decade) }
    if let century = fields.century { return Self.century(century) }
    return Self.year(fields.year ?? 0)
  }

  /// A day of a month; without a year the nearest to the reference.
  private func monthDay(month: Int, day: Int, _ fields: CalendarFields) -> Resolved {
    guard let year = fields.year ?? nearestYear(month: month, day: day) else {
      return Self.dayWithoutYear(month: month, day: day)
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      return Self.dayWithoutYear(month: month, day: day)
    }
    return Self.day(date, isRelative: fields.year == nil)
  }

  private func nearestYear(month: Int, day: Int) -> Int? {
    guard let date = reference.date else { return nil }
    let candidates = (date.year - 1...date.year + 1)
      .compactMap {
        CivilDate(year: $0, month: month, day: day)
      }
    return candidates.min {
      abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber)
    }?
    .year
  }

  private func bareMonth(_ month: Int, year: Int?, _ range: Range<Int>) -> Resolved {
    if let year { return Self.month(year, month, isRelative: false) }
    guard let date = reference.date else {
      let value = EDTFDate(year: EDTFDate.unspecifiedYear, month: .init(month))
      return Resolved(
        type: .date,
        value: "XXXX-\(Decimal.padded(month, to: 2))",
        edtf: .date(value),
        isRelative: false
      )
    }
    let isFuture = TenseCue(tokens: tokens, lexicon: lexicon).tense(around: range) == .future
    let year: Int
    if isFuture {
      year = month < date.month ? date.year + 1 : date.year
    } else {
      year = month > date.month ? date.year - 1 : date.year
    }
    return Self.month(year, month, isRelative: true)
  }

  /// A weekday is its last occurrence, the day of the reference included; a cue of the future makes
  /// it the next.
  private func bareWeekday(_ weekday: Weekday, _ range: Range<Int>) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: "XXXX-WXX-\(weekday.isoNumber)", isRelative: true)
    }
    let isFuture = TenseCue(tokens: tokens, lexicon: lexicon).tense(around: range) == .future
    let back = (date.weekday.isoNumber - weekday.isoNumber + 7) % 7
    let ahead = (7 - back) % 7
    return Self.day(date.adding(days: isFuture ? ahead : -back), isRelative: true)
  }

  private func yearPart(_ year: Int?, _ code: String, _ edtfCode: Int) -> Resolved {
    guard let known = year ?? reference.date?.year else {
      return Resolved(type: .date, value: "XXXX-\(code)", isRelative: true)
    }
    return Resolved(
      type: .date,
      value: "\(Decimal.padded(known, to: 4))-\(code)",
      edtf: .date(EDTFDate(year: .init(known), month: .init(edtfCode))),
      isRelative: year == nil
    )
  }

  private func range(_ start: CalendarFields, _ end: CalendarFields) -> Resolved {
    let first = calendar(start, 0..<0)
    let last = calendar(end, 0..<0)
    var edtf: EDTFValue?
    if case .date(let from)? = first.edtf, case .date(let to)? = last.edtf {
      edtf = .interval(.date(from), .date(to))
    }
    return Resolved(
      type: .date,
      value: "\(first.value)/\(last.value)",
      edtf: edtf,
      isRelative: first.isRelative
    )
  }
}

extension Resolver {
  private func shifted(_ target: CalendarTarget, by shift: Int) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: Self.unresolved(target, shift), isRelative: true)
    }
    switch target {
    case .unit(let unit): return Self.grain(unit, of: date, shift: shift)
    case .weekday(let weekday):
      return Self.day(Self.weekday(weekday, shift, from: date), isRelative: true)
    case .month(let month):
      let year =
        switch shift {
        case ..<0: month < date.month ? date.year : date.year - 1
        case 0: date.year
        default: month > date.month ? date.year : date.year + 1
        }
      return Self.month(year, month, isRelative: true)
    case .season(let season):
      return yearPart(date.year + shift, Season.code(of: season), season)
    case .quarter(let quarter): return yearPart(date.year + shift, "Q\(quarter)", 32 + quarter)
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
    return (VagueTime(rawValue: shift.signum()) ?? .present).value
  }

  private func offset(_ quantity: Quantity, _ unit: TimeUnit, sign: Int) -> Resolved {
    guard let date = reference.date, case .exact(let count) = quantity else {
      let time = VagueTime(rawValue: sign) ?? .present
      return Resolved(type: .date, value: time.value, isRelative: true)
    }
    return Self.grain(unit, of: date, shift: sign * count * unit.multiple)
  }

  /// A distance from another event: in hours it is a duration, in days it counts from the
  /// reference.
  private func eventOffset(_ quantity: Quantity, _ unit: TimeUnit, sign: Int) -> Resolved {
    unit.isClockUnit ? duration(quantity, unit) : offset(quantity, unit, sign: sign)
  }

  private func duration(_ quantity: Quantity, _ unit: TimeUnit) -> Resolved {
    let text: String
    if case .exact(let count) = quantity {
      text = String(count * unit.multiple)
    } else {
      text = quantity.text
    }
    return Resolved(
      type: .duration,
      value: (unit.isClockUnit ? "PT" : "P") + text + unit.durationCode,
      isRelative: false
    )
  }

  private func day(offset: Int) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: "XXXX-XX-XX", isRelative: true)
    }
    return Self.day(date.adding(days: offset), isRelative: true)
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
