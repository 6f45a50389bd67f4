/// Times counted from a date that is named with them, and parts of a longer time.
extension Resolver {
  /// A day so far from another, or a week or a month so far from this one: "two days before yesterday",
  /// "a year ago this month".
  func anchored(_ lengths: [Length], sign: Int, _ date: Reading) -> Resolved {
    if case .shifted(.unit(let unit), by: let shift) = date.meaning,
      unit.isLongerThanDay,
      let moved = dayOfText.date?.adding(lengths, sign: sign)
    {
      return Self.grain(unit, of: moved, shift: shift)
    }
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
    let reference = dayOfText
    guard let date = reference.date else {
      return Resolved(type: .date, value: "XXXX-WXX-\(weekday.isoNumber)")
    }
    let days = weekday.isoNumber - date.weekday.isoNumber + weeks * 7
    return Self.day(date.adding(days: days), against: reference)
  }

  /// The so manieth weekday, day, week or weekend of a month or a year.
  func nth(_ number: Int, _ target: CalendarTarget, of scope: Reading) -> Resolved {
    let period = place(of: scope)
    guard let first = period.edtf?.earliest, let last = period.edtf?.latest else {
      return Resolved(type: .date, value: "XXXX-XX-XX")
    }
    if case .unit(.month) = target, number > 0, number <= 12, first.month == 1 {
      return Self.month(first.year, number, against: period.reference)
    }
    // A week belongs to the month that its Thursday lies in, a weekend to that of its Saturday.
    let weekday: Weekday? =
      switch target {
      case .weekday(let weekday): weekday
      case .unit(.week): .thursday
      case .unit(.weekend): .saturday
      default: nil
      }
    guard let day = CivilDate.nth(number, weekday, in: first...last) else {
      return Resolved(type: .date, value: "XXXX-XX-XX")
    }
    if case .unit(let unit) = target, unit != .day { return Self.grain(unit, of: day, shift: 0) }
    return Self.day(day, against: period.reference)
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

  /// The so manieth day of a period, or the so manieth of a weekday, counted from the end where
  /// negative.
  static func nth(
    _ number: Int,
    _ weekday: Weekday?,
    in period: ClosedRange<CivilDate>
  ) -> CivilDate? {
    let step = weekday == nil ? 1 : 7
    var day = number > 0 ? period.lowerBound : period.upperBound
    if let weekday {
      let ahead = (weekday.isoNumber - day.weekday.isoNumber + 7) % 7
      day = day.adding(days: number > 0 || ahead == 0 ? ahead : ahead - 7)
    }
    day = day.adding(days: (number - number.signum()) * step)
    return period.contains(day) ? day : nil
  }

  private static let largestCount = 100_000
  private static let farthestYear = 9999
}
