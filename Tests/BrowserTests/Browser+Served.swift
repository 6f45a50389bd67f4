import Foundation
import Testing

/// What is asked of pages that a server shows: they are there, and say what came of something, after a while.
extension Browser {
  /// Does something and waits until the bar of the page says some words.
  func act(_ script: String, until words: String) throws {
    try value(script)
    try wait(for: "document.querySelector('#page-bar')?.textContent", toHave: words)
  }

  /// Clicks a button of the first entry, or of the bar, and waits until the bar says some words.
  func click(_ deed: String, until words: String) throws {
    try act("document.querySelector('[data-deed=\(deed)]').click()", until: words)
  }

  /// Waits until an expression gives a text that has some words; five seconds at most.
  func wait(for expression: String, toHave words: String) throws {
    var text: String?
    for _ in 0..<200 {
      // There is nothing to ask while a page is exchanged for another.
      text = try? value(expression) as? String
      if text?.contains(words) == true { return }
      usleep(25_000)
    }
    Issue.record("never said: \(words), but \(text ?? "nothing")")
  }
}
