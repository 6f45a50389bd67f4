import Testing

@testable import tl

struct SuggestionTests {
  @Test(
    arguments: [
      ("shwo", "show"), ("exprt", "export"), ("SHOW", "show"), ("udpate", "update"), ("wyh", "why"),
      ("xyzzy", nil), ("", nil), ("s", nil), ("remove-sourse", "remove-source"),
      (String(repeating: "show", count: 1_000), nil),
    ] as [(String, String?)]
  )
  func `the nearest word is found where one is near`(typed: String, meant: String?) {
    let words = ["add-source", "update", "remove-source", "show", "why", "export"]
    #expect(Suggestion.nearest(to: typed, in: words) == meant)
  }

  @Test func `of words that are equally near the first is found`() {
    #expect(Suggestion.nearest(to: "cat", in: ["bat", "hat"]) == "bat")
    #expect(Suggestion.nearest(to: "cat", in: []) == nil)
  }
}
