import Temporal

/// Reads complete dates, those with day, month and year, in a text.
///
///     DateReader.dates(in: Array("Tuesday, 25 February 2025, 9:30 pm".utf8))   // 2025-02-25
///     DateReader.dates(in: Array("on Feb. 24".utf8))                           // none: no year
///
/// One pass over the bytes; dates never overlap.
struct DateReader {
  /// The years believed: pages older than the web, and numbers that are no years, are left out.
  private static let years = 1980...2099
  /// The same years as they are counted in Thailand.
  private static let buddhistYears = 2523...2642
  /// How many dates are read in one text before it is taken for a table or a calendar.
  private static let maximumCount = 200

  private let text: [UInt8]
  private var index = 0

  /// Returns the dates in a text, in order.
  static func dates(in text: [UInt8]) -> [FoundDate] {
    guard let western = WesternDigits(text) else { return plainDates(in: text) }
    return plainDates(in: western.text)
      .map { date in
        var date = date
        date.range = western.original(date.range)
        return date
      }
  }

  private static func plainDates(in text: [UInt8]) -> [FoundDate] {
    var reader = DateReader(text: text)
    var found: [FoundDate] = []
    while let date = reader.next(), found.count < maximumCount { found.append(date) }
    return found
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func next() -> FoundDate? {
    while index < text.count {
      let start = index
      guard text[start].isWord else {
        index += 1
        continue
      }
      if let (reading, order, end) = date(at: start) {
        var found = FoundDate(range: start..<end, reading: reading, order: order)
        if let weekday = weekday(before: start) { found.settle(by: weekday) }
        index = end
        if let time = ClockReader.time(in: text, from: &index) {
          found.time = time
          found.range = start..<index
        }
        return found
      }
      skipWord()
    }
    return nil
  }

  private mutating func skipWord() {
    let isNumber = text[index].isDigit
    while index < text.count, text[index].isWord, text[index].isDigit == isNumber { index += 1 }
  }

  private typealias Match = (reading: FoundDate.Reading, order: DateOrder?, end: Int)

  private func date(at start: Int) -> Match? {
    if text[start].isDigit { return numericStart(at: start) }
    return monthFirst(at: start)
  }

  private func numericStart(at start: Int) -> Match? {
    guard let (first, end) = number(at: start) else { return nil }
    switch end - start {
    case 4: return yearFirst(first, at: end)
    case 1, 2: return dayMonthName(first, at: end) ?? numeric(first, at: end)
    default: return nil
    }
  }

  /// `2025-02-25`, `2025/2/25`, `2025.02.25`, `2025年2月25日`, `2025년 2월 25일`.
  private func yearFirst(_ year: Int, at end: Int) -> Match? {
    if let match = yearMonthName(year, at: end) { return match }
    guard let separator = separator(at: end), let (month, monthEnd) = number(at: separator.end),
      let second = self.separator(at: monthEnd), second.kind == separator.kind,
      let (day, dayEnd) = number(at: second.end), dayEnd - second.end <= 2,
      let date = civilDate(year, month, day)
        ?? PersianCalendar.day(year: year, month: month, day: day)
    else { return nil }
    return (.certain(date), nil, dayEnd)
  }

  /// `2025 February 25`, `2025. február 25.`, `2025 m. vasario 25 d.`.
  private func yearMonthName(_ year: Int, at end: Int) -> Match? {
    var position = skip(at: end, " .,\u{A0}")
    if matches("m. ", at: position) { position += 3 }
    guard position > end, let (month, monthEnd) = monthName(at: position) else { return nil }
    position = skip(at: monthEnd, " .\u{A0}")
    guard position > monthEnd, let (day, dayEnd) = number(at: position), dayEnd - position <= 2,
      dayEnd == text.count || text[dayEnd] != UInt8(ascii: ":"),
      let date = civilDate(year, month, day)
    else { return nil }
    return (.certain(date), nil, dayEnd)
  }

  /// `25 February 2025`, `25. Februar 2025`, `25th of February, 2025`, `25-Feb-2025`.
  private func dayMonthName(_ day: Int, at end: Int) -> Match? {
    var position = skipOrdinal(at: end)
    position = skip(at: position, " .-/,\u{A0}º")
    for word in ["of ", "de ", "d'"] where matches(word, at: position) {
      position += word.utf8.count
    }
    guard let (month, monthEnd) = monthName(at: position) else { return nil }
    position = skip(at: monthEnd, " .,-/'’\u{A0}")
    for word in ["de ", "del "] where matches(word, at: position) { position += word.utf8.count }
    guard let (year, yearEnd) = year(at: position), let date = civilDate(year, month, day) else {
      return nil
    }
    return (.certain(date), nil, yearEnd)
  }

  /// `February 25, 2025`, `Feb. 25 2025`, and `Tue Feb 25 10:00:00 UTC 2025`.
  private func monthFirst(at start: Int) -> Match? {
    guard let (month, monthEnd) = monthName(at: start) else { return nil }
    var position = skip(at: monthEnd, " .-\u{A0}")
    guard let (day, dayEnd) = number(at: position), dayEnd - position <= 2 else { return nil }
    position = skip(at: skipOrdinal(at: dayEnd), " ,.-\u{A0}")
    if let (year, yearEnd) = year(at: position), let date = civilDate(year, month, day) {
      return (.certain(date), nil, yearEnd)
    }
    position = dayEnd
    guard ClockReader.time(in: text, from: &position) != nil else { return nil }
    position = skip(at: position, " ")
    while position < text.count, text[position].isLetter { position += 1 }
    position = skip(at: position, " ,")
    guard let (year, yearEnd) = year(at: position), let date = civilDate(year, month, day) else {
      return nil
    }
    return (.certain(date), nil, yearEnd)
  }

  /// `25.02.2025`, `02/25/2025`, `25-2-2025`, `25.02.25`.
  private func numeric(_ first: Int, at end: Int) -> Match? {
    guard let separator = separator(at: end), let (second, secondEnd) = number(at: separator.end),
      secondEnd - separator.end <= 2, let next = self.separator(at: secondEnd),
      next.kind == separator.kind
    else { return nil }
    guard let (year, yearEnd) = year(at: next.end) ?? shortYear(at: next.end) else { return nil }
    let dayFirst = civilDate(year, second, first)
    let monthFirst = civilDate(year, first, second)
    switch (dayFirst, monthFirst) {
    case (let day?, nil): return (.certain(day), .dayFirst, yearEnd)
    case (nil, let day?): return (.certain(day), .monthFirst, yearEnd)
    case (let day?, let other?):
      if day == other || separator.kind == UInt8(ascii: ".") {
        return (.certain(day), nil, yearEnd)
      }
      return (.ambiguous(dayFirst: day, monthFirst: other), nil, yearEnd)
    case (nil, nil): return nil
    }
  }
}

extension DateReader {
  private func civilDate(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    if month > 12 { return PersianCalendar.day(year: year, month: month - 12, day: day) }
    let year = Self.buddhistYears.contains(year) ? year - 543 : year
    guard Self.years.contains(year) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Reads a number of up to eight digits that no word runs into from behind.
  private func number(at start: Int) -> (value: Int, end: Int)? {
    var value = 0
    var end = start
    while end < text.count, text[end].isDigit {
      guard end - start < 8 else { return nil }
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    return end > start ? (value, end) : nil
  }

  private func year(at start: Int) -> (value: Int, end: Int)? {
    guard let (year, end) = number(at: start), end - start == 4,
      Self.years.contains(year) || Self.buddhistYears.contains(year)
        || PersianCalendar.years.contains(year)
    else { return nil }
    return (year, end)
  }

  private func shortYear(at start: Int) -> (value: Int, end: Int)? {
    guard let (year, end) = number(at: start), end - start == 2, year >= 10, year <= 39,
      end == text.count || !text[end].isWord && text[end] != UInt8(ascii: ":")
    else { return nil }
    return (2000 + year, end)
  }

  private func separator(at start: Int) -> (kind: UInt8, end: Int)? {
    guard start < text.count else { return nil }
    switch text[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "_"): return (text[start], start + 1)
    case UInt8(ascii: "/"), UInt8(ascii: "."): return (text[start], skip(at: start + 1, " "))
    case 0x20 where start + 1 < text.count && text[start + 1] == UInt8(ascii: "/"):
      return (text[start + 1], skip(at: start + 2, " "))
    case 0xE5, 0xE6, 0xEB, 0xEC:
      guard ["年", "月", "년", "월"].contains(where: { matches($0, at: start) }) else { return nil }
      return (0xE5, skip(at: start + 3, " "))
    default: return nil
    }
  }

  private func monthName(at start: Int) -> (month: Int, end: Int)? {
    var end = start
    while end < text.count, text[end].isLetter || text[end] >= 0x80, end - start < 40 {
      if text[end] == 0xC2, end + 1 < text.count, text[end + 1] == 0xA0 { break }
      end += 1
    }
    guard end - start >= 3, start == 0 || !text[start - 1].isLetter else { return nil }
    let word = text[start..<end]
    if let month = MonthNames.month(word.map(\.lowercased)) { return (month, end) }
    guard word.contains(where: { $0 >= 0x80 }) else { return nil }
    let lower = String(decoding: word, as: UTF8.self).lowercased()
    return MonthNames.month(lower.utf8).map { ($0, end) }
  }

  /// The day of the week whose name stands right before a place: "Tue 06/05/2025".
  private func weekday(before start: Int) -> Weekday? {
    let gap = text[..<start].reversed().prefix { $0 == 0x20 || $0 == 0x2C || $0 == 0x2E }.count
    let word = text[..<(start - gap)].reversed().prefix { $0.isLetter }
    guard gap > 0, word.count >= 3 else { return nil }
    let name = String(decoding: word.reversed().map(\.lowercased), as: UTF8.self)
    return Weekday.allCases.first { $0.name.lowercased().hasPrefix(name) }
  }

  private func skipOrdinal(at start: Int) -> Int {
    for suffix in ["st", "nd", "rd", "th", "er"] where matches(suffix, at: start) {
      let end = start + 2
      return end < text.count && text[end].isLetter ? start : end
    }
    return start
  }

  private func skip(at start: Int, _ characters: String) -> Int {
    var position = start
    var isMoving = true
    while isMoving, position < text.count {
      isMoving = false
      for scalar in characters.unicodeScalars where matches(String(scalar), at: position) {
        position += UTF8.width(scalar)
        isMoving = true
        break
      }
    }
    return position
  }

  private func matches(_ word: String, at start: Int) -> Bool {
    var position = start
    for byte in word.utf8 {
      guard position < text.count, text[position].lowercased == byte else { return false }
      position += 1
    }
    return true
  }
}
