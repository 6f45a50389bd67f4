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
