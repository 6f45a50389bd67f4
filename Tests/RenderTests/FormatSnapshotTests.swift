import Render
import TestSupport
import Testing
import Timeline

struct FormatSnapshotTests {
  @Test(arguments: Fixtures.all)
  func `the terminal format is as kept`(fixture: Fixture) throws {
    let format = TerminalFormat(width: 80)
    try expectSnapshot(
      format.render(fixture.chronology).text,
      named: "\(fixture.name).terminal.txt"
    )
  }

  @Test(arguments: Fixtures.all)
  func `the tab-separated format is as kept`(fixture: Fixture) throws {
    try expectSnapshot(
      TabSeparatedFormat().render(fixture.chronology).text,
      named: "\(fixture.name).tsv"
    )
  }

  @Test(arguments: Fixtures.all)
  func `the CSV format is as kept`(fixture: Fixture) throws {
    try expectSnapshot(CSVFormat().render(fixture.chronology).text, named: "\(fixture.name).csv")
  }

  @Test(arguments: Fixtures.all)
  func `the JSON format is as kept`(fixture: Fixture) throws {
    try expectSnapshot(JSONFormat().render(fixture.chronology).text, named: "\(fixture.name).json")
  }

  @Test(arguments: Fixtures.all, Self.formatsForPrograms)
  func `a format for other programs is as kept`(
    fixture: Fixture,
    format: (ending: String, name: String)
  ) throws {
    let rendering = try #require(TimelineFormats.named(format.name)).render(fixture.chronology)
    try expectSnapshot(rendering.text, named: "\(fixture.name).\(format.ending)")
  }

  private static let formatsForPrograms = [
    (ending: "jsonl", name: "jsonl"), ("md", "markdown"), ("timelinejs.csv", "timelinejs-csv"),
    ("timelinejs.json", "timelinejs-json"), ("ics", "icalendar"), ("mw", "markwhen"),
    ("mmd", "mermaid"), ("timesketch.csv", "timesketch-csv"),
    ("timesketch.jsonl", "timesketch-jsonl"),
  ]

  @Test(arguments: Fixtures.all)
  func `the body of the page is as kept`(fixture: Fixture) throws {
    let page = HTMLFormat(title: "The minerals").render(fixture.chronology).text
    let start = try #require(page.firstRange(of: "<body>")).lowerBound
    let end = try #require(page.firstRange(of: "<script>")).lowerBound
    try expectSnapshot(String(page[start..<end]) + "\n", named: "\(fixture.name).html")
  }

  @Test(arguments: Fixtures.all)
  func `no format writes twice differently`(fixture: Fixture) {
    for format in TimelineFormats.all {
      let rendering = format.render(fixture.chronology)
      #expect(rendering == format.render(fixture.chronology), "\(format.name) of \(fixture.name)")
    }
  }

  @Test(
    arguments: [
      ("terminal", []), ("tsv", []), ("csv", []), ("json", []), ("jsonl", []), ("markdown", []),
      ("mermaid", []), ("html", []),
      ("timelinejs-csv", ["1 event without a year left out", "2 events without a date left out"]),
      ("timelinejs-json", ["1 event without a year left out", "2 events without a date left out"]),
      (
        "icalendar",
        [
          "1 event before 1 CE left out", "1 event without a year left out",
          "2 events without a date left out",
        ]
      ),
      (
        "markwhen",
        [
          "1 event without a year left out", "2 events without a date left out",
          "1 date before Christ cut down to the first year",
        ]
      ),
      (
        "timesketch-csv",
        [
          "1 event before 1700 left out", "1 event without a year left out",
          "2 events without a date left out",
        ]
      ),
      (
        "timesketch-jsonl",
        [
          "1 event before 1700 left out", "1 event without a year left out",
          "2 events without a date left out",
        ]
      ),
    ]
  )
  func `a format says what it leaves out`(name: String, omissions: [String]) throws {
    let format = try #require(TimelineFormats.named(name))
    #expect(format.render(Fixtures.uncertain).omissions == omissions)
  }

  @Test func `a format is found by its name`() {
    #expect(
      TimelineFormats.all.map(\.name) == [
        "terminal", "tsv", "csv", "json", "jsonl", "markdown", "timelinejs-csv", "timelinejs-json",
        "icalendar", "markwhen", "mermaid", "timesketch-csv", "timesketch-jsonl", "html",
      ]
    )
    for format in TimelineFormats.all {
      #expect(TimelineFormats.named(format.name)?.name == format.name)
    }
    #expect(TimelineFormats.named("docx") == nil)
  }

  @Test(
    arguments: [
      ("story.csv", "csv"), ("story.timelinejs.csv", "timelinejs-csv"), ("story.JSON", "json"),
      ("story.timesketch.jsonl", "timesketch-jsonl"), ("a.b/story.ics", "icalendar"),
      ("story.md", "markdown"), ("story.markdown", "markdown"), ("story.mw", "markwhen"),
      ("story.mmd", "mermaid"), ("story.txt", "terminal"), ("story.tsv", "tsv"),
      ("story.timelinejs.json", "timelinejs-json"), ("story.timesketch.csv", "timesketch-csv"),
      ("csv", nil), ("story.docx", nil), ("story", nil), ("story.csv/", nil),
    ] as [(String, String?)]
  )
  func `a format is found by the name of a file`(file: String, name: String?) {
    #expect(TimelineFormats.written(to: file)?.name == name)
  }
}
