import Foundation
import Render
import TestSupport
import Testing

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("東京", 4), ("한국어", 6), ("한국", 4), ("ﾊﾝｶｸ", 4), ("é", 1), ("e\u{301}", 1),
      ("नी", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4), ("👍🏽", 2), ("✔️", 2), ("✔", 1), ("1️⃣", 2),
      ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2), ("😀a", 3), ("…", 1),
      ("\u{200B}x", 1), ("\u{AD}x", 2), ("\u{1B}", 0), ("\u{301}", 0), ("𠮷", 2), ("｡", 1), ("。", 2),
    ]
  )
  func `text takes the columns that terminals give it`(text: String, width: Int) {
    #expect(DisplayWidth.columns(of: text) == width)
  }

  @Test(.enabled(if: Bench.folder != nil))
  func `text takes the columns of the collected cases`() throws {
    struct Case: Decodable {
      let string: String
      let width: Int
    }
    let folder = try #require(Bench.folder)
    let lines = try Data(contentsOf: folder.appending(path: "formats/width_cases.jsonl"))
    let cases = try lines.split(separator: UInt8(ascii: "\n"))
      .map { try JSONDecoder().decode(Case.self, from: $0) }
    for example in cases {
      #expect(DisplayWidth.columns(of: example.string) == example.width, "\(example.string)")
    }
  }

  @Test func `text is padded and cut by columns`() {
    #expect(TerminalText.padded("東京", to: 6) == "東京  ")
    #expect(TerminalText.padded("too long", to: 3) == "too long")
    #expect(TerminalText.fitted("東京都庁", to: 5) == "東京…")
    #expect(TerminalText.fitted("東京都庁", to: 8) == "東京都庁")
    #expect(TerminalText.fitted("one two", to: 5) == "one…")
    #expect(TerminalText.fitted("one", to: 0) == "")
  }
}
