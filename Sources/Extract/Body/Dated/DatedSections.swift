import HTML
import Temporal

/// Finds headings that are dates, each over what happened then.
///
/// A heading with its date is joined to the first paragraph below it, as the date of a row is to its cells;
/// the others of the section are read against the date too.
struct DatedSections {
  /// How many lines that are dates make a timeline: headings, and others.
  private static let minimumHeadings = 2
  private static let minimumLines = 3
  /// The most sections that are read: the longest timelines have some hundred.
  private static let maximum = 500
  /// How many paragraphs stand below a line that is no heading.
  private static let longestEntry = 6
  /// The share of the sections that has to hold text of the article.
  private static let share = 0.6

  private let document: Document
  private let lines: DateLines
  private let language: String?
  /// The blocks of the page.
  private let blocks: [Block]

  init(_ document: Document, blocks: [Block], lines: DateLines, language: String?) {
    self.document = document
    self.blocks = blocks
    self.lines = lines
    self.language = language
  }

  /// A section: the line with the date, and the numbers of the blocks below it.
  private typealias Section = (line: DateLines.Line, inside: Range<Int>)

  /// Gives the blocks below headings that are dates these dates.
  func joined(with parts: DatedParts) -> DatedParts {
    let numbers = Set(parts.blocks.map(\.number))
    var parts = parts
    for group in groups() {
      let sections = sections(of: group)
      let told = sections.filter { $0.inside.contains(where: numbers.contains) }
      guard Double(told.count) >= Self.share * Double(sections.count), isTimeline(sections) else {
        continue
      }
      let values = LabelSequence(sections.map(\.line.label))
        .values(
          years: sections.map { lines.years[$0.line.number] },
          days: sections.map { _ in nil },
          language: language
        )
      guard group[0].isHeading || areEntries(sections, values, numbers) else { continue }
      for (section, value) in zip(sections, values) {
        if let value { join(section, value, to: &parts) }
      }
    }
    return parts
  }

  /// The lines of one kind, those of one tag and class, the lower headings first: what stands below one is
  /// theirs.
  private func groups() -> [[DateLines.Line]] {
    var keys: [[UInt8]] = []
    var groups: [[UInt8]: [DateLines.Line]] = [:]
    for line in lines.lines {
      let node = document[blocks[line.number].element]
      let key = Array(node.tag.rawValue.utf8) + [0x20] + (node.attributeBytes("class") ?? [])
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(line)
    }
    return keys.compactMap { groups[$0].map { Array($0.prefix(Self.maximum)) } }
      .filter { $0.count >= ($0[0].isHeading ? Self.minimumHeadings : Self.minimumLines) }
      .sorted {
        $0[0].level != $1[0].level ? $0[0].level > $1[0].level : $0[0].number < $1[0].number
      }
  }

  /// What stands below each line, up to the next one or to a heading of its rank.
  ///
  /// The last section is no longer than the longest before it: what follows a timeline is not told apart from it
  /// otherwise.
  private func sections(of group: [DateLines.Line]) -> [Section] {
    var sections: [Section] = []
    for (place, line) in group.enumerated() {
      let start = line.number + 1
      var end = place + 1 < group.count ? group[place + 1].number : blocks.count
      if let stop = blocks[start..<end].first(where: { $0.tag.headingLevel ?? 8 <= line.level }) {
        end = stop.number
      }
      if place + 1 == group.count {
        end = min(end, start + max(1, sections.map(\.inside.count).max() ?? 1))
      }
      sections.append((line, start..<max(start, end)))
    }
    return sections
  }

  /// Days of a week are read by the day of publication where they follow one another in time.
  private func isTimeline(_ sections: [Section]) -> Bool {
    let days = sections.compactMap { section -> EDTFDate? in
      guard case .relative(let value) = section.line.label.reading else { return nil }
      return value.date
    }
    return LabelSequence.isMonotone(days)
  }

  /// Whether lines that are no headings stand over the entries of a timeline, not over articles or teasers: each has
  /// a day of its own without a time of day, and a few paragraphs.
  private func areEntries(
    _ sections: [Section],
    _ values: [EDTFValue?],
    _ numbers: Set<Int>
  ) -> Bool {
    let known = values.compactMap { $0 }
    return Set(known).count == known.count && known.allSatisfy { $0.date?.time == nil }
      && sections.allSatisfy { $0.inside.count(where: numbers.contains) <= Self.longestEntry }
  }

  private func join(_ section: Section, _ value: EDTFValue, to parts: inout DatedParts) {
    let inside = parts.blocks.indices.filter { section.inside.contains(parts.blocks[$0].number) }
    guard let first = inside.first(where: { isText(parts.blocks[$0]) }) ?? insert(section, &parts),
      parts.dates[parts.blocks[first].number] == nil
    else { return }
    let heading = blocks[section.line.number]
    var block = heading.joined(with: parts.blocks[first], by: ": ")
    (block.number, block.element, block.tag) = (
      parts.blocks[first].number, parts.blocks[first].element, parts.blocks[first].tag
    )
    parts.blocks[first] = block
    parts.dates[block.number] = .init(value: value, words: section.line.label.words)
    for index in inside where index != first && value.civilDate != nil {
      let number = parts.blocks[index].number
      if isText(parts.blocks[index]), parts.dates[number] == nil {
        parts.dates[number] = .init(value: value)
      }
    }
    parts.blocks.removeAll { $0.number == heading.number }
  }

  private func isText(_ block: Block) -> Bool { !block.tag.isHeading && block.linkShare < 0.5 }

  /// Takes the first paragraph of a section none of which was kept, as its siblings were.
  private func insert(_ section: Section, _ parts: inout DatedParts) -> Int? {
    guard let block = blocks[section.inside].first(where: isText),
      Words.endsSentence(block.text)
    else { return nil }
    let place = parts.blocks.firstIndex { $0.number > block.number } ?? parts.blocks.count
    parts.blocks.insert(block, at: place)
    return place
  }
}
