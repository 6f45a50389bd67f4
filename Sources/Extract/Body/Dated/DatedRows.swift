import HTML
import Temporal

/// Finds lists and tables in which every item or row has a date of its own: "Timeline of events".
struct DatedRows {
  /// How many items make a timeline, and the share of them that has to be dated.
  private static let minimum = 3
  private static let share = 0.6
  /// How deep in an item its text may stand, in elements.
  private static let depth = 8

  private let document: Document
  private let reader: LeadingDate
  /// The blocks of the page.
  private let blocks: [Block]

  init(_ document: Document, blocks: [Block], publication: CivilDate?) {
    self.document = document
    self.blocks = blocks
    reader = LeadingDate(publication: publication)
  }

  /// A row: the numbers of its blocks, the one with the date first.
  private typealias Row = (blocks: [Int], date: EDTFDate?)

  /// Makes each dated row one block.
  ///
  /// - Parameter kept: The blocks of the article; a list or table of which one is there is taken whole.
  /// - Returns: The blocks, and the date of each row by the number of its first block.
  func joined(with kept: [Block]) -> (blocks: [Block], dates: [Int: EDTFDate]) {
    let numbers = Set(kept.map(\.number))
    var rows: [Int: Row] = [:]
    for (list, inside) in lists() where inside.contains(where: numbers.contains) {
      let found = self.rows(of: list, inside)
      guard found.contains(where: { $0.blocks.contains(where: numbers.contains) }) else { continue }
      for row in found { rows[row.blocks.min() ?? 0] = row }
    }
    guard !rows.isEmpty else { return (kept, [:]) }
    let inRows = Set(rows.values.flatMap(\.blocks))
    var dates: [Int: EDTFDate] = [:]
    for (first, row) in rows { dates[first] = row.date }
    let all = blocks.compactMap { block -> Block? in
      if let row = rows[block.number] { return joined(row, number: block.number) }
      return numbers.contains(block.number) && !inRows.contains(block.number) ? block : nil
    }
    return (all, dates)
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
    return zip(inner, inside).filter { $0.1.count >= Self.minimum }
      .map { (list: $0.0, blocks: $0.1) }
  }

  /// The rows of a list or table, where it is dated.
  private func rows(of list: Node, _ inside: [Int]) -> [Row] {
    let parts =
      list.tag == .dl ? definitions(inside) : items(inside, named: list.tag == .table ? .tr : .li)
    guard parts.count >= Self.minimum else { return [] }
    let rows = list.tag == .table ? dated(columnsOf: parts) : parts.compactMap(dated(item:))
    return Double(rows.count) >= Self.share * Double(parts.count) ? rows : []
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
    guard let first = item.first, let (value, end) = reader.date(in: blocks[first].text),
      item.count > 1 || blocks[first].text.count > end + Self.minimum
    else { return nil }
    return (item, value)
  }

  /// The rows of a table that has dates, and nothing else, in its first or its second column.
  private func dated(columnsOf rows: [[Int]]) -> [Row] {
    for column in 0...1 {
      let dated = rows.compactMap { row -> Row? in
        guard row.count > 1, column < row.count,
          let date = reader.wholeDate(of: blocks[row[column]].text)
        else { return nil }
        return ([row[column]] + row.filter { $0 != row[column] }, date)
      }
      if dated.count >= Self.minimum { return dated }
    }
    return []
  }

  /// A row as one block: "3 May 2024: The pit is flooded; nobody is hurt".
  private func joined(_ row: Row, number: Int) -> Block {
    var block = blocks[row.blocks[0]]
    block.number = number
    for (place, next) in row.blocks.dropFirst().enumerated() {
      let other = blocks[next]
      let ends = Words.endsSentence(block.text) || block.text.last == UInt8(ascii: ":")
      block.text += Array((ends ? " " : place == 0 ? ": " : "; ").utf8)
      block.runs += other.runs.map { ($0.start + block.text.count, $0.source) }
      block.text += other.text
      block.linkLength += other.linkLength
      if let (own, new) = block.source.flatMap({ own in other.source.map { (own, $0) } }) {
        block.source = min(own.lowerBound, new.lowerBound)..<max(own.upperBound, new.upperBound)
      }
    }
    return block
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
