import Foundation
import TestSupport
import Testing

@Suite struct AddingTests {
  private let tl: Program

  init() throws {
    tl = try Program()
  }

  private func article(_ name: String = "a.txt", day: String = "Feb 25, 2025") throws -> String {
    try tl.scratch.write(
      """
      Miners strike a bargain

      \(day)

      The mining minister Anna Berg said on Monday that the northern pits would reopen within a year.

      Two hours after Berg's statement, the miners' union called off its strike in the capital city.
      """,
      to: name
    )
  }

  @Test func `an article is added with its statements`() throws {
    let run = try tl("add-source", article())
    #expect(run.exitCode == 0 && run.errors == "")
    #expect(run.output.hasPrefix("added      Miners strike a bargain"))
    #expect(run.output.contains("25 Feb 2025"))
    #expect(run.output.hasSuffix("1 added, 2 events.\n"))
  }

  @Test func `an article in another language is kept and said to be unread`() throws {
    let path = try tl.scratch.write(
      """
      Neues vom Fluss

      25. Februar 2025

      Die Lotsen des Flusses fuhren am Montag im Morgengrauen hinaus, wie sie es jeden Tag getan hatten.

      Am Abend kamen sie zurück, und niemand wusste, warum es an diesem Tag so lange gedauert hatte.
      """,
      to: "fluss.txt"
    )
    let run = try tl("add-source", path)
    #expect(run.exitCode == 0)
    #expect(
      run.output.contains(
        "is kept, but its dates are not read: only those of English are (language: de)."
      )
    )
    #expect(try tl("sources").output.contains("fluss.txt"))
  }

  @Test func `a page that shows no article is said and not stored`() throws {
    let path = try tl.scratch.write(
      """
      <html><head><title>Page not found</title></head><body><h1>404</h1>
      <p>We looked everywhere in the harbour, and what you asked for is not here any more.</p></body></html>
      """,
      to: "gone.html"
    )
    let run = try tl("add-source", path)
    #expect(run.exitCode == 1)
    #expect(run.errors.hasPrefix("failed     there is no article in "))
    #expect(run.errors.hasSuffix("gone.html: the page says that it was not found.\n"))
    #expect(try tl("sources").output.contains("gone") == false)
  }

  @Test func `adding twice changes nothing and says so`() throws {
    let path = try article()
    try tl("add-source", path)
    let shown = try tl("show", "--json").output
    let sources = try tl("sources", "--json").output
    let again = try tl("add-source", path)
    #expect(again.output.hasPrefix("unchanged"))
    #expect(again.output.hasSuffix("1 unchanged, 2 events.\n"))
    #expect(try tl("show", "--json").output == shown)
    #expect(try tl("sources", "--json").output == sources)
  }

  @Test func `a changed file is a new snapshot of the same source`() throws {
    let path = try article()
    try tl("add-source", path)
    _ = try article(day: "Feb 26, 2025")
    let run = try tl("add-source", path)
    #expect(run.output.hasPrefix("changed"))
    #expect(try tl("sources", "--json").output.contains("\"snapshots\" : 2"))
  }

  @Test func `an article without a date keeps its year open until the user gives it`() throws {
    let path = try tl.scratch.write(
      """
      Berg meets the miners

      The mining minister Anna Berg met the leaders of the strike on Feb. 24 in the capital city.
      """,
      to: "undated.txt"
    )
    let added = try tl("add-source", path)
    #expect(added.output.contains("no date of its own"))
    #expect(added.output.contains("tl add-source --published YYYY-MM-DD"))
    #expect(try tl("show").rows.last?.contains("XXXX-02-24") == true)
    #expect(
      try tl("show", "--from", "2020").errors.hasPrefix("tl: 1 event without a year left out;")
    )
    let given = try tl("add-source", "--published", "2025-02-26", path)
    #expect(given.output.hasPrefix("changed"))
    #expect(try tl("show").rows.last?.contains("2025-02-24") == true)
    // What the user said holds for later versions of the article too.
    try tl.scratch.write(
      "Berg meets miners\n\nThe minister Anna Berg met the miners on Feb. 24 in Linden, she said.",
      to: "undated.txt"
    )
    #expect(try tl("add-source", path).output.contains("26 Feb 2025"))
    #expect(try tl("show").rows.last?.contains("2025-02-24") == true)
  }

  @Test func `standard input is a source`() throws {
    let text =
      "Budget vote\n\nMarch 3, 2024\n\nParliament adopted the budget on Friday, its speaker said."
    let run = try tl("add-source", "-", input: text)
    #expect(run.exitCode == 0)
    #expect(try tl("show").rows.last?.contains("2024-03-01") == true)
  }

  @Test func `a dry run stores nothing`() throws {
    let run = try tl("add-source", "--dry-run", article())
    #expect(run.output.hasSuffix("1 read.\nNothing was stored.\n"))
    #expect(!FileManager.default.fileExists(atPath: tl.scratch.folder.path + "/timeline.db"))
  }

  @Test func `one bad source does not keep the others out`() throws {
    let run = try tl("add-source", article(), "no-such-file.html")
    #expect(run.exitCode == 1)
    #expect(
      run.errors
        == "failed     cannot read no-such-file.html: there is no such file. "
        + "A URL begins with https:// or http://.\n"
    )
    #expect(run.output.hasSuffix("1 added, 1 failed, 2 events.\n"))
  }

  @Test func `a removed source takes its events along`() throws {
    try tl("add-source", article())
    #expect(
      try tl("remove-source", "1").output
        == "removed    [1] Miners strike a bargain · 2 events went with it\n"
    )
    #expect(try tl("sources").output.hasPrefix("No sources yet."))
    #expect(try tl("show").output == "")
  }

  @Test func `the same input gives the same output in another store`() throws {
    let path = try article()
    let other = try Program(environment: ["TL_DB": tl.scratch.folder.path + "/other.db"])
    try tl("add-source", path)
    try other("add-source", path)
    for format in ["json", "csv", "tsv", "terminal"] {
      let shown = try tl("show", "--format", format)
      #expect(try other("show", "--format", format).output == shown.output)
      #expect(shown.exitCode == 0 && !shown.output.isEmpty)
    }
  }
}
