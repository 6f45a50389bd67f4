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

  @Test(arguments: Fixtures.all)
  func `the body of the page is as kept`(fixture: Fixture) throws {
    let page = HTMLFormat(title: "The minerals").render(fixture.chronology).text
    let start = try #require(page.firstRange(of: "<body>")).lowerBound
    let end = try #require(page.firstRange(of: "<script>")).lowerBound
    try expectSnapshot(String(page[start..<end]) + "\n", named: "\(fixture.name).html")
  }

  @Test(arguments: Fixtures.all)
  func `no format omits anything or writes twice differently`(fixture: Fixture) {
    for format in TimelineFormats.all {
      let rendering = format.render(fixture.chronology)
      #expect(rendering.omissions == [], "\(format.name) of \(fixture.name)")
      #expect(rendering == format.render(fixture.chronology), "\(format.name) of \(fixture.name)")
    }
  }

  @Test func `a format is found by its name`() {
    #expect(TimelineFormats.all.map(\.name) == ["terminal", "tsv", "csv", "json", "html"])
    for format in TimelineFormats.all {
      #expect(TimelineFormats.named(format.name)?.name == format.name)
    }
    #expect(TimelineFormats.named("docx") == nil)
  }
}
