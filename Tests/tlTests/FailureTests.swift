import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct FailureTests {
  private let tl: Program

  init() throws {
    tl = try Program()
  }

  @Test func `a wrong option is a usage error`() throws {
    #expect(try tl("show", "--colour").exitCode == 64)
    #expect(try tl("add-source").exitCode == 64)
    #expect(try tl("show", "--from", "yesterday").exitCode == 64)
    #expect(try tl("add-source", "--published", "2025-02", "a.txt").exitCode == 64)
  }

  @Test func `an event that is not there is no input`() throws {
    let run = try tl("why", "zzzz")
    #expect(run.exitCode == 66)
    #expect(run.errors.hasPrefix("tl: there is no event zzzz."))
  }

  @Test func `a source that is not there is no input`() throws {
    let run = try tl("remove-source", "7")
    #expect(run.exitCode == 66)
    #expect(run.errors == "tl: there is no source 7. tl sources lists those there are.\n")
  }

  @Test func `a file that is no store is bad data and stays as it was`() throws {
    let path = try tl.scratch.write("Dear diary, nothing happened today.", to: "diary.txt")
    let run = try tl("show", "--db", path)
    #expect(run.exitCode == 65)
    #expect(run.errors.contains("is no timeline"))
    #expect(
      try String(contentsOf: URL(filePath: path), encoding: .utf8)
        == "Dear diary, nothing happened today."
    )
  }

  @Test func `a file that is cut short is damaged, and what can be read is saved beside it`() throws
  {
    let articles = try (1...40)
      .map {
        try tl.scratch.write(
          "3 June 2024\n\nAnn Berg opened bridge \($0) of Linden on 3 May 2024.\n",
          to: "\($0).txt"
        )
      }
    let path = tl.scratch.folder.path + "/whole.db"
    #expect(try tl.run(["add-source", "-q", "--db", path] + articles).exitCode == 0)
    let cut = tl.scratch.folder.path + "/cut.db"
    #expect(try tl("backup", cut, "--db", path).exitCode == 0)
    let bytes = try Data(contentsOf: URL(filePath: cut))
    try bytes.prefix(bytes.count * 9 / 10).write(to: URL(filePath: cut))

    let shown = try tl("show", "--db", cut)
    #expect(shown.exitCode == 65)
    #expect(
      shown.errors == """
        tl: \(cut) is damaged: a part of it cannot be read. Nothing was changed. Take the last copy that tl backup \
        made, or save what can be read to another file: tl check --repair.

        """
    )
    let checked = try tl("check", "--db", cut)
    #expect(checked.exitCode == 1)
    #expect(checked.output == "wrong      the file is damaged: a part of it cannot be read.\n")
    let saved = tl.scratch.folder.path + "/cut-saved.db"
    let repaired = try tl("check", "--repair", "--db", cut)
    #expect(repaired.exitCode == 1)
    #expect(
      repaired.output == """
        wrong      the file is damaged: a part of it cannot be read.
        saved      40 sources and 0 decisions to \(saved)

        """
    )
    #expect(try tl("rebuild", "-q", "--db", saved).exitCode == 0)
    #expect(try tl("show", "--db", saved).output == tl("show", "--db", path).output)
    #expect(try tl("check", "--repair", "--db", cut).output.hasSuffix("/cut-saved-2.db\n"))
  }

  @Test func `a database of another program is no timeline and stays as it was`() throws {
    let path = tl.scratch.folder.path + "/places.db"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE place (name TEXT)") }
    let bytes = try Data(contentsOf: URL(filePath: path))
    let run = try tl("add-event", "2025-02-24", "A", "--db", path)
    #expect(run.exitCode == 65)
    #expect(run.errors.hasPrefix("tl: \(path) is no timeline: it is another kind of file. "))
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test func `an export does not write over the timeline itself`() throws {
    _ = try tl("add-event", "2025-02-24", "A")
    let link = tl.scratch.folder.path + "/link.csv"
    let store = tl.scratch.folder.path + "/own.db"
    #expect(try tl("add-event", "2025-02-24", "A", "--db", store).exitCode == 0)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store)
    for output in [store, link] {
      let run = try tl("export", "--db", store, "--format", "csv", "-o", output)
      #expect(run.exitCode == 73)
      #expect(run.errors.hasPrefix("tl: \(output) is the timeline itself."))
    }
    #expect(try tl("show", "--db", store).exitCode == 0)
  }

  @Test func `a store that cannot be made says where`() throws {
    let path = try tl.scratch.write("", to: "file") + "/timeline.db"
    let run = try tl("add-source", "--db", path, "nothing.html")
    #expect(run.exitCode == 73)
    #expect(run.errors.contains(path))
  }

  @Test func `a store that is named and not there is not made to be read`() throws {
    let path = tl.scratch.folder.path + "/folder/typo.db"
    let run = try tl("show", "--db", path)
    #expect(run.exitCode == 66)
    #expect(run.errors.hasPrefix("tl: there is no timeline at \(path). "))
    #expect(!FileManager.default.fileExists(atPath: tl.scratch.folder.path + "/folder"))
  }

  @Test func `an export that cannot be written says where`() throws {
    let run = try tl("export", "--format", "csv", "-o", "/nowhere/story.csv")
    #expect(run.exitCode == 73)
    #expect(run.errors.contains("/nowhere/story.csv"))
  }

  @Test func `an empty store says what to do next`() throws {
    let run = try tl("show", "--format", "terminal")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("tl add-source"))
    #expect(run.errors == "")
    let piped = try tl("show")
    #expect(piped.exitCode == 0 && piped.output == "")
    #expect(piped.errors == "tl: no events yet; tl add-source URL|FILE adds an article.\n")
    #expect(try tl("show", "--json").output.contains("\"events\": []"))
  }

  @Test func `a query that nothing matches says so`() throws {
    try tl("add-source", "-", input: "Bridge shut\n\nMarch 3, 2024\n\nThe bridge shut on Friday.")
    let run = try tl("show", "zeppelin")
    #expect(run.exitCode == 0 && run.output == "")
    #expect(run.errors == "tl: nothing matches; tl show without words and options shows all.\n")
  }

  @Test func `a page without text is reported with the reason`() throws {
    let path = try tl.scratch.write("<html><title>Empty</title><body></body></html>", to: "e.html")
    let run = try tl("add-source", path)
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("there is no article in"))
  }
}
