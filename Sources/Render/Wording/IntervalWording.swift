import Temporal

/// Intervals in words, nothing said twice: "3–7 March 2024", "until 2023".
enum IntervalWording {
  /// Returns an interval in words.
  static func words(from start: EDTFEndpoint, to end: EDTFEndpoint) -> String {
    switch (start, end) {
    case (.date(let start), .date(let end)): words(from: start, to: end)
    case (.date(let start), .open): "from \(DateWording.words(start)) on"
    case (.date(let start), .unknown): "from \(DateWording.words(start)), end not known"
    case (.open, .date(let end)): "until \(DateWording.words(end))"
    case (.unknown, .date(let end)): "until \(DateWording.words(end)), beginning not known"
    default: "date not known"
    }
  }

  private static func words(from start: EDTFDate, to end: EDTFDate) -> String {
    if start == end { return DateWording.words(start) }
    return shortened(from: start, to: end)
      ?? "\(DateWording.words(start)) – \(DateWording.words(end))"
  }

  /// The two dates with what they share said once, where both are plain and of one kind.
  private static func shortened(from start: EDTFDate, to end: EDTFDate) -> String? {
    let isWithoutYear = start.isPlainWithoutYear && end.isPlainWithoutYear
    guard isWithoutYear || (start.isPlain && end.isPlain),
      (start.month == nil) == (end.month == nil), (start.day == nil) == (end.day == nil)
    else { return nil }
    guard start.month != nil else { return years(start.year.value, end.year.value) }
    guard start.year == end.year, (end.month?.value ?? 0) <= 32 else { return nil }
    let last = DateWording.words(end)
    guard let day = start.day else { return month(of: start) + "–" + last }
    return start.month == end.month
      ? "\(day.value)–\(last)" : "\(day.value) \(month(of: start)) – \(last)"
  }

  private static func month(of date: EDTFDate) -> String {
    date.month.map { MonthWording.words($0.value) } ?? ""
  }

  private static func years(_ start: Int, _ end: Int) -> String {
    end <= 0
      ? "\(1 - start)–\(YearWording.words(end))"
      : "\(YearWording.words(start))–\(YearWording.words(end))"
  }
}
