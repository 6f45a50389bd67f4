import Foundation
import TestSupport
import Testing

@Suite struct ArticleTests {
  private struct Evidence: Decodable, Equatable {
    var kind: String
    var place: String
    var words: String
    var confidence: Double
  }

  private struct Line: Decodable {
    var id: String
    var title: String?
    var authors: [String]
    var sitename: String?
    var language: String?
    var date: String?
    var dateEvidence: Evidence?
    var articleBody: String?
    var reason: String?
  }

  private struct Document: Decodable {
    struct Block: Decodable {
      var kind: String
      var text: String
      var start: Int?
      var end: Int?
    }

    struct FoundDate: Decodable {
      var day: String
      var place: String
    }

    var schema: Int
    var title: String
    var authors: [String]
    var date: FoundDate?
    var otherDates: [FoundDate]
    var paragraphs: [Block]
  }

  private static let page = """
    <html lang="en"><head><title>The bridge is open</title>
    <meta property="og:site_name" content="Harbour Gazette">
    <meta property="article:published_time" content="2025-02-24T08:00:00+01:00">
    <meta property="article:modified_time" content="2025-02-26T08:00:00+01:00">
    <meta name="author" content="Ada Vale"></head>
    <body><article><h1>The bridge is open</h1>
    <p>The bridge over the café quay opened on Monday, a year later than the council had planned.</p>
    <p>“It was worth the wait,” the mayor said at the ceremony, which some hundred people saw.</p>
    </article></body></html>
    """

  private static let first =
    "The bridge over the café quay opened on Monday, a year later than the council had planned."

  private let tl: Program

  init() throws {
    tl = try Program()
  }

  private func lines(of run: Program.Run) throws -> [Line] {
    try run.output.split(separator: "\n")
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  private func json(_ object: [String: String]) throws -> String {
    String(decoding: try JSONEncoder().encode(object), as: UTF8.self) + "\n"
  }

  /// A file of the page, packed by gzip itself.
  private func packedPage() throws -> String {
    let path = try tl.scratch.write(Self.page, to: "packed.html")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "--force", path]
    try process.run()
    process.waitUntilExit()
    return path + ".gz"
  }

  @Test func `what is read stands before the blocks`() throws {
    let path = try tl.scratch.write(Self.page, to: "a.html")
    let run = try tl("article", path)
    let rows = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(run.exitCode == 0)
    #expect(rows[0] == "title     The bridge is open")
    #expect(rows[1] == "authors   Ada Vale")
    #expect(rows[2] == "site      Harbour Gazette")
    #expect(rows[3] == "language  en")
    #expect(rows[4].hasPrefix("date      2025-02-24T08:00"))
    #expect(rows[4].contains("article:published_time “2025-02-24T08:00:00+01:00”, "))
    #expect(rows[5].hasPrefix("or        2025-02-26  article:modified_time "))
    #expect(rows[6].isEmpty)
    #expect(rows[7].hasPrefix("text      ") && rows[7].hasSuffix("  " + Self.first))
  }

  @Test(arguments: [["article", "--explain"], ["add-source", "--explain"]])
  func `what was taken and what was left is explained`(command: [String]) throws {
    let path = try tl.scratch.write(
      Self.page.replacingOccurrences(of: "</body>", with: "<nav><a href=/>Home</a></nav></body>"),
      to: "a.html"
    )
    let run = try tl.run(command + [path])
    let rows = run.output.split(separator: "\n").map { String($0) }
    #expect(run.exitCode == 0)
    #expect(rows.contains("  taken     The bridge is open"))
    #expect(rows.contains("  offered   title: The bridge is open"))
    #expect(
      rows.contains { $0.hasPrefix("  taken     2025-02-24  93 %  article:published_time: ") }
    )
    #expect(rows.contains { $0.hasPrefix("  left      2025-02-26  28 %  article:modified_time: ") })
    #expect(rows.contains { $0.hasPrefix("  kept      The bridge over the café quay") })
    #expect(rows.contains { $0.hasPrefix("  dropped   Home ") && $0.contains("- links") })
    #expect(try tl("sources").output.contains("bridge") == false)
  }

  private static let refused = """
    <title>Access Denied</title><h1>Access Denied</h1><p>You have no permission to access this server.</p>
    """
  private static let refusal =
    "shows a check for robots or a refusal in place of an article. Save the page from a browser, "
    + "and add the file."

  @Test(arguments: [
    ["article"], ["article", "--explain"], ["article", "--json"], ["add-source", "--explain"],
    ["add-source"],
  ])
  func `what would not be kept is said with the reason`(command: [String]) throws {
    let path = try tl.scratch.write(Self.refused, to: "a.html")
    let run = try tl.run(command + [path])
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("\(path) \(Self.refusal)"))
  }

  @Test func `the reason is in the report, too`() throws {
    let path = try tl.scratch.write(Self.refused, to: "a.html")
    #expect(try tl("article", path).output.hasPrefix("page      \(path) \(Self.refusal)\n"))
    #expect(try tl("article", "--json", path).output.contains(#""page" : "refused""#))
    #expect(try tl("article", "--json", path).output.contains(Self.refusal))
  }

  @Test func `bytes that no text has are said to be that, whatever the file is called`() throws {
    let path = try tl.scratch.write(String(repeating: "\0", count: 1_000), to: "a.html")
    let run = try tl("article", path)
    #expect(run.exitCode == 1)
    #expect(run.errors == "tl: cannot read \(path): its bytes are no text.\n")
  }

  @Test func `a date that is not the likeliest has its ground`() throws {
    let page = Self.page.replacing("</h1>", with: "</h1><p>25 February 2025</p>")
    let path = try tl.scratch.write(page, to: "a.html")
    let rows = try tl("article", "--explain", path).output.split(separator: "\n")
    #expect(
      rows.contains {
        $0.hasPrefix("  taken     2025-02-25  ")
          && $0.hasSuffix("(shown beside the headline, which goes before what programs are told)")
      }
    )
  }

  @Test func `a page that is read in part only is said to be`() throws {
    let filler = String(repeating: "It rained on the river all day long. ", count: 460_000)
    let path = try tl.scratch.write("<article><p>\(filler)</p></article>", to: "a.html")
    #expect(
      try tl("article", path).errors
        == "tl: \(path) is longer than a page is read: what stands behind its first 16 MB is left out.\n"
    )
  }

  @Test func `a block says where it stands in the bytes`() throws {
    let path = try tl.scratch.write(Self.page, to: "a.html")
    let run = try tl("article", "--json", path)
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(document.schema == 1)
    #expect(document.title == "The bridge is open")
    #expect(document.authors == ["Ada Vale"])
    #expect(document.date?.day == "2025-02-24")
    #expect(document.otherDates.map(\.day) == ["2025-02-26"])
    #expect(document.paragraphs.map(\.kind) == ["text", "text"])
    let block = try #require(document.paragraphs.first)
    let start = try #require(block.start)
    let end = try #require(block.end)
    let bytes = Array(Self.page.utf8)[start..<end]
    #expect(String(decoding: bytes, as: UTF8.self).contains(Self.first))
  }

  @Test func `standard input and packed files are pages too`() throws {
    let path = try tl.scratch.write(Self.page, to: "a.html")
    let named = try tl("article", "--json", path)
    #expect(try tl("article", "--json", "-", input: Self.page).output == named.output)
    #expect(try tl("article", "--json", packedPage()).output == named.output)
  }

  @Test func `pages go through the filter in their order`() throws {
    let packed = try packedPage()
    let input =
      try json(["id": "a", "html": Self.page]) + "\n" + json(["id": "b", "path": packed])
      + json(["id": "c", "html": Self.page, "url": "https://example.org/2025/02/24/bridge"])
    let run = try tl("article", "--jsonl", input: input)
    let lines = try lines(of: run)
    #expect(run.exitCode == 0 && run.errors.isEmpty)
    #expect(lines.map(\.id) == ["a", "b", "c"])
    for line in lines {
      #expect(line.title == "The bridge is open")
      #expect(line.authors == ["Ada Vale"])
      #expect(line.sitename == "Harbour Gazette")
      #expect(line.language == "en")
      #expect(line.date == "2025-02-24")
      #expect(line.dateEvidence?.kind == "meta")
      #expect(line.dateEvidence?.place == "article:published_time")
      #expect(line.articleBody?.hasPrefix(Self.first + "\n\n“It was") == true)
      #expect(line.reason == nil)
    }
  }

  @Test func `text in a line is UTF-8 whatever the page says of itself`() throws {
    let page = Self.page.replacing("<head>", with: #"<head><meta charset="windows-1252">"#)
    let run = try tl("article", "--jsonl", "-", input: json(["id": "a", "html": page]))
    #expect(try lines(of: run).first?.articleBody?.contains("café quay") == true)
  }

  @Test func `what cannot be read has a reason and the others go on`() throws {
    let damaged = tl.scratch.folder.appending(path: "damaged.gz")
    try Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF]).write(to: damaged)
    let input =
      try json(["id": "a", "html": "<p></p>"]) + json(["id": "b", "path": "nowhere.html"])
      + json(["id": "c"]) + json(["id": "d", "path": damaged.path])
      + json(["id": "e", "html": Self.page])
    let run = try tl("article", "--jsonl", input: input)
    let lines = try lines(of: run)
    #expect(run.exitCode == 1 && run.errors.isEmpty)
    #expect(lines.map(\.id) == ["a", "b", "c", "d", "e"])
    #expect(lines[0].reason == "there is no article in a: no running text was found.")
    #expect(lines[1].reason?.hasPrefix("cannot read nowhere.html: there is no such file") == true)
    #expect(lines[2].reason == "there is neither a path nor html nor text.")
    #expect(lines[3].reason == "cannot unpack \(damaged.path): it is damaged.")
    #expect(lines[4].reason == nil && lines[4].articleBody != nil)
    #expect(lines[0].articleBody == nil && lines[0].date == nil && lines[0].authors.isEmpty)
  }

  @Test func `a line that is not understood is reported and the others go on`() throws {
    let input =
      "{\"id\": \"a\",\n[1]\n{\"html\": \"<p>\"}\n{\"id\": \"a\", \"path\": 7}\n"
      + (try json(["id": "e", "html": Self.page]))
    let run = try tl("article", "--jsonl", input: input)
    #expect(run.exitCode == 1)
    #expect(try lines(of: run).map(\.id) == ["e"])
    #expect(
      run.errors == """
        tl: cannot read line 1 of standard input: it is no JSON.
        tl: cannot read line 2 of standard input: it is no JSON object.
        tl: cannot read line 3 of standard input: it has no "id".
        tl: cannot read line 4 of standard input: its "path" is no string.

        """
    )
  }

  @Test func `a page without an article fails and says why`() throws {
    let run = try tl("article", "-", input: "<html><body></body></html>")
    #expect(run.exitCode == 1 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("tl: there is no article in standard input"))
  }

  @Test func `no escape sequence of a page reaches the terminal`() throws {
    let page = Self.page.replacing("council", with: "coun\u{1B}[31mcil")
    #expect(try !tl("article", "-", input: page).output.contains("\u{1B}"))
    let run = try tl("article", "--jsonl", input: json(["id": "a", "html": page]))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func `wrong options are usage errors`() throws {
    #expect(try tl("article").exitCode == 64)
    #expect(try tl("article", "--json", "--jsonl").exitCode == 64)
  }
}
