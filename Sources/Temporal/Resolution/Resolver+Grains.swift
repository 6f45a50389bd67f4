/// Values of the single grains of the calendar.
extension Resolver {
  /// The unit of the calendar that lies so many units from a day: the week, the month, the year.
  static func grain(_ unit: TimeUnit, of date: CivilDate, shift: Int) -> Resolved {
    switch unit {
    case .second, .minute, .hour:
      return Resolved(
        type: .date,
        value: (VagueTime(rawValue: shift.signum()) ?? .present).value,
        isRelative: true
      )
    case .day, .night: return day(date.adding(days: shift), isRelative: true)
    case .week, .fortnight, .weekend: return week(of: date.adding(days: shift * 7), unit)
    case .month:
      let moved = date.adding(months: shift)
      return month(moved.year, moved.month, isRelative: true)
    case .quarter: return quarter(of: date.adding(months: shift * 3))
    case .year: return year(date.year + shift, isRelative: true)
    case .decade:
      return shift.magnitude == 1 && shift < 0
        ? year(date.year - 10, isRelative: true)
        : year(date.year + shift * 10, isRelative: true)
    case .century, .millennium:
      let years = unit == .century ? 100 : 1000
      return year(date.year + shift * years, isRelative: true)
    }
  }

  static func day(_ date: CivilDate, isRelative: Bool) -> Resolved {
    Resolved(
      type: .date,
      value: date.description,
      edtf: EDTFValue(date),
      isRelative: isRelative
    )
  }

  static func dayWithoutYear(month: Int, day: Int) -> Resolved {
    let value = EDTFDate(
      year: EDTFDate.unspecifiedYear,
      month: .init(month),
      day: .init(day)
    )
    return Resolved(type: .date, value: "\(value)", edtf: .date(value), isRelative: false)
  }

  static func month(_ year: Int, _ month: Int, isRelative: Bool) -> Resolved {
    let edtf = EDTFValue(year: year, month: month)
    return Resolved(type: .date, value: "\(edtf)", edtf: edtf, isRelative: isRelative)
  }

  static func year(_ year: Int, isRelative: Bool = false) -> Resolved {
    let edtf = EDTFValue(year: year)
    return Resolved(type: .date, value: "\(edtf)", edtf: edtf, isRelative: isRelative)
  }

  private static func quarter(of date: CivilDate) -> Resolved {
    Resolved(
      type: .date,
      value: "\(Decimal.padded(date.year, to: 4))-Q\(date.quarter)",
      edtf: .date(EDTFDate(year: .init(date.year), month: .init(32 + date.quarter))),
      isRelative: true
    )
  }

  /// An ISO week, or its Saturday and Sunday, as an EDTF interval of days.
  private static func week(of date: CivilDate, _ unit: TimeUnit) -> Resolved {
    let (year, week) = date.isoWeek
    let monday = date.adding(days: 1 - date.weekday.isoNumber)
    let first = unit == .weekend ? monday.adding(days: 5) : monday
    let code = "\(Decimal.padded(year, to: 4))-W\(Decimal.padded(week, to: 2))"
    return Resolved(
      type: .date,
      value: unit == .weekend ? code + "-WE" : code,
      edtf: .interval(.date(EDTFDate(first)), .date(EDTFDate(monday.adding(days: 6)))),
      isRelative: true
    )
  }

  static func decade(_ year: Int) -> Resolved {
    Resolved(
      type: .date,
      value: Decimal.padded(year / 10, to: 3),
      edtf: .date(EDTFDate(year: .init(year, unspecifiedDigits: 0b1))),
      isRelative: false
    )
  }

  static func century(_ number: Int) -> Resolved {
    let year = (number - 1) * 100
    return Resolved(
      type: .date,
      value: Decimal.padded(number - 1, to: 2),
      edtf: .date(EDTFDate(year: .init(year, unspecifiedDigits: 0b11))),
      isRelative: false
    )
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
