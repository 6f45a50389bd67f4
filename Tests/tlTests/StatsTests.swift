import TestSupport
import Testing

/// What `tl stats` counts and draws.
@Suite struct StatsTests {
  @Test func `months, the gaps between them, coverage and sources are shown`() throws {
    let tl = try Program()
    let article = try tl.scratch.write(
      """
      3 June 2024

      Ann Berg opened the bridge of Linden on 3 May 2024. A ferry sank off Skerra on 5 January 2024.

      Halden closed the smelter in 2021. A strike began in Port Varr on 9 January 2024.
      """,
      to: "report.txt"
    )
    #expect(try tl("add-source", "-q", article).exitCode == 0)
    let lines = try tl("stats").output.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "sources     1", "snapshots   1, 190 bytes as received", "statements  4",
        "events      4, 0 told by several sources, 0 without a date",
        "coverage    2 of 5 months, January 2024 to May 2024; 1 of longer times or without a year",
        "decisions   0",
        "January 2024  ████████████████████████████████████████████████████████████████ 2",
        "…",
        "May 2024      ████████████████████████████████ 1", "Most statements:",
        "4     [1] Ann Berg opened the bridge of Linden on 3 May 2024. A ferry …",
      ]
    )
  }

  @Test func `a source without a title goes by its address, and nothing is not counted`() throws {
    let tl = try Program()
    #expect(
      try tl("stats").output == "Nothing to count yet. Add an article: tl add-source URL|FILE\n"
    )
    try tl("add-event", "2025-02-24", "The ministers met.")
    try tl("add-event", "2025-02-25", "They met again.", "--source", "https://example.org/a")
    let lines = try tl("stats").output.split(separator: "\n")
    #expect(lines.suffix(2) == ["1     [1] Added by hand", "1     [2] https://example.org/a"])
  }
}
