extension UInt8 {
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether it is part of a word: an ASCII letter or digit, or a byte of any other character.
  var isWord: Bool { isLetter || isDigit || self >= 0x80 }
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

/// Text with its white space folded.
enum Folding {
  /// Returns the text with runs of white space, no-break spaces included, made one space, and none at its ends.
  static func folded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    append(bytes, to: &result)
    while result.last == 0x20 { result.removeLast() }
    return result
  }

  /// Returns folded text as a string.
  static func string(_ text: String) -> String {
    String(decoding: folded(text.utf8), as: UTF8.self)
  }

  /// Appends text, folding white space across the seam.
  static func append(_ bytes: some Sequence<UInt8>, to result: inout [UInt8]) {
    for byte in bytes {
      if byte.isSpace {
        appendGap(to: &result)
      } else {
        result.append(byte)
        dropInvisible(at: &result)
      }
    }
  }

  /// Appends a space unless there is one or the text is empty.
  static func appendGap(to result: inout [UInt8]) {
    if let last = result.last, last != 0x20 { result.append(0x20) }
  }

  /// Takes back the character just completed if it is a no-break space or is not to be seen.
  private static func dropInvisible(at result: inout [UInt8]) {
    let count = result.count
    guard count >= 2 else { return }
    if result[count - 1] == 0xA0, result[count - 2] == 0xC2 {
      result.removeLast(2)
      appendGap(to: &result)
    } else if result[count - 1] == 0xAD, result[count - 2] == 0xC2 {
      result.removeLast(2)  // U+00AD soft hyphen
    } else if count >= 3, result[count - 3] == 0xE2, result[count - 2] == 0x80 {
      switch result[count - 1] {
      case 0x8B, 0x8C, 0x8D, 0x8E, 0x8F, 0xAA...0xAE: result.removeLast(3)  // zero width, direction
      case 0x80...0x8A, 0xA8, 0xA9, 0xAF:  // spaces and line separators
        result.removeLast(3)
        appendGap(to: &result)
      default: break
      }
    } else if count >= 3, result[count - 3] == 0xEF, result[count - 2] == 0xBB,
      result[count - 1] == 0xBF
    {
      result.removeLast(3)  // U+FEFF
    }
  }
}
