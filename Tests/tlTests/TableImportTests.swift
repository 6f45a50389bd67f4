import Foundation
import TestSupport
import Testing

/// Tables that come in as events of one's own.
@Suite struct TableImportTests {
  private let tl: Program

  init() throws {
    tl = try Program()
  }

  private func path(_ name: String) -> String { tl.scratch.folder.appending(path: name).path }

  @Test func `a table gives events, and says which rows are none`() throws {
    let table = try tl.scratch.write(
      """
      When;Event;Url;Tag;Note
      2025-02-24;The ministers met in Linden.;https://example.org/a;linden;"See the
      minutes; p. 4"
      24 February;A day without a year;;;
      spring 2022;'=SUM was told;;;
      -0043-03-15;"Caesar, ""the man"", died";;rome;
      2025;;;;
      ;Nothing said when;;;
      """,
      to: "own.csv"
    )
    let run = try tl("import", table)
    #expect(run.exitCode == 1)
    try expectSnapshot(run.output, named: "table.txt")
    #expect(
      try tl("show", "--format", "tsv").rows.map { "\($0[1]) \($0[3])" } == [
        "-0043-03-15 Caesar, \"the man\", died", "2022-21 =SUM was told",
        "2025-02-24 The ministers met in Linden.",
      ]
    )
    #expect(try tl("show", "--tag", "linden", "--json").output.contains("https://example.org/a"))
    #expect(
      try tl("import", table).output
        .hasSuffix("0 events added, 3 here already, 3 refused; 3 events in all.\n")
    )
  }

  @Test func `columns of other names are named, and a table without a date is refused`() throws {
    let table = try tl.scratch.write("Datum,Was\n2025-02-24,Es begann.\n", to: "own.csv")
    let refused = try tl("import", table)
    #expect(refused.exitCode == 65)
    #expect(
      refused.errors
        == "tl: cannot import \(table): it has no column for the date (--column date=NAME). Its columns: Datum, Was.\n"
    )
    #expect(try tl("import", table, "--column", "date=Datum", "--column", "text=was").exitCode == 0)
    #expect(try tl("import", table, "--column", "date=Tag", "--column", "text=was").exitCode == 65)
    #expect(try tl("import", table, "--column", "when=Datum").exitCode == 64)
  }

  @Test func `a table without rows is said to have none`() throws {
    let run = try tl("import", try tl.scratch.write("date,text\n", to: "own.csv"))
    #expect(run.exitCode == 65)
    #expect(run.errors.hasSuffix("own.csv: it names columns (date, text) and has no row.\n"))
  }

  @Test func `a quotation mark that is not closed, and cells too many, are told of`() throws {
    let open = try tl.scratch.write("date,text\n2025-02-24,\"a\n2025-02-25,b\n", to: "open.csv")
    let refused = try tl("import", open)
    #expect(refused.exitCode == 65)
    #expect(
      refused.errors.hasSuffix(
        "open.csv: in row 2 a quotation mark is not closed, so what follows cannot be told from it.\n"
      )
    )
    let wide = try tl.scratch.write(
      "When;What;Remark;;\n2025-02-24;a;r;;\n2025-02-25;b;r;c;\n",
      to: "wide.csv"
    )
    let run = try tl("import", wide)
    #expect(run.exitCode == 1)
    #expect(
      run.output == """
        not read   column Remark: --column source=NAME says what one holds
        refused    row 3: it has 4 cells for 3 columns; a text with commas stands between quotation marks
        1 event added, 1 refused; 1 event in all.

        """
    )
  }

  @Test func `a sheet of TimelineJS is read as it is`() throws {
    let sheet = try tl.scratch.write(
      """
      Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,\
      Media Caption,Media Thumbnail,Type,Group,Background
      ,,,,,,,,,The story,Hello,,,,,title,,
      1955,12,1,6:05 PM,1956,12,20,,,Bus boycott,Rosa Parks was arrested.,https://example.org/p.jpg,,,,,rights,
      1963,8,28,2:30 PM,,,,,August,March,,,,,,,,
      -44,3,15,,,,,,,Ides,,,,,,,,
      """,
      to: "sheet.csv"
    )
    let run = try tl("import", sheet)
    #expect(run.exitCode == 0)
    #expect(
      run.output == """
        not read   columns Display Date, Media Credit, Media Caption, Media Thumbnail, Background: \
        --column source=NAME says what one holds
        left out   row 2: it is the title of the sheet
        3 events added; 3 events in all.

        """
    )
    try expectSnapshot(try tl("show", "--format", "terminal").output, named: "sheet.txt")
  }

  @Test func `events of one's own come back from an export as they were`() throws {
    _ = try tl(
      "add-event",
      "1955-12-01/1956-12-20",
      "=1 \"quoted\", told",
      "--tag",
      "a b",
      "--tag",
      "c"
    )
    _ = try tl("add-event", "--source", "https://example.org/ides", "--", "-0043", "Ides")
    let ides = try tl("show", "--format", "tsv").rows[0][0]
    _ = try tl("edit", ides, "--note", "first\nsecond")
    _ = try tl("pin", ides)
    _ = try tl("export", "--format", "csv", "-o", path("own.csv"))
    #expect(try tl("import", path("own.csv"), "--db", path("b.db")).exitCode == 0)
    func own(_ database: String) throws -> [String] {
      try tl("log", "--db", path(database)).output.split(separator: "\n")
        .map { String($0.drop { $0 != "Z" }) }.sorted()
    }
    #expect(try own("b.db") == own("timeline.db"))
    #expect(try own("b.db").count == 6)
  }
  /// What a timeline says of its events, whatever their names.
  private func told(_ database: String) throws -> [[String]] {
    try tl("export", "--format", "tsv", "--db", path(database)).rows
      .map { $0[1...3] + [$0[5]] }
  }

  @Test(arguments: ["csv", "json"])
  func `a timeline comes back from an export without loss`(format: String) throws {
    let table = try tl.scratch.write(
      """
      date,headline,sources,tags,note,pinned,time,order,phase
      2025-02-24,"=1 ""quoted"", told",https://example.org/a,"a b\nc","first\nsecond",yes,evening,within two hours,
      2022,Work on the bridge began,,,,,,,END
      2025-02-24T18:00,The broadcast begins,"https://a.example
      https://b.example",,,,,,
      -0043-03-15,Ides 東京,,rome,,,,,
      2022-21~,-1 degree,,,,,,,
      """,
      to: "own.csv"
    )
    #expect(try tl("import", table).exitCode == 0)
    let rows = try tl("show", "--format", "tsv").rows
    #expect(
      rows.map { $0[1...3].joined(separator: "|") } == [
        "-0043-03-15||Ides 東京", "2022||Work on the bridge began", "2022-21~||-1 degree",
        "2025-02-24T18:00|18:00|The broadcast begins",
        "2025-02-24|evening, within two hours|=1 \"quoted\", told",
      ]
    )
    let first = try tl("export", "--format", format).output
    let file = try tl.scratch.write(first, to: "story.\(format)")
    #expect(try tl("import", file, "--db", path("b.db")).exitCode == 0)
    #expect(try told("b.db") == told("timeline.db"))
    let columns = ["phase", "tags", "note", "pinned", "headline"]
    let whole = try tl("show", "--json", "--db", path("b.db")).output
    let kept = try tl("show", "--json").output
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { line in columns.contains { line.hasPrefix("\"\($0)\":") } }
    }
    #expect(lines(whole) == lines(kept))
    #expect(lines(whole).contains("\"phase\": \"END\","))
    #expect(
      try tl("import", file, "--db", path("b.db")).output
        == "0 events added, 5 here already; 5 events in all.\n"
    )
  }

  @Test func `a sheet of TimelineJS that tl wrote comes back as words`() throws {
    try tl("add-event", "--", "-0043-03-15", "Caesar's death & <what> came of it")
    let sheet = path("story.timelinejs.csv")
    #expect(try tl("export", "-o", sheet).exitCode == 0)
    #expect(try tl("import", sheet, "--db", path("b.db")).exitCode == 0)
    #expect(
      try tl("show", "--db", path("b.db")).rows.map { Array($0[1...3]) } == [
        ["-0043-03-15", "", "Caesar's death & <what> came of it"]
      ]
    )
    #expect(
      try tl("show", "--json", "--db", path("b.db")).output
        .contains(
          "\"note\": \"“Caesar's death & <what> came of it” added by hand Added by hand · no date of its own\""
        )
    )
  }

  @Test func `tags stand on lines of their own or between commas, and sources are pages or files`()
    throws
  {
    let table = try tl.scratch.write(
      """
      date,text,tags,source
      2025-02-24,One,"a, b",https://example.org/a
      2025-02-25,Two,a;c,own.csv
      2025-02-26,Three,,javascript:alert(1)
      2025-02-27,Four,,a talk with the minister
      """,
      to: "own.csv"
    )
    let run = try tl("import", table)
    #expect(
      run.output == """
        refused    row 4: javascript:alert(1) is no page (https://…) and no file that is there
        refused    row 5: a talk with the minister is no page (https://…) and no file that is there
        2 events added, 2 refused; 2 events in all.

        """
    )
    #expect(try tl("show", "--tag", "a").rows.map { $0[3] } == ["One", "Two"])
    #expect(try tl("show", "--tag", "b").rows.map { $0[3] } == ["One"])
    #expect(try tl("add-event", "2025", "Told", "--source", "javascript:alert(1)").exitCode == 64)
  }

  @Test func `lines of events come in, and what is none is named`() throws {
    let file = try tl.scratch.write(
      """
      {"id": "a", "date": "2025-02-24", "headline": "One", "sources": [{"url": "https://a.example"}, \
      {"url": "https://b.example"}], "later": {"key": 1}}
      {"id": "b", "date": null, "headline": "Two"}
      {"id": "c", "date": "24 February", "headline": "Three"}
      {"id": "d", "date": "2025", "headline": " "}
      {"id": "e", "date": 5, "headline": "Five"}
      """,
      to: "events.jsonl"
    )
    let run = try tl("import", file)
    #expect(run.exitCode == 1)
    #expect(
      run.output == """
        refused    row 3: 24 February leaves the year open. Dates are written 2025-02-24, 2025-02, 2025, 2022~ or 24 February 2025
        refused    row 4: it does not say what happened
        refused    row 5: it is not written as docs/schema/timeline-1.json says
        2 events added, 3 refused; 2 events in all.

        """
    )
    #expect(
      try tl("show", "--undated").rows.map { [$0[1], $0[3], $0[4]] } == [
        ["2025-02-24", "One", "1,2"], ["", "Two", "3"],
      ]
    )
    let broken = try tl.scratch.write("{\"id\": \"a\"", to: "broken.jsonl")
    #expect(try tl("import", broken).exitCode == 65)
  }
}
