/// Reads dates with a month in words, or with slashes and dots: RFC 822, `asctime`, and what people type.
///
///     WrittenDateReader(Array("Mon, 16th Nov 2020 13:16:28 GMT".utf8)).date
///
/// The words may stand in any order. Where day and month are both numbers, the weekday decides which is
/// which; without one, slashes are read as Americans write them and dots as Europeans do.
///
/// - SeeAlso: RFC 822 §5, <https://www.rfc-editor.org/rfc/rfc822#section-5>.
struct WrittenDateReader {
  private var year: Int?
  private var month: Int?
  /// Numbers that can be a day, a month or a year in two digits, in order.
  private var numbers: [Int] = []
  private var weekday: Int?
  private var time: ClockTime?
  private var zone: ZoneOffset?
  /// Whether it is after noon, where that is said.
  private var isAfternoon: Bool?
  private var isMonthFirst = false

  init(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: UInt8(ascii: "(")) ?? bytes.endIndex
    for word in bytes[..<end].split(whereSeparator: { $0 <= 0x20 || $0 == UInt8(ascii: ",") }) {
      read(word)
    }
  }

  /// The date; `nil` where no year is said, or no month.
  var date: FeedDate? {
    guard let day = day else { return nil }
    var time = time
    if let hour = time?.hour, let isAfternoon, hour <= 12 {
      time?.hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    if let zone { time?.zone = zone }
    return FeedDate(day, time)
  }

  private var day: CivilDay? {
    var rest = numbers[...]
    var dayOfMonth = 1
    var month = month
    if month != nil {
      dayOfMonth = rest.popFirst() ?? 1
    } else if rest.count >= 2 {
      (dayOfMonth, month) = dayAndMonth(rest[0], rest[1])
      rest = rest.dropFirst(2)
    }
    guard let year = year ?? rest.first.map(CivilDay.year), let month, 1...12 ~= month,
      1...31 ~= dayOfMonth
    else { return nil }
    return CivilDay(year: year, month: month, day: dayOfMonth)
  }

  private func dayAndMonth(_ first: Int, _ second: Int) -> (Int, Int?) {
    if first > 12 { return (first, second) }
    if second > 12 { return (second, first) }
    if let weekday, let year = year ?? numbers.dropFirst(2).first.map(CivilDay.year) {
      let isDayFirst = CivilDay(year: year, month: second, day: first).weekday == weekday
      let canBeMonthFirst = CivilDay(year: year, month: first, day: second).weekday == weekday
      if isDayFirst != canBeMonthFirst { return isDayFirst ? (first, second) : (second, first) }
    }
    return isMonthFirst ? (second, first) : (first, second)
  }
}

extension WrittenDateReader {
  private mutating func read(_ word: ArraySlice<UInt8>) {
    guard let first = word.first else { return }
    if first.isASCIIDigit {
      readNumber(word)
    } else if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      zone = zone ?? ZoneOffset(word)
    } else {
      readName(word)
    }
  }

  private mutating func readNumber(_ word: ArraySlice<UInt8>) {
    if word.contains(UInt8(ascii: ":")) { return readTime(word) }
    for mark in "/-.".utf8 where word.dropLast().contains(mark) {
      isMonthFirst = mark == UInt8(ascii: "/")
      for part in word.split(separator: mark) { read(part) }
      return
    }
    let digits = word.prefix { $0.isASCIIDigit }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return }
    if digits.count == 4 {
      year = number
    } else if digits.count <= 2 {
      numbers.append(number)
    }
  }

  private mutating func readTime(_ word: ArraySlice<UInt8>) {
    let end = word.firstIndex { !($0.isASCIIDigit || ":.".utf8.contains($0)) } ?? word.endIndex
    time = time ?? ClockTime(word[..<end])
    let rest = word[end...]
    if !rest.isEmpty { read(rest) }
  }

  private mutating func readName(_ word: ArraySlice<UInt8>) {
    let name = String(decoding: word, as: UTF8.self).lowercased().filter { $0 != "." }
    switch name {
    case "am": isAfternoon = false
    case "pm": isAfternoon = true
    default:
      if let found = DateWords.month(name) {
        month = found  // the later one: the French Tuesday before it begins as March does
      } else if weekday == nil, let found = DateWords.weekday(name) {
        weekday = found
      } else if name.utf8.first != word.first {
        zone = zone ?? ZoneOffset(word)  // written in capitals, unlike the word "at"
      }
    }
  }
}

/// Months and days of the week in the languages feeds are written in.
enum DateWords {
  /// The month, from 1, of a name in lower case without dots, whole or shortened to what tells it apart.
  static func month(_ name: String) -> Int? {
    months.first { $0.words.contains(where: name.hasPrefix) }?.number
  }

  /// The day of the week, from 0 for Sunday, of an English name.
  static func weekday(_ name: String) -> Int? {
    ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].firstIndex(where: name.hasPrefix)
  }

  /// Beginnings in English, German, French, Spanish, Italian, Portuguese, Dutch.
  private static let months: [(number: Int, words: [String])] = [
    (1, ["jan", "jän", "ene", "gen"]), (2, ["feb", "fév", "fev"]),
    (3, ["mar", "mär", "mae", "mrz", "maa", "mrt"]),
    (4, ["apr", "avr", "abr"]), (5, ["may", "mai", "mag", "mei", "mayo"]),
    (6, ["jun", "juin", "giu"]),
    (7, ["jul", "juil", "lug"]), (8, ["aug", "aoû", "aou", "ago"]), (9, ["sep", "set"]),
    (10, ["oct", "okt", "ott", "out"]), (11, ["nov"]), (12, ["dec", "dez", "déc", "dic"]),
  ]
}
