import Foundation
import TestSupport
import Testing

/// Timelines that come in, and pages that are read anew.
@Suite struct ImportTests {
  private let tl: Program
  private static let text = """
    25 February 2025

    The council of Linden closed the old bridge on Monday. A ferry sank off Skerra on 20 February. Dockers in \
    Port Varr went on strike on 5 February.
    """

  init() throws {
    tl = try Program()
  }

  private func path(_ name: String) -> String { tl.scratch.folder.appending(path: name).path }

  /// Adds an article and what somebody decides about it.
  private func fill(_ database: String) throws {
    _ = try tl("add-source", try tl.scratch.write(Self.text, to: "a.txt"), "-q", "--db", database)
    let ids = try ids(in: database)
    _ = try tl("edit", ids[0], "--headline", "Strike", "--db", database)
    _ = try tl("hide", ids[1], "--db", database)
    _ = try tl("tag", ids[2], "bridge", "--db", database)
    _ = try tl("undo", "--db", database)
    _ = try tl("add-event", "2025-02-21", "Divers found it.", "--tag", "sea", "--db", database)
  }

  private func ids(in database: String) throws -> [String] {
    try tl("show", "--format", "tsv", "--db", database).rows.map { $0[0] }
  }

  /// All that can be seen of a store.
  private func everything(in database: String) throws -> String {
    try tl("show", "--json", "--undated", "--hidden", "--db", database).output
      + tl("log", "--json", "--db", database).output
      + tl("sources", "--json", "--db", database).output
  }

  @Test func `a whole timeline goes through a file and is the same`() throws {
    try fill(path("a.db"))
    #expect(
      try tl("export", "--format", "jsonl", "-o", path("a.jsonl"), "--db", path("a.db")).exitCode
        == 0
    )
    let run = try tl("import", path("a.jsonl"), "--db", path("b.db"))
    #expect(run.output == "2 sources added, 0 changed, 0 unchanged; 5 decisions added; 4 events.\n")
    #expect(try everything(in: path("b.db")) == everything(in: path("a.db")))
    let again = try tl("export", "--format", "jsonl", "--db", path("b.db")).output
    #expect(try again == String(contentsOfFile: path("a.jsonl"), encoding: .utf8))
    let piped = try tl("import", "-", "--db", path("c.db"), "--quiet", input: again)
    #expect(piped.output == "")
    #expect(try everything(in: path("c.db")) == everything(in: path("a.db")))
  }

  @Test func `the lines of a moved timeline are as documented`() throws {
    try fill(path("a.db"))
    let text = try tl("export", "--format", "jsonl", "--db", path("a.db")).output
    try expectSnapshot(
      text.replacing(tl.scratch.folder.path, with: "/home"),
      named: "timeline.jsonl"
    )
    let document = try String(
      contentsOf: Project.root.appending(path: "docs/moving-data.md"),
      encoding: .utf8
    )
    let keys = Set(
      try text.split(separator: "\n")
        .flatMap { line in
          let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
          return (object as? [String: Any]).map { Array($0.keys) } ?? []
        }
    )
    #expect(keys.count > 60)
    for key in keys.sorted() { #expect(document.contains("`\(key)`"), "\(key)") }
  }

  @Test func `a damaged timeline says in which line, and nothing comes in`() throws {
    try fill(path("a.db"))
    let lines = try tl("export", "--format", "jsonl", "--db", path("a.db")).output
      .split(separator: "\n").map(String.init)
    func refusal(_ lines: [String]) throws -> String {
      let run = try tl("import", "-", "--db", path("b.db"), input: lines.joined(separator: "\n"))
      #expect(run.exitCode == 65)
      return run.errors
    }
    func damaged(_ number: Int, _ text: String, with other: String) -> [String] {
      var damaged = lines
      damaged[number - 1] = damaged[number - 1].replacing(text, with: other)
      return damaged
    }
    #expect(
      try refusal(damaged(2, "{", with: ""))
        == "tl: cannot import line 2 of -: it is no JSON. Nothing was imported.\n"
    )
    #expect(
      try refusal(damaged(1, "\"schema\":1", with: "\"schema\":2"))
        == "tl: cannot import line 1 of -: a newer tl wrote the file; use that version. Nothing was imported.\n"
    )
    #expect(
      try refusal(damaged(3, "\"failures\":0", with: "\"failures\":[0]"))
        == "tl: cannot import line 3 of -: its \"failures\" is not what it should be. Nothing was imported.\n"
    )
    #expect(
      try refusal(damaged(4, "\"body\":\"MjUg", with: "\"body\":\"MjUh"))
        == "tl: cannot import line 4 of -: its body is not the one its digest tells of. Nothing was imported.\n"
    )
    #expect(
      try refusal(Array(lines.dropLast()))
        == "tl: cannot import line \(lines.count - 1) of -: the file ends there, before its last line. Nothing was imported.\n"
    )
    #expect(
      try refusal(["{\"kind\":\"feature\"}"])
        == "tl: cannot import line 1 of -: it is not the first line of a timeline that tl export --format jsonl wrote. Nothing was imported.\n"
    )
    #expect(try tl("show", "--db", path("b.db")).output == "")
  }

  @Test func `two timelines become one, and what contradicts itself is listed`() throws {
    for database in ["a.db", "b.db"] {
      _ = try tl(
        "add-source",
        try tl.scratch.write(Self.text, to: "a.txt"),
        "-q",
        "--db",
        path(database)
      )
    }
    let other = try tl.scratch.write(
      "24 February 2025\n\nA crane fell in Linden on 22 February.",
      to: "b.txt"
    )
    _ = try tl("add-source", other, "-q", "--tag", "crane", "--db", path("b.db"))
    let ids = try ids(in: path("a.db"))
    _ = try tl("edit", ids[0], "--date", "2025-02-06", "--db", path("a.db"))
    _ = try tl("edit", ids[0], "--date", "2025-02-07", "--db", path("b.db"))
    _ = try tl("hide", ids[1], "--db", path("a.db"))
    _ = try tl("pin", ids[1], "--db", path("b.db"))
    _ = try tl("tag", ids[2], "bridge", "--db", path("b.db"))
    _ = try tl("add-event", "2025-02-21", "Divers found it.", "--db", path("b.db"))

    let run = try tl("import", path("b.db"), "--db", path("a.db"))
    #expect(run.exitCode == 1)
    try expectSnapshot(run.output + run.errors, named: "merge.txt")
    #expect(
      try tl("show", "--format", "tsv", "--db", path("a.db")).rows.map { "\($0[1]) \($0[3])" } == [
        "2025-02-06 Dockers in Port Varr went on strike on 5 February",
        "2025-02-21 Divers found it.",
        "2025-02-22 A crane fell in Linden on 22 February",
        "2025-02-24 The council of Linden closed the old bridge",
      ]
    )
    let yielding = try tl("import", path("b.db"), "--theirs", "--db", path("a.db"))
    #expect(yielding.exitCode == 0)
    try expectSnapshot(yielding.output, named: "merge-theirs.txt")
    #expect(
      try tl("show", "--format", "tsv", "--db", path("a.db")).rows.map { "\($0[1]) \($0[5])" }
        == [
          "2025-02-07 edited", "2025-02-20 pinned", "2025-02-21 by-hand", "2025-02-22 ",
          "2025-02-24 ",
        ]
    )
    #expect(
      try tl("show", "--tag", "crane", "--format", "tsv", "--db", path("a.db")).rows.count == 1
    )
    let files = try FileManager.default.contentsOfDirectory(atPath: tl.scratch.folder.path)
    #expect(files.filter { $0.contains("import") } == [])
  }

  @Test func `versions that another timeline has come along, in their order`() throws {
    let page = try tl.scratch.write(Self.text, to: "a.txt")
    for database in ["a.db", "b.db"] {
      _ = try tl("add-source", page, "-q", "--db", path(database))
    }
    let later = try Program(environment: ["SOURCE_DATE_EPOCH": "1740600000"])
    _ = try tl.scratch.write(
      Self.text.replacing(" A ferry sank off Skerra on 20 February.", with: ""),
      to: "a.txt"
    )
    #expect(try later("add-source", page, "--db", path("b.db")).output.hasPrefix("changed"))

    let run = try later("import", path("b.db"), "--db", path("a.db"))
    #expect(run.output == "0 sources added, 1 changed, 0 unchanged; 0 decisions added; 3 events.\n")
    #expect(try everything(in: path("a.db")) == everything(in: path("b.db")))
    #expect(try ids(in: path("a.db")).count == 3)
    #expect(try tl("show", "--db", path("a.db")).output.contains("withdrawn"))
    let back = try later("import", path("a.db"), "--db", path("b.db"))
    #expect(
      back.output == "0 sources added, 0 changed, 1 unchanged; 0 decisions added; 3 events.\n"
    )
  }

  @Test func `a page that cannot be read any more keeps what was read in it`() throws {
    try fill(path("a.db"))
    let lines = try tl("export", "--format", "jsonl", "--db", path("a.db")).output
      .split(separator: "\n")
      .map { line in
        guard line.contains("\"kind\":\"snapshot\",\"id\":1,"),
          let digest = line.range(of: "\"digest\":\""), let body = line.range(of: "\"body\":\"")
        else { return String(line) }
        let end = line.index(digest.upperBound, offsetBy: 64)
        return line[..<digest.upperBound] + Self.digestOfNothing + line[end..<body.upperBound]
          + "\"}"
      }
    let copy = path("b.db")
    #expect(try tl("import", "-", "--db", copy, input: lines.joined(separator: "\n")).exitCode == 0)
    let before = try everything(in: copy)
    let run = try tl("rebuild", "--db", copy)
    #expect(run.exitCode == 1)
    #expect(
      run.output == """
        failed     there is nothing in \(path("a.txt")).
        1 source read anew, 0 changed, 1 failed, 4 events.

        """
    )
    #expect(try everything(in: copy) == before)
  }

  /// The SHA-256 digest of no bytes.
  private static let digestOfNothing =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  @Test func `a file of lines is merged into a timeline that has something`() throws {
    try fill(path("a.db"))
    _ = try tl("export", "--format", "jsonl", "-o", path("a.jsonl"), "--db", path("a.db"))
    _ = try tl(
      "add-source",
      try tl.scratch.write(Self.text, to: "a.txt"),
      "-q",
      "--db",
      path("b.db")
    )
    let run = try tl("import", path("a.jsonl"), "--db", path("b.db"))
    #expect(run.output == "1 source added, 0 changed, 1 unchanged; 5 decisions added; 4 events.\n")
    #expect(try everything(in: path("b.db")) == everything(in: path("a.db")))
  }

  @Test func `what is no timeline is not taken for one`() throws {
    let broken = try tl.scratch.write("SQLite format 3\0 and nothing more", to: "broken.db")
    #expect(try tl("import", broken, "--db", path("a.db")).exitCode == 65)
    #expect(try tl("import", path("none.db"), "--db", path("a.db")).exitCode == 66)
    try tl("add-event", "2025", "It began.", "--db", path("a.db"))
    #expect(try tl("export", "--format", "jsonl", "ferry", "--db", path("a.db")).exitCode == 64)
  }

  @Test func `pages are read anew, and nothing changes where the rules are the same`() throws {
    let database = path("a.db")
    try fill(database)
    let before = try everything(in: database)
    #expect(
      try tl("rebuild", "--db", database).output == "2 sources read anew, 0 changed, 4 events.\n"
    )
    #expect(try everything(in: database) == before)
    #expect(
      try tl("rebuild", "--json", "--db", database).output == """
        {
          "changed" : [

          ],
          "events" : 4,
          "failures" : [

          ],
          "read" : 2,
          "schema" : 1
        }

        """
    )
  }
}
