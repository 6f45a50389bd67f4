import Render
import TestSupport
import Testing
import Timeline

struct FormatSnapshotTests {
  @Test(arguments: Fixtures.all)
  func `the terminal format is as kept`(name: String, chronology: Chronology) throws {
    let format = TerminalFormat(width: 80)
    try expectSnapshot(format.render(chronology).text, named: "\(name).terminal.txt")
  }

  @Test(arguments: Fixtures.all)
  func `the tab-separated format is as kept`(name: String, chronology: Chronology) throws {
    try expectSnapshot(TabSeparatedFormat().render(chronology).text, named: "\(name).tsv")
  }

  @Test(arguments: Fixtures.all)
  func `the CSV format is as kept`(name: String, chronology: Chronology) throws {
    try expectSnapshot(CSVFormat().render(chronology).text, named: "\(name).csv")
  }

  @Test(arguments: Fixtures.all)
  func `the JSON format is as kept`(name: String, chronology: Chronology) throws {
    try expectSnapshot(JSONFormat().render(chronology).text, named: "\(name).json")
  }

  @Test(arguments: Fixtures.all)
  func `no format omits anything or writes twice differently`(
    name: String,
    chronology: Chronology
  ) {
    for format in TimelineFormats.all {
      let rendering = format.render(chronology)
      #expect(rendering.omissions == [], "\(format.name) of \(name)")
      #expect(rendering == format.render(chronology), "\(format.name) of \(name)")
    }
  }

  @Test func `a format is found by its name`() {
    #expect(TimelineFormats.all.map(\.name) == ["terminal", "tsv", "csv", "json"])
    for format in TimelineFormats.all {
      #expect(TimelineFormats.named(format.name)?.name == format.name)
    }
    #expect(TimelineFormats.named("docx") == nil)
  }
}
