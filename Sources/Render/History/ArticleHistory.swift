/// What became of an article from version to version.
///
///     print(ArticleHistory(versions).text(width: 80))
public struct ArticleHistory: Sendable {
  private let versions: [ArticleVersion]

  /// How many unchanged words are shown around a change.
  private static let context = 12

  /// Creates a history.
  ///
  /// - Parameter versions: The versions, the oldest first.
  public init(_ versions: [ArticleVersion]) {
    self.versions = versions
  }

  /// The differences of each version from the one before that could be read; none for the first.
  private var steps: [(version: ArticleVersion, runs: [WordDiff.Run]?)] {
    var before: [String]?
    return versions.map { version in
      guard let words = version.words else { return (version, nil) }
      defer { before = words }
      return (version, before.map { WordDiff.runs(from: $0, to: words) })
    }
  }
}

extension ArticleHistory {
  /// Returns the history for a reader at a terminal: what was taken out stands in `[-…-]`, what was put in in
  /// `{+…+}`, red and green where there are colours.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; taken as 32 to 110.
  ///   - usesColor: Whether changes are coloured.
  /// - Returns: The text, its last line ended.
  public func text(width: Int = 80, usesColor: Bool = false) -> String {
    let painter = Painter(usesColor: usesColor, usesLinks: false)
    let width = min(max(width, 32), 110)
    let blocks = steps.enumerated()
      .map { index, step in
        (Self.head(of: step.version, number: index + 1, width: width, painter)
          + lines(of: step, isFirst: index == 0, width: width - 2, painter).map { "  " + $0 })
          .map { $0.withoutTrailingSpaces + "\n" }.joined()
      }
    return blocks.joined(separator: "\n")
  }

  /// The number of a version, when it was captured, and the digest of what was.
  private static func head(
    of version: ArticleVersion,
    number: Int,
    width: Int,
    _ painter: Painter
  ) -> [String] {
    let name = "version \(number)"
    var text = WrappedText()
    text.append(
      "\(MomentWording.words(version.captured)), sha256 \(version.digest.prefix(12))"
    )
    let lines = text.lines(width: width, after: name + "  ")
    return lines.prefix(1).map { painter.text(name, .bold) + $0.dropFirst(name.count) }
      + lines.dropFirst()
  }

  private func lines(
    of step: (version: ArticleVersion, runs: [WordDiff.Run]?),
    isFirst: Bool,
    width: Int,
    _ painter: Painter
  ) -> [String] {
    func wrapped(_ words: String) -> [String] {
      var text = StyledText()
      text.append(words)
      return text.lines(width: width).map(painter.line)
    }
    guard step.version.paragraphs != nil else { return wrapped("no article could be read in it") }
    guard let runs = step.runs else { return wrapped(step.version.title) }
    guard runs.contains(where: { $0.fate != .kept }) else {
      return wrapped("the page has changed, the text of the article has not")
    }
    return Self.shown(runs, in: painter).flatMap { $0.lines(width: width).map(painter.line) }
  }

  /// The changes with the words around them, one piece of text for each stretch of paragraphs.
  private static func shown(_ runs: [WordDiff.Run], in painter: Painter) -> [StyledText] {
    var pieces: [StyledText] = []
    var text = StyledText()
    func endPiece() {
      if !text.isEmpty { pieces.append(text) }
      text = StyledText()
    }
    for (index, run) in runs.enumerated() {
      let words = run.words.filter { $0 != ArticleVersion.paragraphMark }
      guard !words.isEmpty else { continue }
      switch run.fate {
      case .removed: text.append(unbroken(words, "[-", "-]"), .removed)
      case .added: text.append(unbroken(words, "{+", "+}"), .added)
      case .kept:
        let isLast = index == runs.count - 1
        if words.count <= 2 * context, index > 0, !isLast {
          text.append(words.joined(separator: " "))
          continue
        }
        let isCut = words.count > context
        if index > 0 {
          text.append(words.prefix(context).joined(separator: " ") + (isCut ? " …" : ""))
        }
        if index > 0, !isLast { endPiece() }
        if !isLast {
          text.append((isCut ? "… " : "") + words.suffix(context).joined(separator: " "))
        }
      }
    }
    endPiece()
    return pieces
  }

  private static func unbroken(_ words: [String], _ start: String, _ end: String) -> String {
    start + words.joined(separator: " ") + end
  }
}

extension ArticleHistory {
  /// The history as one JSON document: versions, and for each after the first the runs of words.
  public var json: String {
    JSONWriter.text(of: [
      "schema": .number(1),
      "versions": .array(
        steps.map { step in
          [
            "captured": .string(step.version.captured),
            "digest": .string(step.version.digest),
            "url": .string(step.version.url),
            "title": .string(step.version.title),
            "changed": step.runs.map { runs in .bool(runs.contains { $0.fate != .kept }) } ?? .null,
            "changes": step.runs.map { .array($0.map(Self.value)) } ?? .null,
          ]
        }
      ),
    ])
  }

  private static func value(_ run: WordDiff.Run) -> JSONValue {
    let text = run.words.joined(separator: " ")
    return ["kind": .string(run.fate.rawValue), "text": .string(text)]
  }
}
