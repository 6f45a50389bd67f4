import Foundation
import TestSupport
import Testing

/// What is said where a command does nothing, or cannot do it.
@Suite struct EffectTests {
  private let tl: Program

  init() throws {
    tl = try Program()
  }

  @Test(
    arguments: [
      (["hide"], [], "hidden already"), (["hide", "--off"], [], "not hidden"),
      (["pin"], [], "pinned already"), (["pin", "--off"], [], "not pinned"),
      (["tag"], ["port"], "tagged port already"),
      (["tag", "--off"], ["sea"], "no tag sea of its own"),
      (["edit"], ["--headline", "They met."], "it says so already"),
      (["edit"], ["--date", "2025-02-24"], "it says so already"),
      (["edit"], ["--note", "See."], "it says so already"),
    ] as [([String], [String], String)]
  )
  func `who decides what is so already is told, and nothing is written down`(
    command: [String],
    more: [String],
    reason: String
  ) throws {
    try tl("add-event", "2025-02-24", "They met.", "--tag", "port")
    let id = try tl("show").rows[0][0]
    try tl("edit", id, "--note", "See.")
    if !command.contains("--off") { try tl.run(command + [id] + more) }
    let log = try tl("log", "--json").output
    let run = try tl.run(command + [id] + more)
    #expect(run.exitCode == 0)
    #expect(run.output == "unchanged  \(id)  24 February 2025  They met. (\(reason))\n")
    #expect(try tl("log", "--json").output == log)
  }

  @Test func `of several tags those that are new are written down`() throws {
    try tl("add-event", "2025-02-24", "They met.", "--tag", "port")
    let id = try tl("show").rows[0][0]
    #expect(try tl("tag", id, "port", "sea").output.hasPrefix("tagged "))
    #expect(try tl("undo").output.contains("  tag: sea  "))
    #expect(try tl("log").output.split(separator: "\n").count == 3)
  }

  @Test(
    arguments: [
      ["add-source", "nothing.txt"], ["import", "bad.jsonl"], ["import", "bad.csv"],
      ["import", "rows.csv"], ["import", "other.db"],
    ]
  )
  func `a timeline that would have been made for nothing is not there`(command: [String]) throws {
    try tl.scratch.write("{\"kind\":\"something\"}\n", to: "bad.jsonl")
    try tl.scratch.write("hello\n", to: "bad.csv")
    try tl.scratch.write("date,text\nsoon,They met.\n", to: "rows.csv")
    try tl.scratch.write("SQLite format 3\0 and no more", to: "other.db")
    let folder = tl.scratch.folder.appending(path: "stories").path
    #expect(try tl.run(command + ["--db", folder + "/new.db"]).exitCode != 0)
    // A folder that was not needed is not there.
    #expect(((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []) == [])
  }

  @Test func `a timeline that was there stays, empty or not`() throws {
    try tl("add-event", "2025", "They met.")
    try tl("undo")
    let path = tl.scratch.folder.appending(path: "timeline.db").path
    #expect(try tl("add-source", "nothing.txt").exitCode == 1)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try tl("log").output.contains("undone"))
  }

  @Test(arguments: ["show", "show --json", "export --format csv", "stats"])
  func `output that finds no room ends with 73 and says so`(command: String) throws {
    try tl("add-event", "2025-02-24", "They met.")
    let run = try tl.run(
      URL(filePath: "/bin/sh"),
      ["-c", "\(Program.executable.path) \(command) >/dev/full"]
    )
    #expect(run.exitCode == 73)
    let words =
      "cannot write to standard output: no space left. Make room on its disk, or write elsewhere."
    #expect(
      run.errors
        == (command.contains("--json")
          ? "{\"error\":{\"message\":\"\(words)\",\"code\":73,\"hint\":null}}\n" : "tl: \(words)\n")
    )
  }

  @Test func `a run that the disk stops says what it kept`() throws {
    let names = (1...60).map { "\($0).txt" }
    for name in names {
      let lines = (1...28).map { "Ann Berg opened bridge \($0) of \(name) on \($0) May 2024.\n\n" }
      try tl.scratch.write("3 June 2024\n\n" + lines.joined(), to: name)
    }
    // What the shell allows to write stands in for the disk.
    let command =
      "trap '' XFSZ; ulimit -f 1500; exec \(Program.executable.path) add-source \(names.joined(separator: " "))"
    let run = try tl.run(URL(filePath: "/bin/bash"), ["-c", command])
    #expect(run.exitCode == 69)
    let added = run.output.split(separator: "\n").dropLast().count
    #expect(added > 0 && added < 60)
    #expect(run.output.hasSuffix("\n\(added) added.\n"))
    #expect(!run.errors.contains("Nothing was changed"))
    #expect(try tl("sources").output.split(separator: "\n").count == 2 * added)
  }

  @Test func `a byte order mark is refused where there is none`() throws {
    try tl("add-event", "2025-02-24", "They met.")
    let run = try tl("export", "--format", "json", "--bom")
    #expect(run.exitCode == 64)
    #expect(
      run.errors
        == "tl: --bom is for csv; json has no byte order mark. Leave it out, or write --format csv.\n"
    )
    #expect(try tl("export", "--bom", "-o", "story.csv").exitCode == 0)
  }

  @Test func `the JSON of TimelineJS is read as its sheet is`() throws {
    let story = """
      {"title": {"text": {"headline": "My story"}},
       "events": [
        {"start_date": {"year": "2015", "month": 3, "day": "4", "hour": 5},
         "text": {"headline": "A &amp; B met", "text": "<p>In the town hall.</p>"},
         "media": {"url": "https://example.org/a"}, "group": "talks"},
        {"start_date": {"year": -44, "month": 3}, "end_date": {"year": -43},
         "text": {"headline": "A war"}},
        {"text": {"headline": "Some day"}}]}
      """
    let path = try tl.scratch.write(story, to: "story.json")
    let run = try tl("import", path)
    #expect(
      run.output == """
        left out   row 2: it is the title of the sheet
        refused    row 5: it has no date
        2 events added, 1 refused; 2 events in all.

        """
    )
    #expect(run.exitCode == 1)
    #expect(
      try tl("show").rows.map { [$0[1], $0[3]] } == [
        ["-0043-03/-0042", "A war"], ["2015-03-04T05:00", "A & B met"],
      ]
    )
    #expect(try tl("sources").output.contains("https://example.org/a"))
  }

  @Test(
    arguments: [
      ("html", "a page; tl add-source reads articles"), ("icalendar", "a calendar"),
      ("warc", "a web archive, which tl add-source reads"),
    ]
  )
  func `an export that does not come back says what it is`(format: String, kind: String) throws {
    let article = try tl.scratch.write(
      "3 June 2024\n\nA ferry sank off Skerra on 3 May 2024.\n",
      to: "a.txt"
    )
    try tl("add-source", article)
    try tl("export", "--format", format, "-o", "story")
    let run = try tl("import", "story")
    #expect(run.exitCode == 65)
    #expect(run.errors.hasPrefix("tl: cannot import story: it is \(kind). What comes back in "))
  }

  @Test func `JSON that is neither says what comes back`() throws {
    let path = try tl.scratch.write("{\"schema\": 1,\n \"events\": 7", to: "story.json")
    let run = try tl("import", path)
    #expect(run.exitCode == 65)
    #expect(
      run.errors.hasSuffix(
        " What comes back in of tl export: csv, json, jsonl, timelinejs-csv, timelinejs-json.\n"
      )
    )
  }
}
