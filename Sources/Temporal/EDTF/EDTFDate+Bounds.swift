extension EDTFDate {
  /// The first day it can mean, or `nil` where the year is not known.
  public var earliest: CivilDate? { isYearUnspecified ? nil : firstDay }

  /// The last day it can mean, or `nil` where the year is not known.
  public var latest: CivilDate? { isYearUnspecified ? nil : lastDay }

  /// The first day its digits allow; `XXXX` counts from the year 0.
  var firstDay: CivilDate? {
    guard year.isCountable else { return nil }
    if let civilDate { return civilDate }
    return year.years.firstYears { Self.day(.first, month: month, day: day, in: $0) }
  }

  /// The last day its digits allow; `XXXX` counts to the year 9999.
  var lastDay: CivilDate? {
    guard year.isCountable else { return nil }
    if let civilDate { return civilDate }
    return year.years.lastYears { Self.day(.last, month: month, day: day, in: $0) }
  }

  /// Which of several days is wanted.
  private enum Side {
    case first
    case last

    func pick(_ numbers: ClosedRange<Int>, where isAllowed: (Int) -> Bool) -> Int? {
      self == .first ? numbers.first(where: isAllowed) : numbers.last(where: isAllowed)
    }
  }

  /// The first or the last day of a year that some months and days allow.
  private static func day(
    _ side: Side,
    month: Component?,
    day: Component?,
    in year: Int
  ) -> CivilDate? {
    guard let month else {
      let ends = (first: (1, 1), last: (12, 31))
      let end = side == .first ? ends.first : ends.last
      return CivilDate(year: year, month: end.0, day: end.1)
    }
    guard month.value <= 12 else { return SubYear(code: month.value).day(side == .first, in: year) }
    func firstOrLastDay(_ number: Int) -> Int? {
      side.pick(1...CivilDate.days(inMonth: number, of: year)) { day?.allows($0) ?? true }
    }
    guard let number = side.pick(1...12, where: { month.allows($0) && firstOrLastDay($0) != nil }),
      let found = firstOrLastDay(number)
    else { return nil }
    return CivilDate(year: year, month: number, day: found)
  }
}

extension EDTFDate.Component {
  /// Whether a number of two digits has the digits that were said.
  func allows(_ number: Int) -> Bool {
    (unspecifiedDigits & 1 != 0 || number % 10 == value % 10)
      && (unspecifiedDigits & 2 != 0 || number / 10 == value / 10)
  }

  /// Whether the days up to such a year can be counted in a machine word.
  var isCountable: Bool { value.magnitude < Decimal.power(EDTFYears.longest) }

  /// The years it can mean.
  fileprivate var years: EDTFYears {
    guard let significantDigits else {
      return EDTFYears(
        base: Int(clamping: value.magnitude),
        unspecifiedDigits: unspecifiedDigits,
        isNegative: isNegative
      )
    }
    let base = Int(clamping: value.magnitude)
    let width = exponent == nil ? max(4, Decimal.count(of: base)) : Decimal.count(of: base)
    let free = min(max(0, width - significantDigits), EDTFYears.longest)
    let unit = Decimal.power(free)
    return EDTFYears(
      base: base / unit * unit,
      unspecifiedDigits: UInt16(truncatingIfNeeded: 1 << free - 1),
      isNegative: isNegative
    )
  }
}

/// The years that some digits allow, counted without making a list of them.
struct EDTFYears {
  /// The distance from the year 0, with 0 for every unspecified digit.
  let base: Int
  let unspecifiedDigits: UInt16
  let isNegative: Bool

  /// The most digits a year may have: more than astronomy needs, few enough to count in days.
  static let longest = 15

  /// Whether a year is a leap year is decided by its last four digits, so that when none of so many
  /// years has a 29 February, none has.
  private static let enough = 10_000

  /// How many years there are.
  private var count: Int { Decimal.power(min(unspecifiedDigits.nonzeroBitCount, Self.longest)) }

  func firstYears(_ day: (Int) -> CivilDate?) -> CivilDate? {
    isNegative ? farthest { day(-$0) } : nearest(day)
  }

  func lastYears(_ day: (Int) -> CivilDate?) -> CivilDate? {
    isNegative ? nearest { day(-$0) } : farthest(day)
  }

  private func nearest(_ day: (Int) -> CivilDate?) -> CivilDate? {
    for number in 0..<min(count, Self.enough) {
      let distance = year(number)
      guard !(isNegative && distance == 0) else { continue }
      if let found = day(distance) { return found }
    }
    return nil
  }

  private func farthest(_ day: (Int) -> CivilDate?) -> CivilDate? {
    for number in 0..<min(count, Self.enough) {
      if let found = day(year(count - 1 - number)) { return found }
    }
    return nil
  }

  /// The year whose unspecified digits are those of a number.
  private func year(_ number: Int) -> Int {
    var year = base
    var rest = number
    var place = 1
    for digit in 0..<Self.longest where rest > 0 {
      if unspecifiedDigits & (1 << UInt16(digit)) != 0 {
        year += rest % 10 * place
        rest /= 10
      }
      place *= 10
    }
    return year
  }
}

extension SubYear {
  /// The first or the last day of the months in a year.
  fileprivate func day(_ isFirst: Bool, in year: Int) -> CivilDate? {
    guard !isFirst else { return CivilDate(year: year, month: firstMonth, day: 1) }
    let lastYear = lastMonth > 12 ? year + 1 : year
    let month = lastMonth > 12 ? lastMonth - 12 : lastMonth
    let length = CivilDate.days(inMonth: month, of: lastYear)
    return CivilDate(year: lastYear, month: month, day: length)
  }
}
