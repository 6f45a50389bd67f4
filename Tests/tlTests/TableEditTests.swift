import Foundation
import TestSupport
import Testing

/// A timeline that is corrected in a spreadsheet.
@Suite struct TableEditTests {
  private let tl: Program
  private static let text = """
    25 February 2025

    The council of Linden closed the old bridge on Monday. A ferry sank off Skerra on 20 February. Dockers in \
    Port Varr went on strike on 5 February.
    """

  init() throws {
    tl = try Program()
    try tl("add-source", try tl.scratch.write(Self.text, to: "a.txt"), "--tag", "coast")
  }

  /// The timeline as CSV, with parts replaced, in a file.
  private func export(replacing parts: [(String, String)]) throws -> String {
    var text = try tl("export", "--format", "csv").output
    for (old, new) in parts {
      #expect(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    return try tl.scratch.write(text, to: "story.csv")
  }

  private func rows() throws -> [String] {
    try tl("show", "--hidden", "--format", "tsv").rows
      .map { "\($0[1]) \($0[2])\($0[3])\($0[5].isEmpty ? "" : " [\($0[5])]")" }
  }

  private static let corrections = [
    ("2025-02-05,2025-02-05,2025-02-05,", "5 February 2024,,,morning"),
    (",A ferry sank off Skerra on 20 February,", ",\"The ferry \"\"Holt\"\" sank\","),
    (",coast,no,", ",\"coast\nsea\",yes,"),
  ]

  @Test func `corrected cells become decisions, which are undone at once`() throws {
    let before = try rows()
    let run = try tl("import", try export(replacing: Self.corrections), "--edit")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.hasSuffix("\n0 events added, 3 changed; 3 events in all.\n"))
    #expect(
      run.output.contains("  date: 5 February 2024, morning, tag: sea, pinned\n")
        && run.output.contains("  headline: “The ferry \"Holt\" sank”, tag: sea, pinned\n")
    )
    #expect(
      try rows() == [
        "2024-02-05 morningDockers in Port Varr went on strike on 5 February [edited,pinned]",
        "2025-02-20 The ferry \"Holt\" sank [edited,pinned]",
        "2025-02-24 The council of Linden closed the old bridge [pinned]",
      ]
    )
    #expect(try tl("show", "--tag", "sea", "--format", "tsv").rows.count == 3)
    try tl("undo")
    #expect(try rows() == before)
    #expect(try tl("check").exitCode == 0)
  }

  @Test func `without being asked nothing is changed, and the rows are listed`() throws {
    let before = try rows()
    let run = try tl("import", try export(replacing: Self.corrections))
    #expect(run.exitCode == 1)
    #expect(run.output.split(separator: "\n").count { $0.hasPrefix("differs    row ") } == 3)
    #expect(
      run.errors
        == "tl: 3 rows: what is here stays. tl import --edit takes over what the file says.\n"
    )
    #expect(try rows() == before)
    #expect(
      try tl("log").output == "Nothing decided yet. tl edit, merge, split, hide, pin and tag do.\n"
    )
  }

  @Test func `what was not corrected changes nothing`() throws {
    for format in ["csv", "json"] {
      let text = try tl("export", "--format", format).output
      let run = try tl("import", try tl.scratch.write(text, to: "story.\(format)"), "--edit")
      #expect(run.output == "0 events added, 3 here already; 3 events in all.\n")
      #expect(run.exitCode == 0)
    }
  }

  @Test func `what a JSON file says otherwise is taken over too`() throws {
    let text = try tl("export", "--format", "json").output
      .replacing("\"pinned\": false", with: "\"pinned\": true")
      .replacing("\"note\": null", with: "\"note\": \"See p. 4.\"")
    let file = try tl.scratch.write(text, to: "story.json")
    #expect(try tl("import", file, "--edit").exitCode == 0)
    let json = try tl("show", "--json").output
    #expect(json.components(separatedBy: "\"note\": \"See p. 4.\"").count == 4)
    #expect(json.components(separatedBy: "\"pinned\": true").count == 4)
  }

  @Test func `what the file has no column for stays`() throws {
    let id = try tl("show", "--format", "tsv").rows[1][0]
    try tl("edit", id, "--note", "See p. 4.", "--date", "early 2025")
    try tl("tag", id, "sea")
    try tl("pin", id)
    let before = try tl("show", "--json").output
    let kept = [
      "id", "date", "headline", "flags", "source_ids", "sources", "source_titles", "source_sites",
      "source_published", "sentences",
    ]
    let table = try tl("export", "--format", "csv").output.split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let places = kept.compactMap { name in table[0].firstIndex { $0 == name } }
    #expect(places.count == kept.count && table.allSatisfy { $0.count == table[0].count })
    let cut = table.map { row in places.map { row[$0] }.joined(separator: ",") + "\r\n" }.joined()
    let run = try tl("import", try tl.scratch.write(cut, to: "cut.csv"), "--edit")
    #expect(run.output == "0 events added, 3 here already; 3 events in all.\n", "\(cut)")
    #expect(try tl("show", "--json").output == before)
  }

  @Test(
    arguments: [
      ("2025-02-05,2025-02-05,2025-02-05,,", "early 2024,,,,", "2024 Dockers"),
      ("2025-02-05,2025-02-05,2025-02-05,,", "2025-02-05,,,9:30,", "2025-02-05T09:30 09:30Dockers"),
      (
        "2025-02-05,2025-02-05,2025-02-05,,", "the evening of 5 February 2025,,,,",
        "2025-02-05 eveningDockers"
      ),
    ]
  )
  func `times are read as people write them`(old: String, new: String, row: String) throws {
    #expect(try tl("import", try export(replacing: [(old, new)]), "--edit").exitCode == 0)
    let shown = try rows()
    #expect(shown.contains { $0.hasPrefix(row) }, "\(shown)")
  }

  @Test(
    arguments: [
      ("2025-02-05,2025-02-05,2025-02-05,,", "2025-02-05,,,banana,", "banana is no time of day"),
      ("2025-02-05,2025-02-05,2025-02-05,,", ",,,,", "a date cannot be taken away"),
      (",coast,no,", ",coast,maybe,", "maybe is neither yes nor no"),
      ("[1] A ferry", "[7] A ferry", "its sources, sentences or their numbers are not"),
    ]
  )
  func `what cannot be read is refused, and nothing else is made of it`(
    old: String,
    new: String,
    reason: String
  ) throws {
    let before = try rows()
    let run = try tl("import", try export(replacing: [(old, new)]), "--edit")
    #expect(run.exitCode == 1)
    #expect(run.output.contains(": \(reason)"), "\(run.output)")
    #expect(try rows() == before)
  }

  @Test func `the last of several decisions holds`() throws {
    let id = try tl("show", "--format", "tsv").rows[1][0]
    try tl("hide", id, id)
    #expect(try tl("log").output.split(separator: "\n").count == 1)
    #expect(try tl("import", try export(replacing: []), "--theirs").exitCode == 64)
  }

  @Test func `an id that is that of another event elsewhere changes nothing here`() throws {
    let id = try tl("show", "--format", "tsv").rows[1][0]
    let other = try Program()
    try other("add-event", "1901-01-01", "A lighthouse was lit.")
    let theirs = try #require(other("show", "--format", "tsv").rows.first?.first)
    let csv = try other("export", "--format", "csv").output.replacing(theirs, with: id)
    let run = try tl("import", try tl.scratch.write(csv, to: "theirs.csv"), "--edit")
    #expect(run.output == "1 event added; 4 events in all.\n")
    #expect(try rows().count == 4)
  }

  @Test func `a date that cannot be read is refused with the reason`() throws {
    let file = try export(replacing: [("2025-02-05,2025-02-05,2025-02-05,", "05/06/2025,,,")])
    let run = try tl("import", file, "--edit")
    #expect(run.exitCode == 1)
    #expect(run.output.hasPrefix("refused    row 2: 05/06/2025 may be 5 June 2025 or 6 May 2025. "))
  }
}
