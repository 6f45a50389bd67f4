import TestSupport
import Testing

/// What a user decides at the command line.
@Suite struct CurationCommandTests {
  private let tl: Program
  private static let text = """
    25 February 2025

    The council of Linden closed the old bridge on Monday. A ferry sank off Skerra on 20 February. Dockers in \
    Port Varr went on strike on 5 February.
    """

  init() throws {
    tl = try Program()
    _ = try tl("add-source", try tl.scratch.write(Self.text, to: "a.txt"), "-q")
  }

  /// The ids, dates and headlines of the timeline.
  private func rows(_ options: String...) throws -> [String] {
    try tl.run(["show", "--format", "tsv"] + options).rows
      .map { "\($0[1]) \($0[3])\($0[5].isEmpty ? "" : " [\($0[5])]")" }
  }

  private func id(_ place: Int) throws -> String {
    try tl("show", "--format", "tsv").rows[place][0]
  }

  @Test func `an edited event stands where the user wants it, and can be undone`() throws {
    let bridge = try id(2)
    let run = try tl(
      "edit",
      bridge,
      "--date",
      "7 February 2025",
      "--headline",
      "The bridge was shut"
    )
    #expect(run.output == "edited     \(bridge)  7 February 2025  The bridge was shut\n")
    #expect(
      try rows() == [
        "2025-02-05 Dockers in Port Varr went on strike on 5 February",
        "2025-02-07 The bridge was shut [edited]",
        "2025-02-20 A ferry sank off Skerra on 20 February",
      ]
    )
    #expect(
      try tl("why", bridge).output
        .contains("decided: 1 2025-02-25T16:13:20Z \(bridge) date: 7 February 2025")
    )
    #expect(
      try tl("undo", "1").output
        == "undone     1  2025-02-25T16:13:20Z  \(bridge)  date: 7 February 2025  "
        + "“The council of Linden closed the old bridge”\n"
    )
    #expect(try rows().last == "2025-02-24 The bridge was shut [edited]")
    #expect(try tl("undo").exitCode == 0)
    #expect(try rows().last == "2025-02-24 The council of Linden closed the old bridge")
    #expect(try tl("undo").errors == "tl: there is no decision to undo.\n")
  }

  @Test func `hidden events are shown where that is asked for`() throws {
    let ferry = try id(1)
    #expect(try tl("hide", ferry).exitCode == 0)
    #expect(try rows().count == 2)
    #expect(try rows("--hidden").count == 3)
    #expect(try tl("hide", ferry, "--off").exitCode == 0)
    #expect(try rows().count == 3)
  }

  @Test func `a merged event can be split again`() throws {
    let (strike, ferry) = (try id(0), try id(1))
    #expect(try tl("merge", ferry, strike).exitCode == 0)
    #expect(try rows().count == 2)
    #expect(try tl("why", ferry).output.contains("statement  2"))
    let parted = try tl("split", ferry, "2")
    #expect(parted.output.hasPrefix("split off  "))
    #expect(try rows().count == 3)
    let none = try tl("split", ferry, "9")
    #expect(none.exitCode == 66)
    #expect(
      none.errors == "tl: \(ferry) has no statement 9. tl why \(ferry) numbers those it has.\n"
    )
  }

  @Test func `an event of one's own has its source and its tags`() throws {
    let run = try tl(
      "add-event",
      "2025-02-21",
      "Divers found the ferry.",
      "--source",
      "https://example.org/log",
      "--tag",
      "sea"
    )
    #expect(run.exitCode == 0)
    #expect(try rows("--tag", "sea") == ["2025-02-21 Divers found the ferry. [by-hand]"])
    #expect(
      try tl("show", "--tag", "sea", "--json").output
        .contains("\"url\": \"https://example.org/log\"")
    )
  }

  @Test func `what was said of a date in words is kept`() throws {
    try tl("add-event", "early 2022", "Work began.", "--tag", "own")
    try tl("add-event", "the evening of 24 February 2025", "Work ended.", "--tag", "own")
    let table = try tl("show", "--tag", "own", "--style", "table").output
    #expect(table.contains("early 2022                 Work began."))
    #expect(table.contains("24 February 2025  evening  Work ended."))
    let own = try #require(tl("show", "--tag", "own", "--format", "tsv").rows.first?.first)
    try tl("edit", own, "--date", "late 2021")
    #expect(try tl("show", "--tag", "own", "--style", "table").output.contains("late 2021 "))
    #expect(try tl("log").output.contains("\(own)  date: late 2021  “Work began.”"))
    try tl("edit", own, "--date", "2021")
    #expect(!(try tl("show", "--tag", "own", "--style", "table").output.contains("late 2021 ")))
    try tl("undo")
    #expect(try tl("show", "--tag", "own", "--style", "table").output.contains("late 2021 "))
  }

  @Test func `the part of a decade or a season that was said is shown`() throws {
    try tl("add-event", "early 1900s", "Work began.")
    try tl("add-event", "1920s", "Work ended.")
    let shown = try tl("show", "--format", "terminal", "--to", "1930").output
    #expect(shown.contains("  early 1900s  Work began."), "\(shown)")
    #expect(shown.contains("  ·            Work ended."), "\(shown)")
  }

  @Test func `what an event of one's own is from is not fetched`() throws {
    _ = try tl("add-event", "2025-02-21", "Divers found it.", "--source", "http://127.0.0.1:9/log")
    let run = try tl("update", "--force")
    #expect(run.output == "No sources on the web yet. Add one: tl add-source URL\n")
    #expect(run.exitCode == 0)
  }

  @Test func `a pinned event stays whatever is left out`() throws {
    let strike = try id(0)
    #expect(try rows("--top", "1").count == 1)
    #expect(try tl("pin", strike).exitCode == 0)
    #expect(
      try rows("--top", "1")
        .contains("2025-02-05 Dockers in Port Varr went on strike on 5 February [pinned]")
    )
  }

  @Test func `what matters most is told as the user wants it`() throws {
    let ferry = try id(1)
    _ = try tl("edit", ferry, "--headline", "The Holt went down", "--date", "2025-02-21")
    #expect(try rows("--top", "3").contains("2025-02-21 The Holt went down [edited]"))
  }

  @Test func `the log tells what was decided, the last first`() throws {
    #expect(
      try tl("log").output == "Nothing decided yet. tl edit, merge, split, hide, pin and tag do.\n"
    )
    let (strike, ferry) = (try id(0), try id(1))
    _ = try tl("tag", strike, "port", "pay")
    _ = try tl("edit", ferry, "--note", "Ask Berg.")
    _ = try tl("undo", "1")
    #expect(
      try tl("log").output == """
        3  2025-02-25T16:13:20Z  \(ferry)  note: “Ask Berg.”  “A ferry sank off Skerra on 20 February”
        2  2025-02-25T16:13:20Z  \(strike)  tag: pay  “Dockers in Port Varr went on strike on 5 February”
        1  2025-02-25T16:13:20Z  \(strike)  tag: port  “Dockers in Port Varr went on strike on 5 February”  (undone 2025-02-25T16:13:20Z)

        """
    )
  }

  @Test func `what cannot be is a usage error`() throws {
    #expect(try tl("edit", "x").exitCode == 64)
    #expect(try tl("edit", "x", "--date", "someday").exitCode == 64)
    #expect(try tl("add-event", "24 February", "A day without a year.").exitCode == 64)
    #expect(try tl("merge", try id(0)).exitCode == 64)
    #expect(try tl("hide", "zzzz").exitCode == 66)
  }
}
