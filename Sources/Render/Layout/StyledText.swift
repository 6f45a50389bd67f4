/// Words on their way to a terminal, each with how it looks, to be broken into lines.
struct StyledText {
  /// How a word looks.
  enum Style {
    case plain
    case bold
    case dim
    /// What was taken out of a text.
    case removed
    /// What was put into a text.
    case added
  }

  /// A piece of text that is not broken unless it is wider than a line.
  struct Word {
    let text: String
    let columns: Int
    let style: Style
    let link: String?
    /// Whether a space stands before it when it is not the first of a line.
    let hasSpaceBefore: Bool
  }

  private(set) var words: [Word] = []

  /// Whether there are no words.
  var isEmpty: Bool { words.isEmpty }

  /// The columns of all of it on one line.
  var columns: Int { Self.columns(of: words[...]) }

  /// Adds text after a space; whatever a terminal would obey is taken out of it.
  mutating func append(_ text: String, _ style: Style = .plain) {
    for part in TerminalText.safe(text).split(separator: " ") {
      for (place, piece) in Breaks.pieces(of: part).enumerated() {
        append(piece, style, link: nil, hasSpaceBefore: place == 0)
      }
    }
  }

  /// Adds text after a space, to be broken nowhere unless it is wider than a line.
  mutating func append(unbroken text: String) {
    append(Substring(TerminalText.safe(text)), .plain, link: nil, hasSpaceBefore: true)
  }

  /// Adds a mark that may be a link, without a space where it follows another mark.
  mutating func append(mark: String, _ style: Style = .plain, link: String?, isFirst: Bool) {
    append(Substring(TerminalText.safe(mark)), style, link: link, hasSpaceBefore: isFirst)
  }

  /// Returns a text followed by another.
  static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(words: left.words + right.words)
  }

  private mutating func append(
    _ piece: Substring,
    _ style: Style,
    link: String?,
    hasSpaceBefore: Bool
  ) {
    let text = String(piece)
    let columns = DisplayWidth.columns(of: text)
    words.append(
      Word(text: text, columns: columns, style: style, link: link, hasSpaceBefore: hasSpaceBefore)
    )
  }
}

extension StyledText {
  /// Returns the words line by line, no line wider than a number of columns.
  ///
  /// - Parameter width: The columns of a line, at least 2 so that any character fits.
  /// - Returns: The lines; none where there are no words.
  func lines(width: Int) -> [[Word]] {
    var lines: [[Word]] = []
    var line: [Word] = []
    var columns = 0
    for word in words.flatMap({ $0.pieces(upTo: max(2, width)) }) {
      let space = word.hasSpaceBefore && !line.isEmpty ? 1 : 0
      if columns + space + word.columns > width, !line.isEmpty {
        lines.append(line)
        line = []
        columns = 0
      }
      columns += word.columns + (line.isEmpty ? 0 : space)
      line.append(word)
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Returns the columns of some words on one line.
  static func columns(of words: ArraySlice<Word>) -> Int {
    words.dropFirst()
      .reduce(words.first?.columns ?? 0) {
        $0 + $1.columns + ($1.hasSpaceBefore ? 1 : 0)
      }
  }
}

extension StyledText.Word {
  /// The word itself, or the parts of it that fit in a line each.
  fileprivate func pieces(upTo width: Int) -> [Self] {
    guard columns > width else { return [self] }
    var pieces: [Self] = []
    var rest = text[...]
    while !rest.isEmpty {
      let head = rest.head(columns: width)
      rest = rest[head.endIndex...]
      pieces.append(
        Self(
          text: String(head),
          columns: DisplayWidth.columns(of: String(head)),
          style: style,
          link: link,
          hasSpaceBefore: pieces.isEmpty && hasSpaceBefore
        )
      )
    }
    return pieces
  }
}

extension Substring {
  /// The longest beginning that fits in a number of columns, but at least one character.
  fileprivate func head(columns limit: Int) -> Substring {
    var columns = 0
    var end = startIndex
    while end < endIndex {
      columns += DisplayWidth.columns(of: self[end])
      if columns > limit, end > startIndex { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}
