import HTML

/// Text that was escaped once too often: JSON-LD and `meta` elements with entities of their own.
enum EntityText {
  /// Returns the text with entities resolved and elements removed.
  static func decoded(_ text: String) -> String {
    isMarkedUp(text) ? Document(parsing: Array(text.utf8)).root.text : text
  }

  /// Returns the lines of a text, or the blocks where it has elements.
  static func lines(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "<")) else {
      return text.split(separator: "\n").map { Folding.string(decoded(String($0))) }
        .filter { !$0.isEmpty }
    }
    let blocks = BlockCutter.blocks(of: Document(parsing: Array(text.utf8)).root)
    return blocks.map { String(decoding: $0.text, as: UTF8.self) }
  }

  private static func isMarkedUp(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "&")) || text.utf8.contains(UInt8(ascii: "<"))
  }
}
