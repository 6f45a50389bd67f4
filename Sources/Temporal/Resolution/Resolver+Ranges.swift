/// Places the two ends of a stretch of time.
extension Resolver {
  /// Places both ends; the first has the interval as its EDTF value.
  func range(_ first: Reading, _ last: Reading) -> [Resolved] {
    var start = timedPlace(of: first)
    let end = timedPlace(of: last.following(start))
    if let earlier = first.yearBefore(start, end) { start = timedPlace(of: earlier) }
    // An EDTF interval does not run backwards, and holds no times of day.
    if case .date(let from)? = start.edtf, case .date(let to)? = end.edtf,
      from.time == nil, to.time == nil, from.canBegin(before: to)
    {
      start.edtf = .interval(.date(from), .date(to))
    }
    return [start, end]
  }
}

extension Reading {
  /// The first end of a range a year earlier, where it has come to lie behind the last: "from 22
  /// January until today".
  fileprivate func yearBefore(_ start: Resolver.Resolved, _ end: Resolver.Resolved) -> Reading? {
    guard case .calendar(var fields) = self.meaning, fields.year == nil, fields.month != nil,
      let begin = start.edtf?.earliest, let stop = end.edtf?.latest, begin > stop
    else { return nil }
    fields.year = begin.year - 1
    var earlier = self
    earlier.meaning = .calendar(fields)
    return earlier
  }

  /// The last end of a range with the year or the week that its first end has come to lie in.
  fileprivate func following(_ place: Resolver.Resolved) -> Reading {
    guard case .calendar(var to) = self.meaning, to.year == nil,
      case .date(let start)? = place.edtf,
      !start.isYearUnspecified, let first = start.earliest
    else { return self }
    var placed = self
    if let month = to.month {
      let isEarlier = (month, to.day ?? 31) < (first.month, first.day)
      to.year = first.year + (isEarlier ? 1 : 0)
      placed.meaning = .calendar(to)
    } else if let weekday = to.weekday, start.day != nil {
      let ahead = (weekday.isoNumber - first.weekday.isoNumber + 7) % 7
      let end = first.adding(days: ahead)
      placed.meaning = .calendar(CalendarFields(year: end.year, month: end.month, day: end.day))
    }
    return placed
  }
}
