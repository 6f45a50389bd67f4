import Temporal

/// A length of time in which a strip counts: days and weeks, or months and their multiples.
enum CalendarStep: Hashable {
  /// So many days; seven begin with a Monday.
  case days(Int)
  /// So many months, in step with the years.
  case months(Int)

  /// The lengths, the shortest first.
  static let all: [CalendarStep] =
    [.days(1), .days(7), .months(1), .months(3)]
    + [1, 5, 10, 25, 50, 100, 500, 1000, 5000, 10_000, 50_000].map { .months(12 * $0) }

  /// Lengths at whose beginnings words stand on an axis, the shortest first.
  static let round: [CalendarStep] =
    [1, 2, 3, 7, 14].map { .days($0) } + [1, 2, 3, 6].map { .months($0) }
    + [1, 10, 100, 1000, 10_000, 100_000]
    .flatMap { power in
      [1, 2, 5].map { .months(12 * power * $0) }
    }

  /// About how many days it has, to be compared.
  var days: Int {
    switch self {
    case .days(let count): count
    case .months(let count): count * 30
    }
  }

  /// Returns where the steps begin, and where the one behind the last does.
  ///
  /// - Returns: Days since 1970-01-01; `nil` where there are more steps than wanted.
  func starts(from first: Int, through last: Int, atMost most: Int) -> [Int]? {
    var starts: [Int] = []
    var number = number(of: first)
    repeat {
      starts.append(start(of: number))
      number += 1
      if starts.count > most { return nil }
    } while start(of: number) <= last
    return starts + [start(of: number)]
  }

  /// The number of the step that a day lies in.
  func number(of day: Int) -> Int {
    switch self {
    case .days(let length): (day + Self.fromMonday).floored(by: length)
    case .months(let length):
      CivilDate(dayNumber: day).monthNumber.floored(by: length)
    }
  }

  /// The first day of a step.
  func start(of number: Int) -> Int {
    switch self {
    case .days(let length): return number * length - Self.fromMonday
    case .months(let length):
      let month = number * length
      let year = month.floored(by: 12)
      return CivilDate(year: year, month: month - year * 12 + 1, day: 1)?.dayNumber ?? 0
    }
  }

  /// 1970-01-01 was a Thursday.
  private static let fromMonday = 3
}

extension CalendarStep {
  /// The words for a step that begins on a day: "24 Feb 2025", "Feb 2025", "1990–1999".
  func words(from day: Int) -> String {
    let date = CivilDate(dayNumber: day)
    switch self {
    case .days(1): return DateWording.short(date)
    case .days: return "week of \(DateWording.short(date))"
    case .months(1):
      return "\(MonthWording.abbreviation(date.month)) \(YearWording.words(date.year))"
    case .months(3):
      let ends = [date.month, date.month + 2].map(MonthWording.abbreviation)
      return ends.joined(separator: "–") + " " + YearWording.words(date.year)
    case .months(12): return YearWording.words(date.year)
    case .months(let length):
      let last = date.year + length / 12 - 1
      return "\(YearWording.words(date.year))–\(YearWording.words(last))"
    }
  }

  /// The words for where a step begins, for an axis: "24 Feb 2025", "Feb 2025", "1990".
  func tick(at day: Int) -> String {
    let date = CivilDate(dayNumber: day)
    switch self {
    case .days: return DateWording.short(date)
    case .months(let length):
      let month = length < 12 ? MonthWording.abbreviation(date.month) + " " : ""
      return month + YearWording.words(date.year)
    }
  }

  /// What one step is called: "day", "3 months", "10 years".
  var name: String {
    switch self {
    case .days(1): "day"
    case .days: "week"
    case .months(1): "month"
    case .months(3): "quarter"
    case .months(12): "year"
    case .months(let length): "\(length / 12) years"
    }
  }
}

extension CivilDate {
  /// The months since the beginning of the year 0.
  fileprivate var monthNumber: Int { year * 12 + month - 1 }
}

extension Int {
  /// The quotient, rounded down.
  fileprivate func floored(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
