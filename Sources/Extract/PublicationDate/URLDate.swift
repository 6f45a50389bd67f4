import Temporal

/// Reads the date in the address of a page.
enum URLDate {
  /// Returns the date in a path: `/2025/02/25/`, `/2025-02-25-`, `/20250225/`, `/2025/feb/25/`.
  static func date(in url: String) -> (date: FoundDate, words: String)? {
    let bytes = Array(url.utf8.prefix(2_000))
    let path = Array(bytes.split(separator: UInt8(ascii: "?"), maxSplits: 1).first ?? [])
    for date in DateReader.dates(in: path) {
      if case .certain = date.reading, isYearFirst(path[date.range]) {
        return (date, String(decoding: path[date.range], as: UTF8.self))
      }
    }
    return named(in: path) ?? compact(in: path) ?? dayFirst(in: path)
  }

  private static func isYearFirst(_ words: ArraySlice<UInt8>) -> Bool {
    words.prefix(4).count == 4 && words.prefix(4).allSatisfy(\.isDigit)
  }

  /// `/2025/feb/25/`.
  private static func named(in path: [UInt8]) -> (FoundDate, String)? {
    let parts = path.split(separator: UInt8(ascii: "/"))
    for index in parts.indices.dropLast(2) {
      guard parts[index].count == 4, parts[index + 2].count <= 2,
        let year = Int(String(decoding: parts[index], as: UTF8.self)),
        let month = MonthNames.month(parts[index + 1].map(\.lowercased)),
        let day = Int(String(decoding: parts[index + 2], as: UTF8.self)),
        (1980...2099).contains(year), let date = CivilDate(year: year, month: month, day: day)
      else { continue }
      let range = parts[index].startIndex..<parts[index + 2].endIndex
      let words = String(decoding: path[range], as: UTF8.self)
      return (FoundDate(range: range, reading: .certain(date)), words)
    }
    return nil
  }

  /// `/25-02-2025-`: two numbers and a year that can be read one way only.
  private static func dayFirst(in path: [UInt8]) -> (FoundDate, String)? {
    for date in DateReader.dates(in: path) {
      guard case .certain = date.reading, path[date.range].suffix(4).allSatisfy(\.isDigit) else {
        continue
      }
      return (date, String(decoding: path[date.range], as: UTF8.self))
    }
    return nil
  }

  /// A run of exactly eight digits.
  private static func compact(in path: [UInt8]) -> (FoundDate, String)? {
    for part in path.split(whereSeparator: { !$0.isDigit }) where part.count == 8 {
      guard let date = CompactDate.date(in: Array(part)) else { continue }
      return (date, String(decoding: part, as: UTF8.self))
    }
    return nil
  }
}
