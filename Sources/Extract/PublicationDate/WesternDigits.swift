/// Writes the digits of other scripts as those of ASCII: Arabic, Persian, Devanagari, Bengali, Thai.
struct WesternDigits {
  /// The text with such digits replaced.
  private(set) var text: [UInt8] = []
  /// Where the text got shorter, and how far behind the original it is from there on.
  private var shifts: [(position: Int, distance: Int)] = []

  /// Reads a text; `nil` where there is nothing to replace.
  init?(_ original: [UInt8]) {
    var index = 0
    while index < original.count {
      if original[index] >= 0xD9, let (digit, length) = Self.digit(at: index, in: original) {
        index += length
        text.append(0x30 + digit)
        shifts.append((text.count, index - text.count))
      } else {
        text.append(original[index])
        index += 1
      }
    }
    guard !shifts.isEmpty else { return nil }
  }

  /// Returns where a range of the text stands in the original.
  func original(_ range: Range<Int>) -> Range<Int> {
    original(range.lowerBound)..<original(range.upperBound)
  }

  private func original(_ position: Int) -> Int {
    position + (shifts.last { $0.position <= position }?.distance ?? 0)
  }

  private static func digit(at index: Int, in text: [UInt8]) -> (UInt8, length: Int)? {
    for zero in zeros where text[index...].starts(with: zero.dropLast()) {
      let last = index + zero.count - 1
      guard last < text.count, let base = zero.last, text[last] >= base, text[last] <= base + 9
      else { continue }
      return (text[last] - base, zero.count)
    }
    return nil
  }

  private static let zeros: [[UInt8]] = ["٠", "۰", "०", "০", "๐"].map { Array($0.utf8) }
}
