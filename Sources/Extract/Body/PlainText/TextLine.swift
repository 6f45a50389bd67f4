/// A line of a plain text with what its shape says of it.
struct TextLine {
  /// Where it stands in the decoded text, white space at its ends left out.
  var range: Range<Int>
  /// The words, white space folded, the bullet left out.
  var text: [UInt8]
  /// Whether it starts with a bullet.
  var isBullet: Bool
  /// Whether an empty line stands before it.
  var followsGap: Bool

  var wordCount: Int { Words.count(text) }

  /// Whether it reads like one or more sentences.
  var isProse: Bool {
    if text.count >= 160 { return true }
    return wordCount >= 5 && (Words.endsSentence(text) || isLabelled)
  }

  /// Whether it could be a headline: several words, no sentence.
  var isHeadline: Bool {
    (3...26).contains(wordCount) && text.count < 160 && !isBullet && text.last != UInt8(ascii: ":")
      && text.last != UInt8(ascii: "|") && text.last != UInt8(ascii: ".")
      && text.contains { (0x61...0x7A).contains($0) }
  }

  /// Whether it is at most two sentences, as a teaser's summary is.
  var isSummary: Bool { isProse && wordCount <= 45 && Words.sentenceCount(text) <= 2 }

  /// Whether it starts with a label that says what kind of sentence follows: "Details: …".
  var isLabelled: Bool {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon + 1 < text.count else {
      return false
    }
    let label = text[..<colon]
    return label.count < 32 && Words.count(label) <= 4 && text[colon + 1] == 0x20
      && Words.count(text[(colon + 1)...]) >= 8
  }

  /// Whether it is the caption of a picture: its last words name who made it ("Photo: Reuters").
  var isCaption: Bool {
    guard text.count < 400, let colon = text.lastIndex(of: UInt8(ascii: ":")), colon > 0 else {
      return false
    }
    let label = text[..<colon].reversed().prefix { $0 != 0x20 }.count
    let credit = text[(colon + 1)...]
    guard label >= 3, label <= 12, text[colon - label..<colon].allSatisfy({ $0.isWord }),
      (1...4).contains(Words.count(credit)), !Words.endsSentence(text), colon > label
    else { return false }
    let before = text[..<(colon - label)].reversed().drop { $0 == 0x20 }.first
    let isOnOwn = before.map { ".!?)(|/".utf8.contains($0) } ?? false
    return isOnOwn && credit.contains { (0x41...0x5A).contains($0) || $0 >= 0xC3 }
  }

  /// Whether it tells how to reach somebody.
  var isContact: Bool {
    guard wordCount <= 25, let at = text.firstIndex(of: UInt8(ascii: "@")) else { return false }
    return at > 0 && text[at - 1].isWord && at + 1 < text.count && text[at + 1].isWord
  }
}
