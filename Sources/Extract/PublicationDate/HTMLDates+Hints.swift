import HTML

/// Dates that a page gives only by the way, for pages that say nothing better.
extension HTMLDates {
  /// How many lines behind the headline are beside it, and how long they may be, in bytes.
  private static let nearby = 20
  private static let nearLine = 80

  mutating func addHints() {
    addScripts()
    addBesideHeadline()
    addOwnEntry()
    addHeadline()
    addFootnotes()
    addPicture()
  }

  /// The data that a page hands to its own scripts.
  private mutating func addScripts() {
    guard let (date, words) = ScriptDate.date(in: page) else { return }
    candidates.add(date, words: words, kind: .script, place: "script", confidence: 0.42)
  }

  /// The date of the page's own headline where it stands in a list of articles.
  private mutating func addOwnEntry() {
    let title = Words.normalized(metadata.title.utf8)
    guard title.count >= 2 else { return }
    for (index, block) in blocks.enumerated()
    where isAside[block.element] && Words.normalized(block.text) == title {
      for near in [index - 1, index + 1] where blocks.indices.contains(near) {
        guard blocks[near].text.count <= 40,
          let date = DateReader.dates(in: blocks[near].text).first
        else { continue }
        candidates.add(date, in: blocks[near].text, place: "list of articles", confidence: 0.4)
        return
      }
    }
  }

  /// A headline that starts or ends with a date.
  private mutating func addHeadline() {
    let page = document.elements(named: .title).first?.text
    for title in [metadata.title, metadata.elements.first("og:title"), page] {
      let text = Array((title ?? "").utf8)
      guard let date = DateReader.dates(in: text).first,
        date.range.lowerBound == 0 || date.range.upperBound == text.count
      else { continue }
      candidates.add(date, in: text, place: "headline", confidence: 0.38)
      return
    }
  }

  /// A date between headline and text that stands in what calls itself something else.
  private mutating func addBesideHeadline() {
    guard let heading = metadata.heading else { return }
    let near = blocks.lazy.filter { $0.element > heading }.prefix(Self.nearby)
    for block in near.prefix(while: { !$0.isProse }) where block.text.count <= Self.nearLine {
      let dates = DateReader.dates(in: block.text)
      guard let (date, lead) = DateWords.published(among: dates, in: block.text),
        !Words.endsSentence(block.text) || lead.count <= Self.longestLead
      else { continue }
      candidates.add(date, in: block.text, place: "beside the headline", confidence: 0.4)
      return
    }
  }

  /// A note at the foot of the page: "Stand: 09.10.2017", "© 19.12.2019".
  private mutating func addFootnotes() {
    for block in blocks where block.text.count <= Self.maximumLine {
      guard let date = DateReader.dates(in: block.text).first else { continue }
      let lead = block.text[..<date.range.lowerBound]
      let words = Words.normalized(lead)
      guard
        words.suffix(3).contains(where: { DateWords.update.contains($0) || $0 == "copyright" })
          || lead.suffix(4).contains(0xC2) && lead.suffix(4).contains(0xA9)
      else { continue }
      candidates.add(date, in: block.text, place: "footnote", confidence: 0.25, kind: .modified)
      return
    }
  }

  /// The day the picture was put up.
  private mutating func addPicture() {
    guard let address = metadata.elements.first("og:image", "twitter:image"),
      let (date, words) = URLDate.date(in: address)
    else { return }
    candidates.add(date, words: words, kind: .url, place: "address of the picture", confidence: 0.2)
  }
}

/// Finds the date of publication in the data that a page hands to its scripts.
enum ScriptDate {
  /// How far into a page is looked, in bytes.
  private static let maximumLength = 2 << 20
  /// The longest value that is a date, in bytes.
  private static let maximumValue = 40

  /// Returns the first date under a name such as `published_at` or `publicationDate`.
  static func date(in page: [UInt8]) -> (date: FoundDate, words: String)? {
    let script = page
    let end = min(script.count, maximumLength)
    var index = 0
    while index + 8 < end {
      guard script[index] | 0x20 == UInt8(ascii: "p"), script[index + 1] == UInt8(ascii: "u"),
        script[index + 2] == UInt8(ascii: "b")
      else {
        index += 1
        continue
      }
      let name = name(around: index, in: script)
      index = max(name.upperBound, index + 1)
      guard saysPublication(script[name]), let value = value(behind: index, in: script),
        let date = DateReader.dates(in: value).first ?? CompactDate.date(in: value)
      else { continue }
      return (date, String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  private static func name(around index: Int, in script: [UInt8]) -> Range<Int> {
    var start = index
    while start > 0, isName(script[start - 1]) { start -= 1 }
    var end = index
    while end < script.count, isName(script[end]) { end += 1 }
    return start..<end
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func saysPublication(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count <= 32 else { return false }
    let letters = String(decoding: name.filter(\.isLetter).map(\.lowercased), as: UTF8.self)
    return names.contains { letters.hasSuffix($0) }
  }

  /// The value behind a name: quotes, escaped or not, and one colon or equals sign.
  private static func value(behind index: Int, in script: [UInt8]) -> [UInt8]? {
    var start = index
    var hasSign = false
    while start < script.count, start - index < 12 {
      switch script[start] {
      case UInt8(ascii: ":"), UInt8(ascii: "="): hasSign = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), 0x20: break
      default:
        let value = script[start...].prefix(maximumValue).prefix { !endsValue($0) }
        return hasSign && !value.isEmpty ? Array(value) : nil
      }
      start += 1
    }
    return nil
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
  }

  private static let names = [
    "publishedat", "publishedon", "datepublished", "publishdate", "publisheddate",
    "publicationdate", "publishtime", "publishedtime", "publicationtime", "firstpublished",
    "publishdatetime", "publicationdatetime", "pubdate",
  ]
}
