/// Times counted from a date that is named with them, and parts of a longer time.
extension Resolver {
  /// A day so far from another: "two days before yesterday".
  func anchored(_ lengths: [Length], sign: Int, _ date: Reading) -> Resolved {
    let anchor = place(of: date)
    guard let day = anchor.edtf?.civilDate, let moved = day.adding(lengths, sign: sign) else {
      return Resolved(type: .date, value: "XXXX-XX-XX")
    }
    return Self.day(moved, against: anchor.reference)
  }

  /// A time so far from the reference, as exact as the smallest unit it is counted in.
  func compoundOffset(_ lengths: [Length], sign: Int) -> Resolved {
    let vague = Resolved(type: .date, value: (VagueTime(rawValue: sign) ?? .past).value)
    guard let unit = lengths.last?.unit, let date = reference.date else { return vague }
    if lengths.contains(where: \.unit.isClockUnit) { return clockOffset(lengths, sign) ?? vague }
    guard let moved = date.adding(lengths, sign: sign) else { return vague }
    var place =
      unit.days == nil && style == .article
      ? Self.grain(unit, of: moved, shift: 0) : Self.day(moved, against: reference)
    place.reference = reference
    return place
  }

  /// A weekday of the week so many weeks away.
  func weekdayOfWeek(_ weekday: Weekday, weeks: Int) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: "XXXX-WXX-\(weekday.isoNumber)")
    }
    let days = weekday.isoNumber - date.weekday.isoNumber + weeks * 7
    return Self.day(date.adding(days: days), against: reference)
  }

  /// The so manieth weekday, day, week or weekend of a month.
  func nth(_ number: Int, _ target: CalendarTarget, of scope: Reading) -> Resolved {
    let month = place(of: scope)
    let unknown = Resolved(type: .date, value: "XXXX-XX-XX")
    guard case .date(let date)? = month.edtf, !date.isYearUnspecified, let first = date.earliest
    else { return unknown }
    let place: Resolved?
    switch target {
    case .weekday(let weekday):
      place = CivilDate.weekday(weekday, number, of: first.month, in: first.year)
        .map { Self.day($0, against: month.reference) }
    case .unit(.day):
      let length = CivilDate.days(inMonth: first.month, of: first.year)
      place = CivilDate(
        year: first.year,
        month: first.month,
        day: number < 0 ? length : number
      )
      .map { Self.day($0, against: month.reference) }
    case .unit(let unit):
      // A week belongs to the month that its Thursday lies in, a weekend to that of its Saturday.
      place =
        CivilDate.weekday(
          unit == .week ? .thursday : .saturday,
          number,
          of: first.month,
          in: first.year
        )
        .map { Self.grain(unit, of: $0, shift: 0) }
    default: place = nil
    }
    return place ?? unknown
  }
}

extension CivilDate {
  /// The day so far away; `nil` where a length is no number of whole days, or too large.
  func adding(_ lengths: [Length], sign: Int) -> CivilDate? {
    var day = self
    for length in lengths {
      guard case .exact(let count) = length.quantity, count <= Self.largestCount else { return nil }
      if let months = length.unit.months {
        day = day.adding(months: sign * count * months)
      } else if let days = length.unit.days {
        day = day.adding(days: sign * count * days)
      } else {
        return nil
      }
    }
    return abs(day.year) <= Self.farthestYear ? day : nil
  }

  private static let largestCount = 100_000
  private static let farthestYear = 9999
}
