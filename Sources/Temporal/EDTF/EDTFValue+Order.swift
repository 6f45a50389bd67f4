extension EDTFValue: Comparable {
  /// Orders values as a chronology does, totally.
  ///
  /// First what has a year, by the first day it can mean; an interval without a known start counts
  /// from its end, one with an open start stands before all others. Of values that begin on one day
  /// the longer stands first: a year before its months, a month before its days, a day before its
  /// hours, which follow each other as local clocks tell them. Then what has no year, by month and
  /// day. What is still equal is put in the order of its text.
  public static func < (left: EDTFValue, right: EDTFValue) -> Bool {
    let (one, other) = (left.place, right.place)
    return one == other ? left.description < right.description : one < other
  }

  /// Where a value stands in a chronology.
  private struct Place: Comparable {
    /// 0 for a known year, 1 for an unknown one.
    let rank: Int
    let first: Int
    let length: Int
    let second: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.rank, left.first, -left.length, left.second)
        < (right.rank, right.first, -right.length, right.second)
    }
  }

  private var place: Place {
    let leapYear = 2000
    let placed = isYearUnspecified ? inYear(leapYear) : self
    let first: Int
    switch (placed.lowerBound, placed.upperBound) {
    case (.day(let day), _): first = day.dayNumber
    case (.open, _): first = .min
    case (.unknown, .day(let day)): first = day.dayNumber
    case (.unknown, _): first = .max
    }
    return Place(
      rank: isYearUnspecified ? 1 : 0,
      first: first,
      length: placed.length,
      second: date?.time?.secondOfDay ?? -1
    )
  }

  /// How many days it spans beyond the first; what has no end spans the most.
  private var length: Int {
    switch (lowerBound, upperBound) {
    case (.day(let first), .day(let last)): last.dayNumber - first.dayNumber
    case (_, .open), (.open, _): .max
    default: 0
    }
  }
}

extension EDTFDate.Time {
  fileprivate var secondOfDay: Int { (hour * 60 + minute) * 60 + (second ?? 0) }
}
