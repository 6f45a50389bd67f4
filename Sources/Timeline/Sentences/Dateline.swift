/// The place and the day that open a report: "MOSCOW, Feb 25 —", "WASHINGTON (Wire) —".
///
/// They say where and when it was written, not when what it tells happened.
enum Dateline {
  /// How far into a paragraph a dateline may reach, in bytes.
  private static let longest = 60

  /// Returns how many bytes of a paragraph are a dateline, the dash and the space behind it
  /// included.
  static func length(in paragraph: String) -> Int {
    agencyDateline(in: Array(paragraph.utf8.prefix(longestBeforeAgency)))
      ?? placeDateline(in: paragraph)
  }

  /// The end of what stands before the text of a report of a news agency: "… PARIS (Reuters) - ".
  ///
  /// The mark of the agency is followed by the report; what stands before it is its headline, which tells
  /// the same, and its place.
  private static func agencyDateline(in bytes: [UInt8]) -> Int? {
    for start in bytes.indices where bytes[start] == UInt8(ascii: "(") {
      guard let end = bytes[start...].prefix(longestAgency).firstIndex(of: UInt8(ascii: ")")),
        agencies.contains(String(decoding: bytes[(start + 1)..<end], as: UTF8.self).lowercased())
      else { continue }
      let dash = bytes[(end + 1)...].drop { $0 == UInt8(ascii: " ") }
      let text = dash.drop { dashes.contains($0) }
      guard text.startIndex > dash.startIndex else { continue }
      return text.drop { $0 == UInt8(ascii: " ") }.startIndex
    }
    return nil
  }

  /// How far into a paragraph the mark of an agency is looked for, in bytes: behind a headline.
  private static let longestBeforeAgency = 400
  /// The longest mark of an agency, with its parentheses, in bytes.
  private static let longestAgency = 24
  /// The bytes of "-", "–" and "—".
  private static let dashes: Set<UInt8> = [UInt8(ascii: "-"), 0xE2, 0x80, 0x93, 0x94]
  static let agencies: Set<String> = [
    "reuters", "ap", "associated press", "afp", "cnn", "upi", "dpa", "xinhua", "tass", "itar-tass",
    "interfax",
    "bloomberg", "pa", "ansa", "efe", "kyodo", "yonhap", "ians", "pti", "ani", "ria novosti",
    "anadolu", "bbc",
    "cnbc", "dow jones", "bernama", "sana", "irna", "wam", "ukrinform",
  ]

  private static func placeDateline(in paragraph: String) -> Int {
    let bytes = Array(paragraph.utf8.prefix(longest))
    guard let dash = dashEnd(in: bytes) else { return 0 }
    let words = Word.words(in: bytes, range: 0..<dash)
    guard let place = words.first, place.text.utf8.count > 2, place.text == place.text.uppercased(),
      place.isCapitalised
    else { return 0 }
    var end = dash
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    return end
  }

  /// The end of the first dash that stands between spaces.
  private static func dashEnd(in bytes: [UInt8]) -> Int? {
    for start in bytes.indices.dropFirst(2) where bytes[start - 1] == UInt8(ascii: " ") {
      if bytes[start] == UInt8(ascii: "-") {
        let end = bytes[start...].prefix { $0 == UInt8(ascii: "-") }.endIndex
        if end < bytes.count, bytes[end] == UInt8(ascii: " ") { return end }
      } else if start + 2 < bytes.count, bytes[start] == 0xE2, bytes[start + 1] == 0x80,
        bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94
      {
        return start + 3
      }
    }
    return nil
  }
}
