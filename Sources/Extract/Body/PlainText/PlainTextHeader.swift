import Temporal

/// What stands above an article in a plain text: site, headline, byline, date line.
struct PlainTextHeader {
  /// The headline; empty where there is none.
  private(set) var title = ""
  private(set) var authors: [String] = []
  private(set) var siteName: String?
  private(set) var candidates = DateCandidates()
  /// The number of the first line that may be a paragraph.
  private(set) var end = 0

  /// The share of a headline's words that come again in the article.
  private static let echo = 0.4
  /// The shortest text that is surely a paragraph, in bytes.
  private static let paragraphLength = 100

  private let lines: [TextLine]
  private let dated: DatedLines

  init(_ lines: [TextLine], dated: DatedLines) {
    self.lines = lines
    self.dated = dated
    let firstProse = lines.indices.first { isParagraph($0, length: Self.paragraphLength) }
    let limit = firstProse ?? lines.indices.first { isParagraph($0, length: 0) } ?? lines.count
    let headline = headline(before: limit)
    if let headline {
      title = Self.withoutLabel(lines[headline].text)
      end = headline + 1
    }
    siteName = siteName(before: headline ?? limit)
    for index in 0..<limit where index != headline && lines[index].isProse == false {
      addDate(in: lines[index])
    }
    authors = authors(before: limit, headline: headline)
    if limit < lines.count, !dated.contains(limit) { addLeadingDate(of: lines[limit]) }
  }

  private func isParagraph(_ index: Int, length: Int) -> Bool {
    dated.contains(index) || lines[index].isProse && lines[index].text.count >= length
  }

  /// The first line that is a headline and whose words come again in the text.
  private func headline(before limit: Int) -> Int? {
    let body = Set(
      lines[min(limit, lines.count)...].prefix(12).flatMap { Words.normalized($0.text) }
    )
    var candidates: [(index: Int, echoed: Int)] = []
    var fallback: Int?
    for index in 0..<limit {
      let line = lines[index]
      guard line.isHeadline, DateReader.dates(in: line.text).isEmpty,
        Byline(line, allowsBareName: true) == nil
      else { continue }
      let words = Words.normalized(line.text).filter { $0.utf8.count > 3 }
      let echoed = words.count { body.contains($0) }
      if !words.isEmpty, Double(echoed) >= Self.echo * Double(words.count) {
        candidates.append((index, echoed))
      }
      if fallback == nil, line.wordCount >= 5 { fallback = index }
    }
    // A line of sections above the headline repeats a word or two of it.
    let most = candidates.map(\.echoed).max() ?? 0
    return candidates.first { 5 * $0.echoed >= 3 * most }?.index ?? fallback
      ?? opening(before: limit)
  }

  /// The first line, where it stands alone and is no sentence, no date and no name.
  private func opening(before limit: Int) -> Int? {
    guard limit > 0, lines.count > 1, lines[1].followsGap,
      (2...Self.longestOpening).contains(lines[0].wordCount), !lines[0].isProse,
      !Words.endsSentence(lines[0].text), DateReader.dates(in: lines[0].text).isEmpty,
      Byline(lines[0], allowsBareName: true) == nil
    else { return nil }
    return 0
  }

  /// The most words of a first line that is a headline though its words do not come again.
  private static let longestOpening = 12

  /// Cuts off a label that sticks to the headline: "Image:Headline".
  private static func withoutLabel(_ text: [UInt8]) -> String {
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon < 16, colon + 1 < text.count,
      text[..<colon].allSatisfy(\.isLetter), (0x41...0x5A).contains(text[colon + 1])
    {
      return String(decoding: text[(colon + 1)...], as: UTF8.self)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A first line in capitals is the site's name.
  private func siteName(before limit: Int) -> String? {
    guard let first = lines.first, limit > 0, (2...6).contains(first.wordCount),
      first.text.allSatisfy({ $0 == 0x20 || (0x41...0x5A).contains($0) })
    else { return nil }
    let words = String(decoding: first.text, as: UTF8.self).split(separator: " ")
    return words.map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
  }

  /// The names of the line that says "By"; else those of a line that is a name, which above the headline may be
  /// the site's.
  private func authors(before limit: Int, headline: Int?) -> [String] {
    let bylines = (0..<limit).filter { $0 != headline && !lines[$0].isProse && !lines[$0].isBullet }
      .compactMap { index in
        Byline(lines[index], allowsBareName: true).map { (index: index, byline: $0) }
      }
    let best =
      bylines.first { $0.byline.saysBy } ?? bylines.first { $0.index > headline ?? 0 }
      ?? bylines.first
    return best?.byline.names ?? []
  }

  private mutating func addDate(in line: TextLine) {
    guard line.wordCount <= 16, let date = DateReader.dates(in: line.text).first else { return }
    candidates.add(date, in: line.text, place: "date line", confidence: 0.7)
  }

  /// A paragraph may have the date line in front of it: "date 2025-02-25 The minister said …".
  private mutating func addLeadingDate(of line: TextLine) {
    guard let length = Self.leadingDateLength(of: line.text) else { return }
    let words = Array(line.text[..<length])
    guard let date = DateReader.dates(in: words).first else { return }
    candidates.add(date, in: words, place: "date line", confidence: 0.7)
  }

  /// Returns the length of a date line in front of a sentence, the gap behind it included.
  static func leadingDateLength(of text: [UInt8]) -> Int? {
    guard let date = DateReader.dates(in: Array(text.prefix(80))).first else { return nil }
    let lead = text[..<date.range.lowerBound].filter { !$0.isSpace && $0 != UInt8(ascii: ":") }
    guard lead.isEmpty || String(decoding: lead, as: UTF8.self).lowercased() == "date" else {
      return nil
    }
    var end = date.range.upperBound
    while end < text.count, !text[end].isWord, text[end] < 0x80, text[end] != 0x22 { end += 1 }
    // "25 February 2025 was a Tuesday" starts with its date, too.
    guard end < text.count, (0x41...0x5A).contains(text[end]) || opensQuote(text[end...]) else {
      return nil
    }
    return end
  }

  private static func opensQuote(_ text: ArraySlice<UInt8>) -> Bool {
    ["\"", "“", "„", "«", "‘"].contains { text.starts(with: $0.utf8) }
  }
}
