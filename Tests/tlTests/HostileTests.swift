import Foundation
import TestSupport
import Testing

/// Text made to break a reader ends in an answer, and the sources after it are read.
@Suite struct HostileTests {
  private static let head = "Story of a day\n\nFeb 25, 2025\n\n"
  private static let good = head + "The council of Linden closed the harbour on Monday.\n"

  private static let texts: [String: String] = [
    "numbers no calendar holds": """
    It fell 9,223,372,036,854,775,807 fortnights later, he said.

    It rose 4,000,000,000,000,000,000 quarters ago, he said.

    one thousand thousand thousand thousand thousand thousand thousand years ago it stood.

    999,999,999,999,999 years ago, two hundred hundred hundred hundred hundred days later.
    """,
    "commas": "On Monday, " + String(repeating: "also, ", count: 100_000) + "he said.",
    "one sentence": String(repeating: "Putin said on Monday ", count: 20_000) + ".",
    "one sentence again and again": String(
      repeating: "On Monday Putin said he agreed. ",
      count: 5_000
    ),
    "dates and nothing else": String(repeating: "3 March 2024\n\n", count: 10_000),
    "a statement in every line": (0..<3_000)
      .map {
        "Two hours later Trump announced tariffs on company\($0) and left."
      }
      .joined(separator: "\n\n"),
    "quotations never closed": String(repeating: "“He said “she said ", count: 20_000),
  ]

  @Test(arguments: texts.keys.sorted())
  func `hostile text does not keep the next source out`(name: String) throws {
    let tl = try Program()
    let text = try #require(Self.texts[name])
    let hostile = try tl.scratch.write(Self.head + text, to: "hostile.txt")
    let good = try tl.scratch.write(Self.good, to: "good.txt")
    let run = try tl("add-source", hostile, good)
    #expect(run.exitCode == 0 || run.exitCode == 1)
    let shown = try tl("show", "harbour")
    #expect(shown.rows.map { $0[1] } == ["2025-02-24"])
  }
}
