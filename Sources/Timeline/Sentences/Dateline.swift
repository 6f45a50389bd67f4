/// The place and the day that open a report: "MOSCOW, Feb 25 —", "WASHINGTON (Wire) —".
///
/// They say where and when it was written, not when what it tells happened.
enum Dateline {
  /// How far into a paragraph a dateline may reach, in bytes.
  private static let longest = 60

  /// Returns how many bytes of a paragraph are a dateline, the dash and the space behind it
  /// included.
  static func length(in paragraph: String) -> Int {
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
