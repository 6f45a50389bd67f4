import Render
import Testing

@Suite struct WordDiffTests {
  private func runs(_ old: String, _ new: String) -> [String] {
    let split = { (text: String) in text.split(separator: " ").map(String.init) }
    return WordDiff.runs(from: split(old), to: split(new))
      .map { run in
        let words = run.words.joined(separator: " ")
        return switch run.fate {
        case .kept: words
        case .removed: "[-\(words)-]"
        case .added: "{+\(words)+}"
        }
      }
  }

  @Test(arguments: [
    ("", "", []), ("a b", "a b", ["a b"]), ("", "a", ["{+a+}"]), ("a", "", ["[-a-]"]),
    (
      "shut for a week now", "shut for three weeks now",
      ["shut for", "[-a week-]", "{+three weeks+}", "now"]
    ),
    ("a b c a b b a", "c b a b a c", ["[-a b-]", "c", "{+b+}", "a b", "[-b-]", "a", "{+c+}"]),
    ("a a a", "a a", ["a a", "[-a-]"]), ("a b", "b a", ["[-a-]", "b", "{+a+}"]),
  ])
  func `the fewest words change`(old: String, new: String, expected: [String]) {
    #expect(runs(old, new) == expected)
  }

  @Test func `what is removed and added rebuilds both texts`() {
    var seed: UInt64 = 7
    func words() -> [String] {
      (0..<40)
        .map { _ in
          seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return String(seed >> 61)
        }
    }
    for _ in 0..<50 {
      let (old, new) = (words(), words())
      let runs = WordDiff.runs(from: old, to: new)
      #expect(runs.filter { $0.fate != .added }.flatMap(\.words) == old)
      #expect(runs.filter { $0.fate != .removed }.flatMap(\.words) == new)
    }
  }

  @Test func `two other texts are one for the other`() {
    let old = (0..<6_000).map { "a\($0)" }
    let new = (0..<6_000).map { "b\($0)" }
    #expect(WordDiff.runs(from: old, to: new) == [.init(.removed, old), .init(.added, new)])
  }
}
