import Foundation
import TestSupport
import Testing

/// What is said where a query finds nothing.
@Suite struct QueryHintTests {
  private let tl: Program

  init() throws {
    tl = try Program()
    let page = """
      <html lang="en"><head><meta property="og:site_name" content="City Lantern">
      <meta property="article:published_time" content="2025-02-25"></head><body><article>
      <h1>Talks in Linden</h1>
      <p>President Vladimir Putin said on Monday that the smelter of Linden would be sold to Halden.</p>
      <p>The ministers of both countries met in the old town hall of Linden on 3 February 2025.</p>
      </article></body></html>
      """
    let path = try tl.scratch.write(page, to: "page.html")
    #expect(try tl("add-source", "-q", path, "--tag", "rare earths").exitCode == 0)
  }

  private static let quoting =
    "A shell takes quotation marks away; one pair around all of it keeps a name together, and other words apart."

  @Test(
    arguments: [
      (["by:Putn"], 66, "Did you mean by:Putin?"),
      (["by:Vladimir Putn"], 66, "Did you mean by:Putin?"),
      (["by:Berg"], 66, "nobody called Berg says anything in the sources."),
      (["source:lantrn"], 66, "Did you mean 'source:\"City Lantern\"'?"),
      (["--source", "lantrn"], 66, "Did you mean City Lantern?"),
      (
        ["source:City", "Lantern"], 0, "Did you mean 'source:\"City Lantern\"'? \(quoting)"
      ),
      (["tag:rare", "earths"], 0, "Did you mean 'tag:\"rare earths\"'? \(quoting)"),
      (["tag:rair earths"], 0, "Did you mean 'tag:\"rare earths\"'?"),
      (["--tag", "rare-earths"], 0, "Did you mean rare earths?"),
      (["2025-02"], 0, "Did you mean date:2025-02?"),
    ] as [([String], Int32, String)]
  )
  func `the nearest name is asked about`(query: [String], code: Int32, hint: String) throws {
    for command in ["show", "search"] {
      let run = try tl.run([command] + query)
      #expect(run.exitCode == code, "\(command) \(run.errors)")
      #expect(run.errors.hasSuffix(" \(hint)\n") || run.errors == "tl: \(hint)\n", "\(run.errors)")
    }
  }

  @Test func `the id of an event is no word to look for`() throws {
    let id = try tl("show").rows[0][0]
    #expect(try tl("show", id).errors.hasSuffix(" \(id) is an event: tl why \(id) tells of it.\n"))
  }

  @Test(arguments: ["show", "search", "export"])
  func `where nothing matches, an empty timeline says so`(command: String) throws {
    let more = command == "export" ? ["--format", "csv"] : []
    let run = try tl.run([command, "bridge", "--db", tl.scratch.folder.path + "/other.db"] + more)
    #expect(run.exitCode == 66)
    try tl("backup", "other.db")
    try tl("remove-source", "1", "--db", "other.db")
    #expect(
      try tl.run([command, "bridge", "--db", "other.db"] + more).errors
        == "tl: no events yet; tl add-source URL|FILE adds an article.\n"
    )
    #expect(try tl.run([command, "xylophone"] + more).errors.contains("match"))
  }

  @Test(
    arguments: [
      ["source:City Lantern"], ["source:\"City Lantern\""], ["tag:rare earths"],
      ["\"town hall\" tag:\"rare earths\""],
    ]
  )
  func `a name with a space is one value`(query: [String]) throws {
    #expect(try tl.run(["show"] + query).output.contains("town hall"))
  }
}
