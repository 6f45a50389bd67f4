import HTML
import Temporal

/// Finds lists and tables in which every item or row has a date of its own: "Timeline of events".
struct DatedRows {
  /// How many items make a timeline, and how many do where every one is dated.
  private static let minimum = 3
  private static let minimumOfAll = 2
  /// The share of the items that has to be dated.
  private static let share = 0.6
  /// How deep in an item its text may stand, in elements.
  private static let depth = 8
  /// The least that a row tells besides its date, in words.
  private static let minimumWords = 3

  private let document: Document
  private let reader: LabelReader
  private let lines: DateLines
  private let language: String?
  /// The blocks of the page.
  private let blocks: [Block]

  init(
    _ document: Document,
    blocks: [Block],
    reader: LabelReader,
    lines: DateLines,
    language: String?
  ) {
    self.document = document
    self.blocks = blocks
    self.reader = reader
    self.lines = lines
    self.language = language
  }

  /// A row: the numbers of its blocks, the one with the date first, and those that are left out.
  private struct Row {
    var blocks: [Int]
    var silent: [Int] = []
    var label: DateLabel
    var value: EDTFValue?
  }

  /// Makes each dated row one block.
  ///
  /// - Parameter kept: The blocks of the article; a list or table of which one is there is taken whole.
  /// - Returns: The blocks, with the date of each row by the number of its first block.
  func joined(with kept: [Block]) -> DatedParts {
    let numbers = Set(kept.map(\.number))
    var rows: [Int: Row] = [:]
    var inRows: Set<Int> = []
    for (list, inside) in lists() where inside.contains(where: numbers.contains) {
      let found = self.rows(of: list, inside)
      guard found.contains(where: { $0.blocks.contains(where: numbers.contains) }) else { continue }
      for row in found {
        rows[row.blocks.min() ?? 0] = row
        inRows.formUnion(row.blocks + row.silent)
      }
      // The names of the columns are no statements.
      inRows.formUnion(inside.filter { blocks[$0].tag == .th })
    }
    guard !rows.isEmpty else { return DatedParts(blocks: kept) }
    var parts = DatedParts(blocks: [])
    for block in blocks {
      if let row = rows[block.number] {
        parts.blocks.append(joined(row, number: block.number))
        parts.dates[block.number] = own(row)
      } else if numbers.contains(block.number), !inRows.contains(block.number) {
        parts.blocks.append(block)
      }
    }
    return parts
  }

  /// The lists and tables without others inside, with the numbers of their blocks.
  private func lists() -> [(list: Node, blocks: [Int])] {
    let all = document.elements(named: .table, .ul, .ol, .dl)
    let inner = zip(all, all.dropFirst().map(Optional.init) + [nil])
      .filter { list, next in next.map { !list.subtree.contains($0.index) } ?? true }
      .map(\.0)
    var inside = [[Int]](repeating: [], count: inner.count)
    for block in blocks {
      let behind = inner.partitioningIndex { $0.index > block.element }
      if behind > 0, inner[behind - 1].subtree.contains(block.element) {
        inside[behind - 1].append(block.number)
      }
    }
    return zip(inner, inside).filter { $0.1.count >= Self.minimumOfAll }
      .map { (list: $0.0, blocks: $0.1) }
  }

  /// The rows of a list or table, where it is dated.
  private func rows(of list: Node, _ inside: [Int]) -> [Row] {
    let isTable = list.tag == .table
    let parts =
      list.tag == .dl ? definitions(inside) : items(inside, named: isTable ? .tr : .li)
    let told = isTable ? parts.filter { $0.contains { blocks[$0].tag != .th } } : parts
    guard told.count >= Self.minimumOfAll else { return [] }
    let rows = isTable ? dated(columnsOf: told) : told.compactMap(dated(item:))
    let isAll = rows.count == told.count && rows.count >= Self.minimumOfAll
    guard isAll || rows.count >= Self.minimum,
      Double(rows.count) >= Self.share * Double(told.count)
    else { return [] }
    return valued(rows)
  }

  private func valued(_ rows: [Row]) -> [Row] {
    let first = rows.map { $0.blocks.min() ?? 0 }
    let values = LabelSequence(rows.map(\.label))
      .values(
        years: first.map { lines.years[$0] },
        days: first.map { lines.days[$0] },
        language: language
      )
    return zip(rows, values)
      .map { row, value in
        var row = row
        row.value = value
        return row
      }
  }

  /// The blocks of each item or row, by number.
  private func items(_ inside: [Int], named tag: Tag) -> [[Int]] {
    var items: [(element: Int, blocks: [Int])] = []
    for number in inside {
      var node: Node? = document[blocks[number].element]
      for _ in 0..<Self.depth where node?.tag != tag { node = node?.parent }
      guard let item = node, item.tag == tag else { continue }
      if items.last?.element != item.index { items.append((item.index, [])) }
      items[items.count - 1].blocks.append(number)
    }
    return items.map(\.blocks)
  }

  /// Each term with what is said of it.
  private func definitions(_ inside: [Int]) -> [[Int]] {
    var parts: [[Int]] = []
    for number in inside {
      if blocks[number].tag == .dt || parts.isEmpty { parts.append([]) }
      parts[parts.count - 1].append(number)
    }
    return parts
  }

  private func dated(item: [Int]) -> Row? {
    guard let first = item.first, let label = reader.label(of: blocks[first]),
      item.count > 1 || blocks[first].text.count > label.words.upperBound + Self.minimum
    else { return nil }
    return Row(blocks: item, label: label)
  }
}

extension DatedRows {
  /// The rows of a table that has dates, and nothing else, in its first or its second column.
  private func dated(columnsOf rows: [[Int]]) -> [Row] {
    for column in 0...1 {
      let found = rows.compactMap { dated(row: $0, column) }
      if found.count >= Self.minimum || found.count == rows.count { return found }
    }
    return []
  }

  private func dated(row: [Int], _ column: Int) -> Row? {
    guard row.count > 1, column < row.count,
      var label = reader.wholeLabel(of: blocks[row[column]])
    else { return nil }
    var place = column
    var silent: [Int] = []
    // The year may have a column of its own before that of the day.
    if let year = label.bareYear, column + 2 < row.count,
      let day = reader.wholeLabel(of: blocks[row[column + 1]]), day.isYearless
    {
      silent = [row[column]]
      label = day
      label.yearBeside = year
      place = column + 1
    }
    let others = row.filter { $0 != row[place] && !silent.contains($0) }
    let tells = others.contains { Words.count(blocks[$0].text) >= Self.minimumWords }
    return tells ? Row(blocks: [row[place]] + others, silent: silent, label: label) : nil
  }

  /// A row as one block: "3 May 2024: The pit is flooded; nobody is hurt".
  private func joined(_ row: Row, number: Int) -> Block {
    var block = blocks[row.blocks[0]]
    if row.label.isMarked { block = block.parted(at: row.label.words.upperBound) }
    block.number = number
    for (place, next) in row.blocks.dropFirst().enumerated() {
      block = block.joined(with: blocks[next], by: place == 0 ? ": " : "; ")
    }
    return block
  }

  /// The date of a row; a time of day at its head is no part of what it tells.
  private func own(_ row: Row) -> DatedParts.Own {
    guard row.label.isClock else {
      return DatedParts.Own(value: row.value, words: row.value.map { _ in row.label.words })
    }
    let text = joined(row, number: 0).text
    return DatedParts.Own(value: row.value, words: nil, labelEnd: row.label.end(in: text))
  }
}

extension Array {
  /// Returns the first index whose element, and every later one, fulfils a condition.
  fileprivate func partitioningIndex(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
