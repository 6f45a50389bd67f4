/// Times as messages mean them: days where an article means a week, stretches where it means a
/// length.
extension Resolver {
  /// A stretch of time that begins or ends at the reference.
  func span(_ lengths: [Length], _ sign: Int, _ isWithin: Bool) -> Resolved {
    let vague = Resolved(type: .duration, value: duration(lengths).value)
    guard let date = reference.date else { return vague }
    if lengths.contains(where: \.unit.isClockUnit) {
      guard let here = clockOffset([], 1), let there = clockOffset(lengths, sign) else {
        return vague
      }
      let ends = sign < 0 ? (there, here) : (here, there)
      return Resolved(
        type: .duration,
        value: "\(ends.0.value)/\(ends.1.value)",
        reference: reference
      )
    }
    guard let there = date.adding(lengths, sign: sign) else { return vague }
    let near = isWithin ? date : date.adding(days: sign)
    return Self.days(min(near, there), max(near, there), against: reference)
  }

  /// A stretch of time that begins with a day, the last of which is a whole day too, or with a time.
  func lasting(_ start: Reading, _ lengths: [Length]) -> Resolved {
    let begin = timedPlace(of: start)
    guard let day = begin.edtf?.civilDate else { return begin }
    if let time = begin.edtf?.date?.time {
      guard let end = moment(lengths, 1, from: time, of: day) else { return begin }
      return joined([begin, end])
    }
    guard let end = day.adding(lengths, sign: 1)?.adding(days: -1), end > day else { return begin }
    return Self.days(day, end, against: begin.reference)
  }

  /// What is left of a unit.
  func rest(of unit: TimeUnit) -> Resolved {
    guard let date = reference.date,
      let end = Self.grain(unit, of: date, shift: 0).edtf?.latest
    else { return Resolved(type: .date, value: unit.openValue ?? "XXXX") }
    return Self.days(date, end, against: reference)
  }

  /// The week of a day.
  func weekOf(_ day: Reading) -> Resolved {
    guard let date = place(of: day).edtf?.civilDate else {
      return Resolved(type: .date, value: "XXXX-WXX")
    }
    return Self.grain(.week, of: date, shift: 0)
  }

  /// The so manieth of a weekday from the reference.
  func nthWeekday(_ weekday: Weekday, _ number: Int) -> Resolved {
    guard let date = reference.date else {
      return Resolved(type: .date, value: "XXXX-WXX-\(weekday.isoNumber)")
    }
    let first = Self.weekday(weekday, number.signum(), from: date)
    return Self.day(first.adding(days: (number - number.signum()) * 7), against: reference)
  }

  /// The moment of the reference, where its time of day is known.
  var now: Resolved {
    clockOffset([], 1) ?? Resolved(type: .date, value: VagueTime.present.value)
  }

  /// The part of a period that "early", "mid" or "late" means: a third of a month, the first or the
  /// last days of a week, the first or the last months of a year.
  func part(_ modifier: TIMEX3Modifier, of place: Resolved) -> Resolved {
    guard let first = place.edtf?.earliest, let last = place.edtf?.latest,
      let part = modifier.third
    else { return place }
    let length = last.dayNumber - first.dayNumber + 1
    switch length {
    case 7:
      let days = part == 0 ? (0, 2) : part == 1 ? (2, 4) : (4, 6)
      return Self.days(first.adding(days: days.0), first.adding(days: days.1), against: reference)
    case 28...31:
      let begin = first.adding(days: part * 10)
      return Self.days(begin, part == 2 ? last : begin.adding(days: 9), against: reference)
    case 365...366:
      let months = part == 0 ? (1, 3) : part == 1 ? (5, 8) : (9, 12)
      var place = place
      place.value =
        "\(Self.monthText(first.year, months.0))/\(Self.monthText(first.year, months.1))"
      place.edtf = EDTFValue(place.value)
      return place
    default: return place
    }
  }

  /// A stretch of whole days.
  static func days(
    _ first: CivilDate,
    _ last: CivilDate,
    against reference: TimeReference
  ) -> Resolved {
    Resolved(
      type: .date,
      value: "\(first)/\(last)",
      edtf: .interval(.date(EDTFDate(first)), .date(EDTFDate(last))),
      reference: reference
    )
  }

  /// The year of a day that was said without one, by the preference of the text.
  func preferredYear(month: Int, day: Int, _ date: CivilDate) -> Int? {
    let candidates = (date.year - 1...date.year + 1)
      .compactMap { CivilDate(year: $0, month: month, day: day) }
    if preference == .future { return candidates.first { $0 >= date }?.year }
    return candidates.min {
      abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber)
    }?
    .year
  }

  /// The weekday that a message means.
  func preferredWeekday(_ weekday: Weekday, _ date: CivilDate) -> CivilDate {
    let ahead = (weekday.isoNumber - date.weekday.isoNumber + 7) % 7
    if preference == .future { return date.adding(days: ahead == 0 ? 7 : ahead) }
    return date.adding(days: ahead > 3 ? ahead - 7 : ahead)
  }

  /// A range as one expression.
  func joined(_ ends: [Resolved]) -> Resolved {
    guard ends.count == 2 else { return ends[0] }
    var joined = ends[0]
    joined.value = "\(ends[0].value)/\(ends[1].value)"
    // An EDTF interval has no times of day, and the beginning alone is not what was said.
    if joined.edtf?.date?.time != nil || ends[1].edtf?.date?.time != nil { joined.edtf = nil }
    joined.reference = ends[0].reference == .none ? ends[1].reference : ends[0].reference
    return joined
  }
}

extension TIMEX3Modifier {
  /// Which third of a period is meant, counted from 0.
  fileprivate var third: Int? {
    switch self {
    case .start: 0
    case .mid: 1
    case .end: 2
    default: nil
    }
  }
}
