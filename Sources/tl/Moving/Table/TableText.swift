import HTML
import Render

/// The text of cells.
enum TableText {
  /// The text of a cell, the apostrophe of an export and white space around it taken off; `nil` for an empty one.
  static func trimmed(_ cell: String) -> String? {
    bare(CSVCell.unguarded(cell))
  }

  /// A text without white space around it; `nil` for an empty one.
  static func bare(_ text: String) -> String? {
    let text = text.drop(while: \.isWhitespace)
    guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(text[...last])
  }

  /// The words of a piece of HTML, as sheets of TimelineJS have them; `nil` for nothing.
  static func words(_ html: String) -> String? {
    bare(Document(parsing: Array(html.utf8)).root.text)
  }

  /// The lines of a cell, without empty ones.
  static func lines(of cell: String) -> [String] {
    cell.split(whereSeparator: \.isNewline).compactMap { trimmed(String($0)) }
  }

  /// What a cell lists: a line each, or between commas or semicolons on one line.
  static func items(of cell: String) -> [String] {
    cell.split { $0.isNewline || $0 == "," || $0 == ";" }.compactMap { trimmed(String($0)) }
  }
}
