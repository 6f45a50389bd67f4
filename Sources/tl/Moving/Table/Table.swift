/// A table as spreadsheets write it: comma-separated values.
///
/// RFC 4180, and what is met besides: a byte order mark, semicolons or tabs between the cells, lines that end
/// in a line feed or a carriage return alone, quotes inside a cell that does not begin with one. A quoted cell may
/// hold line breaks; one that is never closed ends with the text, and is told of.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc4180>.
struct Table: Hashable {
  /// A row with its number as a spreadsheet counts it.
  struct Row: Hashable {
    /// The number, from 1.
    var number: Int
    /// The cells, their quotes taken off.
    var cells: [String]
  }

  /// The rows, the first one first; those without any text are left out.
  let rows: [Row]
  /// The number of the row with a quotation mark that is never closed; `nil` where there is none.
  let openRow: Int?

  /// Reads a table.
  ///
  /// - Parameter bytes: The text in UTF-8.
  init(_ bytes: [UInt8]) {
    var reader = TableReader(bytes)
    var rows: [Row] = []
    var number = 0
    while let cells = reader.nextRow() {
      number += 1
      if cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) {
        rows.append(Row(number: number, cells: cells))
      }
    }
    self.rows = rows
    openRow = reader.isOpen ? number : nil
  }
}

/// Reads the rows of a table, one after the other.
private struct TableReader {
  /// What may stand between cells, the usual one first.
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var position: Int
  /// Whether the text ended inside a quoted cell.
  private(set) var isOpen = false

  init(_ bytes: [UInt8]) {
    let hasMark = bytes.starts(with: Self.byteOrderMark)
    self.bytes = hasMark ? bytes.dropFirst(Self.byteOrderMark.count) : bytes[...]
    position = self.bytes.startIndex
    separator = Self.separator(in: self.bytes)
  }

  /// The one that the first line has most of, outside of quotes.
  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts = separators.map { _ in 0 }
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == lineFeed || byte == carriageReturn { break }
      if let place = separators.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most).map { separators[$0] } ?? separators[0]
  }

  /// The cells of the next row; `nil` at the end.
  mutating func nextRow() -> [String]? {
    guard position < bytes.endIndex else { return nil }
    var cells: [String] = []
    while true {
      cells.append(nextCell())
      guard position < bytes.endIndex, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return cells
  }

  private mutating func skipLineEnd() {
    guard position < bytes.endIndex else { return }
    let isReturn = bytes[position] == Self.carriageReturn
    position += 1
    if isReturn, position < bytes.endIndex, bytes[position] == Self.lineFeed { position += 1 }
  }

  /// The cell that begins here; what follows a closing quote belongs to it.
  private mutating func nextCell() -> String {
    var text: [UInt8] = []
    if position < bytes.endIndex, bytes[position] == Self.quote {
      position += 1
      readQuoted(into: &text)
    }
    let end = bytes[position...].firstIndex(where: endsCell) ?? bytes.endIndex
    text += bytes[position..<end]
    position = end
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readQuoted(into text: inout [UInt8]) {
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.endIndex, bytes[position] == Self.quote else { return }
        position += 1
      }
      text.append(byte)
    }
    isOpen = true
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }
}
