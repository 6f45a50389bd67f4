import HTML

/// Finds where each piece of a block's text stands in the page.
///
/// The text differs from its source where white space was folded and entities were resolved; between these
/// it stands byte for byte.
struct TextAlignment {
  /// The longest entity, in bytes: `&CounterClockwiseContourIntegral;`.
  private static let longestEntity = 33

  private let page: DecodedText
  private let text: [UInt8]
  private var places: [TextPlace] = []

  /// Returns the places of a block's text, in order; empty where the encoding leaves no way back.
  static func places(of block: Block, in page: DecodedText) -> [TextPlace] {
    var alignment = TextAlignment(page: page, text: block.text)
    for (number, run) in block.runs.enumerated() {
      // What is not shown leaves nothing in the text, and a space at its end was cut off.
      let next = number + 1 < block.runs.count ? block.runs[number + 1].start : block.text.count
      let start = min(run.start, block.text.count)
      alignment.align(start..<max(start, min(next, block.text.count)), with: run.source)
    }
    return alignment.places
  }

  /// Returns the places of a text that one piece of a page was folded to.
  static func places(of text: [UInt8], at source: Range<Int>, in page: DecodedText) -> [TextPlace] {
    var alignment = TextAlignment(page: page, text: text)
    alignment.align(text.indices, with: source)
    return alignment.places
  }

  private init(page: DecodedText, text: [UInt8]) {
    self.page = page
    self.text = text
  }

  /// Walks over a run and its source together.
  private mutating func align(_ run: Range<Int>, with source: Range<Int>) {
    var position = run.lowerBound
    var index = source.lowerBound
    // The space before it comes from what stands before it: the source starts with the word.
    if position < run.upperBound, text[position] == 0x20 { position += 1 }
    var start = (text: position, source: index)
    while position < run.upperBound, index < source.upperBound {
      let byte = page.utf8[index]
      if byte == text[position], byte != UInt8(ascii: "&") {
        position += 1
        index += 1
        continue
      }
      add(start.text..<position, start.source..<index)
      let before = (text: position, source: index)
      guard step(&position, &index, run, source) else {
        add(before.text..<run.upperBound, before.source..<source.upperBound)
        return
      }
      if position > before.text { add(before.text..<position, before.source..<index) }
      start = (position, index)
    }
    add(start.text..<position, start.source..<index)
  }

  /// Goes behind what is written differently: white space, an entity, a character that is not shown.
  private func step(
    _ position: inout Int,
    _ index: inout Int,
    _ run: Range<Int>,
    _ source: Range<Int>
  ) -> Bool {
    let byte = page.utf8[index]
    if byte.isSpace {
      while index < source.upperBound, page.utf8[index].isSpace { index += 1 }
      if text[position] == 0x20 { position += 1 }
      return true
    }
    if byte == UInt8(ascii: "&") {
      let rest = page.utf8[index..<min(source.upperBound, index + Self.longestEntity)]
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? index
      let isEntity = end > index && rest[(index + 1)..<end].allSatisfy { $0.isWord || $0 == 0x23 }
      index = isEntity ? end + 1 : index + 1
      position += UTF8.length(at: position, in: text)
      return position <= run.upperBound
    }
    guard byte >= 0x80 else {
      guard text[position] == 0x20 else { return false }
      position += 1
      return true
    }
    // A no-break space became a space; a soft hyphen or a mark without width is gone.
    if text[position] == 0x20 { position += 1 }
    index += UTF8.length(at: index, in: page.utf8)
    return index <= source.upperBound
  }

  private mutating func add(_ part: Range<Int>, _ source: Range<Int>) {
    guard !part.isEmpty, let bytes = page.byteRange(of: source) else { return }
    if part.count == source.count, bytes.count != source.count, part.count > 1 {
      addCharacters(of: part, source)
    } else {
      places.append(TextPlace(text: part, page: bytes))
    }
  }

  /// Adds what the page writes in an encoding of its own: ASCII as one piece, other characters one by one.
  private mutating func addCharacters(of part: Range<Int>, _ source: Range<Int>) {
    var start = part.lowerBound
    while start < part.upperBound {
      let isPlain = text[start] < 0x80
      var end = start + (isPlain ? 1 : UTF8.length(at: start, in: text))
      while isPlain, end < part.upperBound, text[end] < 0x80 { end += 1 }
      let distance = source.lowerBound - part.lowerBound
      let piece = start..<min(end, part.upperBound)
      if let bytes = page.byteRange(of: piece.lowerBound + distance..<piece.upperBound + distance) {
        places.append(TextPlace(text: piece, page: bytes))
      }
      start = piece.upperBound
    }
  }
}

extension UTF8 {
  /// The length of the character that starts at an index; 1 inside of one.
  fileprivate static func length(at index: Int, in text: [UInt8]) -> Int {
    switch text[index] {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }
}
