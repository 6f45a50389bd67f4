/// Finds where an article ends in a plain text and the rest of the site begins.
struct ArticleEnd {
  /// How many pairs of headline and summary in a row make a list of teasers.
  private static let teaserCount = 3
  /// How many labels may stand between a headline and its summary: byline, date, section.
  private static let maximumLabels = 4
  /// How many paragraphs an article has before its author may sign.
  private static let minimumParagraphs = 3

  private let lines: [TextLine]
  private let authors: [String]

  init(_ lines: [TextLine], authors: [String]) {
    self.lines = lines
    self.authors = authors
  }

  /// Returns the number of the first line past the article.
  ///
  /// - Parameter start: The article's first paragraph.
  /// - Returns: The number of the line; the count of lines where the article is the last thing.
  func index(from start: Int) -> Int {
    var paragraphs = 0
    for index in lines.indices[start...] {
      if paragraphs >= Self.minimumParagraphs, closes(index) || startsTeasers(at: index) {
        return index
      }
      if lines[index].isProse { paragraphs += 1 }
    }
    return lines.endIndex
  }

  /// Whether a line signs the article or leads away from it.
  private func closes(_ index: Int) -> Bool {
    let line = lines[index]
    if line.isContact { return true }
    let text = String(decoding: line.text, as: UTF8.self)
    if authors.contains(text) { return true }
    if text.hasPrefix("By "), let byline = Byline(line, allowsBareName: false),
      byline.names.allSatisfy(Byline.isFullName)
    {
      return true
    }
    return !line.isProse && ClutterWords.isForeignHeading(line.text)
      || startsWithLead(line, ["read full article", "sources for this article", "source for this"])
  }

  private func startsWithLead(_ line: TextLine, _ leads: [String]) -> Bool {
    let words = Words.normalized(line.text.prefix(60)).joined(separator: " ")
    return leads.contains { words.hasPrefix($0) }
  }

  /// Whether a list of teasers starts at a line, perhaps with a short heading over it.
  private func startsTeasers(at start: Int) -> Bool {
    if isShort(lines[start]), start + 1 < lines.count, runOfTeasers(from: start + 1) {
      return true
    }
    return runOfTeasers(from: start)
  }

  /// Whether headline and summary alternate from a line on: in an article, subheadings stand over longer parts.
  private func runOfTeasers(from start: Int) -> Bool {
    var index = start
    var count = 0
    while count < Self.teaserCount {
      guard index < lines.count, lines[index].isHeadline, !lines[index].isProse else {
        return false
      }
      index += 1
      let limit = min(lines.count, index + Self.maximumLabels)
      while index < limit, isShort(lines[index]) { index += 1 }
      guard index < lines.count, lines[index].isSummary else { return false }
      index += 1
      count += 1
    }
    return true
  }

  private func isShort(_ line: TextLine) -> Bool { line.wordCount <= 4 && !line.isProse }
}
