import HTML

/// The dates in lines near the headline, and in lines that say they give the date.
extension HTMLDates {
  /// How many blocks before and behind the headline a date line may stand.
  private static let reach = (before: 8, behind: 14)
  /// The longest line that is a date line, in bytes.
  static let maximumLine = 160
  /// How many words may stand before the date in a line that ends as a sentence does.
  static let longestLead = 2
  /// The longest note that says when the article appeared, in bytes.
  private static let maximumNote = 400

  mutating func addLines() {
    let own = blocks.filter { !isAside[$0.element] }
    let heading = metadata.heading.flatMap { index in
      own.firstIndex { document[index].subtree.contains($0.element) }
    }
    let start = heading ?? own.firstIndex { $0.tag.isHeading } ?? 0
    var prose = 0
    for (index, block) in own.enumerated() {
      if index > start, block.isProse { prose += 1 }
      let isNear =
        index >= start - Self.reach.before && index <= start + Self.reach.behind && prose <= 2
      guard isNear || block.text.count <= Self.maximumNote else { continue }
      let isHeader = isNear && index > start && prose == 0
      addLine(block, isNear: isNear, isBehind: index > start, limit: isHeader ? 120 : 60)
    }
  }

  /// Adds the date of a line, where it is little else: `limit` is how much else, in bytes.
  private mutating func addLine(_ block: Block, isNear: Bool, isBehind: Bool, limit: Int) {
    let text = block.text
    let dates = DateReader.dates(in: Array(text.prefix(Self.maximumLine)))
    guard let (date, lead) = DateWords.published(among: dates, in: text) else { return }
    let others = text.count - dates.reduce(0) { $0 + $1.range.count }
    // A sentence with a date in it is about that date; a line that is little else gives it.
    if others < limit, !Words.endsSentence(text) || others < 24 && lead.count <= Self.longestLead {
      addDateLine(date, in: block, lead: lead, isNear: isNear, isBehind: isBehind)
    } else if DateWords.isAnnounced(by: lead) {
      candidates.add(date, in: text, place: "note", confidence: 0.5)
    } else if isNear, Dateline.opens(text, with: date) {
      candidates.add(date, in: text, place: "date line", confidence: 0.6)
    }
  }

  private mutating func addDateLine(
    _ date: FoundDate,
    in block: Block,
    lead: [String],
    isNear: Bool,
    isBehind: Bool
  ) {
    let text = block.text
    if lead.contains(where: DateWords.update.contains) || isCalledUpdate(block.element) {
      // What was changed last long after the text may be anything on the page.
      let confidence = isNear ? 0.3 : 0.26
      candidates.add(date, in: text, place: "last change", confidence: confidence, kind: .modified)
    } else {
      let isSaid = lead.contains(where: DateWords.publication.contains)
      let base = isNear ? (isBehind ? 0.68 : 0.58) : (isSaid ? 0.5 : 0.34)
      let others = text.count - date.range.count
      let confidence = base + (isSaid ? 0.06 : 0) + (others < 12 ? 0.03 : 0)
      candidates.add(
        date,
        in: text,
        place: "date line",
        confidence: confidence,
        isShown: header.contains(block.element)
      )
    }
  }
}

extension HTMLDates {
  /// Whether an element is called after a change, and not after the publication too.
  private func isCalledUpdate(_ element: Int) -> Bool {
    let words = document[element].attributeBytes("class").map(Boilerplate.words(of:)) ?? []
    return words.contains { $0 == "updated" || $0 == "modified" }
      && !words.contains { $0 == "published" || $0 == "pubdate" }
  }
}

/// The words before a date that say what it is the date of, in lower case.
enum DateWords {
  static let update: Set<String> = [
    "updated", "update", "modified", "aktualisiert", "stand", "geändert", "mis", "actualizado",
    "aggiornato", "atualizado", "bijgewerkt", "обновлено", "edited", "revised",
  ]
  static let publication: Set<String> = [
    "published", "posted", "publié", "publicado", "veröffentlicht", "erstellt", "pubblicato",
    "geplaatst", "gepubliceerd", "date", "datum", "опубликовано", "issued", "released", "first",
  ]
  private static let subjects: Set<String> = [
    "article", "story", "post", "entry", "report", "page", "artikel", "beitrag", "text", "eintrag",
    "artículo", "articolo", "artigo", "bericht", "blog",
  ]

  /// Returns the date of a line with the words right before it: the one said to be that of publication, where
  /// that of a change stands before it, else the first.
  static func published(among dates: [FoundDate], in text: [UInt8]) -> (FoundDate, lead: [String])?
  {
    guard let first = dates.first else { return nil }
    let lead = Words.normalized(text[..<first.range.lowerBound])
    guard lead.contains(where: update.contains) else { return (first, lead) }
    for (before, date) in zip(dates, dates.dropFirst()) {
      let between = Words.normalized(
        text[before.range.upperBound...].prefix(upTo: date.range.lowerBound)
      )
      if between.contains(where: publication.contains), !between.contains(where: update.contains) {
        return (date, between)
      }
    }
    return (first, lead)
  }

  /// Whether a text says that it is about a change.
  static func saysUpdate(_ text: String) -> Bool {
    Words.normalized(text.utf8).contains(where: update.contains)
  }

  /// Whether a sentence has said, right before the date, that this is when it appeared: "This article was
  /// posted on", "Dieser Artikel wurde am".
  static func isAnnounced(by lead: [String]) -> Bool {
    let near = lead.suffix(4)
    guard near.contains(where: { publication.contains($0) || subjects.contains($0) }) else {
      return false
    }
    let last = near.last ?? ""
    return publication.contains(last) || ["on", "am", "le", "el", "il", "op", "em"].contains(last)
  }
}

/// The date at the head of a report, as in "KARLSRUHE (12.11.2021) – The market …".
enum Dateline {
  /// The words that name where a report is from, at most.
  private static let maximumPlace = 3

  /// Returns whether a text opens with a date that is no part of its first sentence.
  static func opens(_ text: [UInt8], with date: FoundDate) -> Bool {
    let place = text[..<date.range.lowerBound]
    let isBracketed = place.last == UInt8(ascii: "(")
    guard Words.count(place) <= maximumPlace, place.isEmpty || isBracketed,
      isBracketed || PlainTextHeader.leadingDateLength(of: text) != nil
    else { return false }
    return !isBracketed
      || date.range.upperBound < text.count && text[date.range.upperBound] == UInt8(ascii: ")")
  }
}
