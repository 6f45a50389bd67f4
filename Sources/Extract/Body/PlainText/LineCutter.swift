/// Cuts a plain text into lines.
enum LineCutter {
  /// The width at which texts are wrapped by hand, in bytes.
  private static let wrapWidth = 45...110

  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var followsGap = true
    while start < text.count {
      let end = text[start...].firstIndex(where: isLineEnd) ?? text.count
      if let line = line(in: text, start..<end, followsGap: followsGap) {
        lines.append(line)
        followsGap = false
      } else {
        followsGap = followsGap || isEmpty(text[start..<end])
      }
      start = end + 1
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { start += 1 }
    }
    return isWrapped(lines) ? unwrapped(lines, of: text) : lines
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isEmpty(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(\.isSpace) }

  private static func line(
    in text: [UInt8],
    _ range: Range<Int>,
    followsGap: Bool
  ) -> TextLine? {
    var trimmed = trimming(text, range)
    var isBullet = false
    if let length = bulletLength(text[trimmed]) {
      trimmed = trimming(text, (trimmed.lowerBound + length)..<trimmed.upperBound)
      isBullet = true
    }
    let folded = Folding.folded(text[trimmed])
    guard !folded.isEmpty else { return nil }
    return TextLine(range: trimmed, text: folded, isBullet: isBullet, followsGap: followsGap)
  }

  /// Leaves out white space, no-break spaces included, at both ends.
  static func trimming(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      if text[start].isSpace {
        start += 1
      } else if start + 1 < end, text[start] == 0xC2, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if text[end - 1].isSpace {
        end -= 1
      } else if end - 2 >= start, text[end - 1] == 0xA0, text[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// The length of the bullet a line starts with.
  private static func bulletLength(_ line: ArraySlice<UInt8>) -> Int? {
    for bullet in ["•", "*", "-", "–", "·", "▪", "◦", "‣"] {
      let length = bullet.utf8.count
      if line.starts(with: bullet.utf8), line.dropFirst(length).first == 0x20 { return length }
    }
    return nil
  }

  /// Whether the lines of a paragraph were broken at a width, as in mails and wire copy.
  private static func isWrapped(_ lines: [TextLine]) -> Bool {
    var runs = 0
    var ends = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.followsGap {
      if wrapWidth.contains(line.text.count), !Words.endsSentence(line.text) {
        runs += 1
      } else {
        ends += 1
      }
    }
    return runs >= 4 && runs > 2 * ends
      && !lines.contains { $0.text.count > 2 * wrapWidth.upperBound }
  }

  private static func unwrapped(_ lines: [TextLine], of text: [UInt8]) -> [TextLine] {
    var result: [TextLine] = []
    var joined: Set<Int> = []
    var lastLength = 0
    for line in lines {
      defer { lastLength = line.text.count }
      // A line that breaks off long before the edge was meant to end there.
      guard let last = result.last, !line.followsGap, !line.isBullet,
        lastLength > wrapWidth.lowerBound
      else {
        result.append(line)
        continue
      }
      result[result.count - 1].range = last.range.lowerBound..<line.range.upperBound
      joined.insert(result.count - 1)
    }
    // Once for all its lines: a paragraph can have thousands.
    for place in joined { result[place].text = Folding.folded(text[result[place].range]) }
    return result
  }
}
