/// Values of the single grains of the calendar.
extension Resolver {
  /// The unit of the calendar that lies so many units from a day: the week, the month, the year.
  static func grain(_ unit: TimeUnit, of date: CivilDate, shift: Int) -> Resolved {
    switch unit {
    case .second, .minute, .hour:
      let time = VagueTime(rawValue: shift.signum()) ?? .present
      return Resolved(type: .date, value: time.value)
    case .day, .night: return day(date.adding(days: shift), against: .none)
    case .week, .fortnight, .weekend: return week(of: date.adding(days: shift * 7), unit)
    case .month:
      let moved = date.adding(months: shift)
      return month(moved.year, moved.month, against: .none)
    case .quarter: return quarter(of: date.adding(months: shift * 3))
    case .year: return year(date.year + shift)
    case .decade:
      return shift == -1 ? year(date.year - 10) : year(date.year + shift * 10)
    case .century, .millennium:
      let years = unit == .century ? 100 : 1000
      return year(date.year + shift * years)
    }
  }

  static func day(_ date: CivilDate, against reference: TimeReference) -> Resolved {
    Resolved(
      type: .date,
      value: "\(yearText(date.year))-\(Decimal.padded(date.month, to: 2))-"
        + Decimal.padded(date.day, to: 2),
      edtf: EDTFValue(date),
      reference: reference
    )
  }

  /// A day of any year; of one that no year has, only the month is kept.
  static func dayWithoutYear(month: Int, day: Int) -> Resolved {
    let leapYear = 2000
    guard CivilDate(year: leapYear, month: month, day: day) != nil else {
      return Resolved(type: .date, value: "XXXX-\(Decimal.padded(month, to: 2))")
    }
    let value = EDTFDate(
      year: EDTFDate.unspecifiedYear,
      month: .init(month),
      day: .init(day)
    )
    return Resolved(type: .date, value: "\(value)", edtf: .date(value))
  }

  static func monthWithoutYear(_ month: Int) -> Resolved {
    let value = EDTFDate(year: EDTFDate.unspecifiedYear, month: .init(month))
    return Resolved(
      type: .date,
      value: "XXXX-\(Decimal.padded(month, to: 2))",
      edtf: .date(value)
    )
  }

  static func month(_ year: Int, _ month: Int, against reference: TimeReference) -> Resolved {
    Resolved(
      type: .date,
      value: monthText(year, month),
      edtf: EDTFValue(year: year, month: month),
      reference: reference
    )
  }

  /// A month as TIMEX3 writes it.
  static func monthText(_ year: Int, _ month: Int) -> String {
    "\(yearText(year))-\(Decimal.padded(month, to: 2))"
  }

  static func year(_ year: Int) -> Resolved {
    Resolved(type: .date, value: yearText(year), edtf: EDTFValue(year: year))
  }

  /// A year as TIMEX3 writes it: `2025`, `BC0044` for the astronomical year -43.
  static func yearText(_ year: Int) -> String {
    year > 0 ? Decimal.padded(year, to: 4) : "BC" + Decimal.padded(1 - year, to: 4)
  }

  private static func quarter(of date: CivilDate) -> Resolved {
    Resolved(
      type: .date,
      value: "\(yearText(date.year))-Q\(date.quarter)",
      edtf: .date(EDTFDate(year: .init(date.year), month: .init(32 + date.quarter)))
    )
  }

  /// An ISO week, or its Saturday and Sunday, as an EDTF interval of days.
  private static func week(of date: CivilDate, _ unit: TimeUnit) -> Resolved {
    let (year, week) = date.isoWeek
    let monday = date.adding(days: 1 - date.weekday.isoNumber)
    let first = unit == .weekend ? monday.adding(days: 5) : monday
    let code = "\(yearText(year))-W\(Decimal.padded(week, to: 2))"
    return Resolved(
      type: .date,
      value: unit == .weekend ? code + "-WE" : code,
      edtf: .interval(.date(EDTFDate(first)), .date(EDTFDate(monday.adding(days: 6))))
    )
  }

  static func decade(_ year: Int) -> Resolved {
    guard year > 0 else {
      // "The 470s BC" are the years 479 to 470 BC, -478 to -469.
      return Resolved(
        type: .date,
        value: "BC" + Decimal.padded(-year / 10, to: 3),
        edtf: .interval(
          .date(EDTFDate(year: .init(year - 8))),
          .date(EDTFDate(year: .init(year + 1)))
        )
      )
    }
    return Resolved(
      type: .date,
      value: Decimal.padded(year / 10, to: 3),
      edtf: .date(EDTFDate(year: .init(year, unspecifiedDigits: 0b1)))
    )
  }

  static func century(_ number: Int) -> Resolved {
    guard number > 0 else {
      return Resolved(
        type: .date,
        value: "BC" + Decimal.padded(-number - 1, to: 2),
        edtf: .interval(
          .date(EDTFDate(year: .init(number * 100 + 1))),
          .date(EDTFDate(year: .init((number + 1) * 100)))
        )
      )
    }
    let year = (number - 1) * 100
    return Resolved(
      type: .date,
      value: Decimal.padded(number - 1, to: 2),
      edtf: .date(EDTFDate(year: .init(year, unspecifiedDigits: 0b11)))
    )
  }
}

extension TimeUnit {
  /// The TIMEX3 value of one such unit of which nothing is known: "yesterday" without a reference.
  var openValue: String? {
    switch self {
    case .day, .night: "XXXX-XX-XX"
    case .week, .fortnight: "XXXX-WXX"
    case .weekend: "XXXX-WXX-WE"
    case .month: "XXXX-XX"
    case .quarter: "XXXX-QX"
    case .year: "XXXX"
    default: nil
    }
  }

  /// Half of the unit as TIMEX3 writes it behind a whole number: `P2Y6M`, `PT5H30M`.
  var half: String? {
    switch self {
    case .year: "6M"
    case .hour: "30M"
    case .day: "T12H"
    default: nil
    }
  }
}

/// The seasons as TIMEX3 writes them.
enum Season {
  /// The TIMEX3 code of an EDTF season.
  static func code(of season: Int) -> String {
    switch season {
    case 21: "SP"
    case 22: "SU"
    case 23: "FA"
    default: "WI"
    }
  }
}
