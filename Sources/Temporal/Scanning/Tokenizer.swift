/// Cuts a text into tokens in one pass over its bytes.
///
/// Bytes of the other scripts count as letters, so that any text can be cut; typographic
/// apostrophes, dashes and spaces count as their ASCII kin. Two line ends in a row are a sign of
/// their own, which no rule reads across.
struct Tokenizer {
  private let lexicon: Lexicon

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// Cuts a text into tokens.
  ///
  /// - Complexity: O(*n*).
  func tokens(in text: String) -> [Token] {
    let bytes = text.utf8Span.span
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 5)
    var position = 0
    var isAttached = false
    while position < bytes.count {
      let byte = bytes[position]
      switch ByteClass.table[Int(byte)] {
      case .space:
        position = skipSpace(in: bytes, from: position, &tokens)
        isAttached = false
        continue
      case .letter:
        tokens.append(word(in: bytes, at: position, isAttached))
      case .digit:
        tokens.append(digits(in: bytes, at: position, isAttached))
      case .sign:
        tokens.append(sign(byte, from: position, length: 1, isAttached))
      case .lead:
        if let (character, length) = Self.typographicSign(in: bytes, at: position) {
          guard character != UInt8(ascii: " ") else {
            position += length
            isAttached = false
            continue
          }
          tokens.append(sign(character, from: position, length: length, isAttached))
        } else {
          tokens.append(word(in: bytes, at: position, isAttached))
        }
      }
      position = Int(tokens[tokens.count - 1].end)
      isAttached = true
    }
    return tokens
  }
}

extension Tokenizer {
  private func word(
    in bytes: borrowing Span<UInt8>,
    at start: Int,
    _ isAttached: Bool
  ) -> Token {
    var hash = WordHash.start
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      let byteClass = ByteClass.table[Int(byte)]
      guard byteClass == .letter || byteClass == .lead else { break }
      if byteClass == .lead, end > start, Self.typographicSign(in: bytes, at: end) != nil { break }
      hash = WordHash.adding(byte.asciiLowercased, to: hash)
      end += 1
    }
    let number = lexicon.number(hash: hash, in: bytes, range: start..<end)
    return Token(
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end),
      number: 0,
      lexeme: Int16(number ?? -1),
      classes: number.map { lexicon.lexemes[$0].classes } ?? [],
      kind: .word,
      detail: number.map { lexicon.lexemes[$0].keyword } ?? 0,
      isAttached: isAttached,
      isCapitalised: bytes[start] &- 65 < 26
    )
  }

  private func digits(
    in bytes: borrowing Span<UInt8>,
    at start: Int,
    _ isAttached: Bool
  ) -> Token {
    let longestNumber = 9
    var number: Int32 = 0
    var end = start
    while end < bytes.count, bytes[end] &- 48 < 10 {
      if end - start < longestNumber { number = number * 10 + Int32(bytes[end] - 48) }
      end += 1
    }
    return Token(
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end),
      number: number,
      lexeme: -1,
      classes: .digits,
      kind: .digits,
      detail: UInt8(min(end - start, 255)),
      isAttached: isAttached,
      isCapitalised: false
    )
  }

  private func sign(_ character: UInt8, from start: Int, length: Int, _ isAttached: Bool) -> Token {
    Token(
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: start + length),
      number: 0,
      lexeme: -1,
      classes: [],
      kind: .sign,
      detail: character,
      isAttached: isAttached,
      isCapitalised: false
    )
  }

  /// Skips white space; an empty line in it is the end of a paragraph.
  private func skipSpace(
    in bytes: borrowing Span<UInt8>,
    from start: Int,
    _ tokens: inout [Token]
  ) -> Int {
    var position = start
    var lineEnds = 0
    while position < bytes.count, ByteClass.table[Int(bytes[position])] == .space {
      if bytes[position] == Token.paragraphEnd { lineEnds += 1 }
      position += 1
    }
    if lineEnds > 1 {
      tokens.append(
        sign(Token.paragraphEnd, from: position, length: 0, false)
      )
    }
    return position
  }

  /// The ASCII character that a typographic sign stands for, if one begins here.
  private static func typographicSign(
    in bytes: borrowing Span<UInt8>,
    at position: Int
  ) -> (character: UInt8, length: Int)? {
    guard position + 1 < bytes.count else { return nil }
    let second = bytes[position + 1]
    switch bytes[position] {
    case 0xC2:
      switch second {
      case 0xA0: return (UInt8(ascii: " "), 2)  // no-break space
      case 0xAB, 0xBB: return (UInt8(ascii: "\""), 2)  // guillemets
      case 0x80...0xBF: return (UInt8(ascii: "*"), 2)  // other Latin-1 signs
      default: return nil
      }
    case 0xE2:
      guard second == 0x80, position + 2 < bytes.count else { return nil }
      switch bytes[position + 2] {
      case 0x80...0x8F, 0xAF: return (UInt8(ascii: " "), 3)  // spaces and marks without width
      case 0x90, 0x91: return (UInt8(ascii: "-"), 3)  // hyphens
      case 0x92, 0x93: return (UInt8(ascii: "-"), 3)  // figure dash, en dash
      case 0x94, 0x95: return (UInt8(ascii: "_"), 3)  // em dash, horizontal bar
      case 0x98, 0x99, 0x9B: return (UInt8(ascii: "'"), 3)
      case 0x9C...0x9F: return (UInt8(ascii: "\""), 3)
      default: return (UInt8(ascii: "*"), 3)
      }
    default: return nil
    }
  }
}

/// What a byte begins.
private enum ByteClass: UInt8 {
  case space
  case letter
  case digit
  case sign
  /// A byte of a character outside ASCII: a letter, unless it begins a typographic sign.
  case lead

  static let table: [ByteClass] = (0...255)
    .map { byte in
      switch UInt8(byte) {
      case 0...32, 127: .space
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
      case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
      case 128...255: .lead
      default: .sign
      }
    }
}
