import Foundation
import TestSupport
import Testing

/// `tl show --top` and `--per-day` on a story of four days.
@Suite struct RankingTests {
  private let tl: Program

  init() throws {
    tl = try Program()
    let stories = [
      "2025-03-03": """
      The ferry Aurora sank off Linden during a storm on Saturday. A bakery opened in Aspen on Sunday.
      """,
      "2025-03-04": """
      Divers found the ferry Aurora on Monday. The ferry Aurora had sunk on Saturday in a storm off Linden.
      """,
      "2025-03-06": """
      The owner of the ferry Aurora was arrested on Wednesday. The ferry Aurora sank on 1 March. The \
      council met on Tuesday.
      """,
    ]
    for (day, story) in stories.sorted(by: { $0.key < $1.key }) {
      let path = try tl.scratch.write("The ferry Aurora\n\n\(story)\n", to: "\(day).txt")
      try tl("add-source", "--published", day, path)
    }
  }

  private func days(_ arguments: String...) throws -> [String] {
    try tl.run(["show", "--format", "tsv"] + arguments).rows.map { $0[1] }
  }

  @Test func `a word with a minus sign leaves out`() throws {
    let path = try tl.scratch.write(
      "25 February 2025\n\nThe ferry Aurora sank on Monday. The ferry Borealis was sold on Monday in Linden.",
      to: "minus.txt"
    )
    _ = try tl("add-source", path, "-q", "--db", "minus.db")
    #expect(try tl("show", "ferry", "--db", "minus.db").rows.count == 2)
    #expect(try tl("show", "ferry", "-Linden", "--db", "minus.db").rows.count == 1)
    #expect(try tl("search", "ferry", "-aurora", "--db", "minus.db").rows.count == 1)
    #expect(try tl("show", "-x", "--db", "minus.db").exitCode == 64)
  }

  @Test func `the days that matter most are shown, in their order`() throws {
    #expect(try days("ferry", "--top", "1") == ["2025-03-01"])
    #expect(try days("ferry", "--top", "2").first == "2025-03-01")
    #expect(try Set(days("ferry", "--top", "9")) == ["2025-03-01", "2025-03-03", "2025-03-05"])
  }

  @Test func `one event a day is kept where one is wanted`() throws {
    let all = try days()
    let one = try days("--per-day", "1")
    #expect(Set(one) == Set(all))
    #expect(one.count == Set(all).count)
  }

  @Test func `any of the words is enough with --any, and a star stands for any ending`() throws {
    #expect(try days("bakery", "council") == [])
    #expect(try days("bakery", "council", "--any") == ["2025-03-02", "2025-03-04"])
    #expect(try days("bak*") == ["2025-03-02"])
    #expect(try days("*") == [])
  }

  @Test func `an empty store says what to do next`() throws {
    let run = try Program()("show", "ferry", "--top", "3")
    #expect(run.exitCode == 0 && run.output == "")
    #expect(run.errors == "tl: no events yet; tl add-source URL|FILE adds an article.\n")
  }

  @Test(arguments: ["--top", "--per-day"])
  func `a count below one is refused`(option: String) throws {
    let run = try tl("show", option, "0")
    #expect(run.exitCode == 64)
    #expect(run.errors.contains("\(option) takes a count from 1 on."))
  }
}
