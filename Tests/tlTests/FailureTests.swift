import Foundation
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
