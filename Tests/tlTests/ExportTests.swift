import Foundation
import TestSupport
import Testing

/// Exports to files and what is said of them.
@Suite struct ExportTests {
  private let tl: Program

  init() throws {
    tl = try Program()
    try tl("add-event", "2025-02-24", "The ministers met in Linden.", "--tag", "minerals")
    try tl("add-event", "--", "-0043-03-15", "Caesar is killed.")
  }

  private func text(of name: String) throws -> String {
    try String(contentsOf: tl.scratch.folder.appending(path: name), encoding: .utf8)
  }

  @Test(
    arguments: [
      ("story.csv", "id,date,"), ("story.ics", "BEGIN:VCALENDAR\r\n"), ("story.md", "# Timeline\n"),
      ("story.json", "{\n  \"schema\": 1"), ("story.jsonl", "{\"kind\":\"timeline\""),
      ("story.timelinejs.csv", "Year,Month,"), ("story.timelinejs.json", "{\n  \"events\""),
      ("story.mw", "title: \"Timeline\"\n"), ("story.mmd", "timeline\n"),
      ("story.timesketch.csv", "message,datetime,"), ("story.timesketch.jsonl", "{\"message\": "),
      ("story.warc", "WARC/1.1\r\n"), ("story.tsv", ""), ("story.txt", "44 BCE\n"),
    ]
  )
  func `the name of the file tells the format`(name: String, beginning: String) throws {
    let run = try tl("export", "-o", name)
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(try text(of: name).hasPrefix(beginning), "\(name)")
  }

  @Test(
    arguments: [
      ("markdown", "tl: tags of 3 entries left out\n"),
      ("mermaid", "tl: tags of 3 entries left out\n"),
      ("timelinejs-csv", "tl: tags but the first of 1 entry left out\n"),
      ("timelinejs-json", "tl: tags but the first of 1 entry left out\n"), ("csv", ""),
      ("json", ""),
    ]
  )
  func `tags that a format has no place for are told of`(format: String, remark: String) throws {
    _ = try tl("add-event", "2025-02-24", "One", "--tag", "a", "--tag", "b")
    _ = try tl("add-event", "2025-02-25", "Two", "--tag", "a")
    let errors = try tl("export", "--format", format).errors
    #expect(errors == remark)
  }

  @Test func `a name that tells no format, and none at all, are mistakes of the user`() throws {
    #expect(try tl("export").exitCode == 64)
    let run = try tl("export", "-o", "story.docx")
    #expect(run.exitCode == 64)
    #expect(
      run.errors.contains("the name story.docx tells no format; --format does: terminal, tsv,")
    )
    #expect(!FileManager.default.fileExists(atPath: tl.scratch.folder.path + "/story.docx"))
    #expect(try tl("export", "--format", "csv", "-o", "story.docx").exitCode == 0)
  }

  @Test func `what a format has no place for is said`() throws {
    let exported = try tl("export", "-o", "story.ics")
    #expect(exported.errors == "tl: 1 event before 1 CE left out\n")
    let shown = try tl("show", "--format", "timesketch-jsonl")
    #expect(shown.errors == "tl: 1 event before 1700 left out\n")
    #expect(shown.output.split(separator: "\n").count == 1)
  }

  @Test func `a title is the user's`() throws {
    try tl("export", "--title", "Rare: earths", "-o", "story.md")
    #expect(try text(of: "story.md").hasPrefix("# Rare: earths\n"))
  }

  @Test func `events are shown a line each as JSON`() throws {
    let lines = try tl("show", "--format", "jsonl", "--from", "2000").output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines[0].contains("\"headline\": \"The ministers met in Linden.\""))
  }
}
