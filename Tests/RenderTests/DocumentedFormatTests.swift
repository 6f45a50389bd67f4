import Foundation
import Render
import Temporal
import TestSupport
import Testing
import Timeline

/// The examples of docs/formats.md, which `RECORD_SNAPSHOTS=1` writes anew.
struct DocumentedFormatTests {
  private static let document = Project.root.appending(path: "docs/formats.md")

  private static let chronology: Chronology = {
    var chronology = Chronology(
      events: [
        Fixtures.event("s022m", "2022-21~", "Talks are held in Istanbul"),
        Fixtures.event(
          "k3f9p",
          "2025-02-24",
          "Putin offers the US rare earths",
          part: .evening,
          flags: [.yearInferred],
          sources: [1, 2],
          tags: ["minerals"]
        ),
      ],
      sources: [Fixtures.source(1), Fixtures.source(2)]
    )
    for place in chronology.sources.indices { chronology.sources[place].title = "Rare earths" }
    return chronology
  }()

  @Test func `the document has an example of every format, as it is written`() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let start = try #require(text.range(of: "\n## terminal\n")?.lowerBound ?? text.indices.last)
    let examples = TimelineFormats.all.map(Self.example).joined()
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != "1" else {
      try Data((text[..<start] + "\n" + examples).utf8).write(to: Self.document)
      return
    }
    #expect(String(text[start...]) == "\n" + examples)
  }

  @Test func `the table of the document names every format and its endings`() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    for format in TimelineFormats.all {
      let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(format.name)` |") }
      let endings = format.fileNameEndings.map { "`\($0)`" }.joined(separator: ", ")
      #expect(row?.contains(endings.isEmpty ? "| |" : "| \(endings) |") == true, "\(format.name)")
    }
  }

  /// An example as the document has it.
  private static func example(of format: any TimelineFormat) -> String {
    let most = 14
    let lines = format.render(chronology).text.split(whereSeparator: \.isNewline)
      .map { TerminalText.fitted(String($0).replacing("\t", with: "⇥"), to: 110) }
    let shown = lines.prefix(most) + (lines.count > most ? ["…"] : [])
    return "## \(format.name)\n\n````\n" + shown.joined(separator: "\n") + "\n````\n\n"
  }
}
