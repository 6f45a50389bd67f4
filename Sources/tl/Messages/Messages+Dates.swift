import Render
import Temporal

extension Messages {
  /// Why what was typed is no date, and what is one.
  static func reason(noDate text: String) -> String {
    "\(fault(ofDate: text)) Dates are written 2025-02-24, 2025-02, 2025, 2022~ or 24 February 2025."
  }

  private static func fault(ofDate text: String) -> String {
    let shown = TerminalText.fitted(text, to: 40)
    if let days = EventDateArgument.openDays(text) {
      return "\(shown) may be \(days.map { DateWording.words($0) }.joined(separator: " or "))."
    }
    let found = TimeExpressionFinder().expressions(in: text, publicationDate: nil)
    guard let only = found.first, only.range == 0..<text.utf8.count else {
      return "\(shown) is no date."
    }
    if only.edtf?.isYearUnspecified == true { return "\(shown) leaves the year open." }
    return "\(shown) leaves open when: tl never goes by today's date."
  }
}
