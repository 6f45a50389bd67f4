import Foundation
import TestSupport
import Testing

/// `tl extract`: pages in, mentions out, nothing stored.
@Suite struct ExtractionTests {
  private struct Line: Decodable {
    var id: String?
    var url: String?
    var captured: String?
    var digest: String?
    var title: String?
    var site: String?
    var published: String?
    var sentence: String?
    var expression: String?
    var rule: String?
    var date: String?
    var earliest: String?
    var latest: String?
    var headline: String?
    var reason: String?
  }

  private let tl: Program

  init() throws {
    tl = try Program()
  }

  private static let page = """
    <html lang="en"><head><title>The bridge is open</title>
    <meta property="og:site_name" content="Harbour Gazette">
    <meta property="article:published_time" content="2025-02-25T08:00:00Z"></head>
    <body><article><h1>The bridge is open</h1>
    <p>The mayor opened the swing bridge on Monday evening for the first ships of the year.</p>
    <p>The council voted for the repair of the old pier in March 2024.</p>
    </article></body></html>
    """

  private func json(_ object: [String: String]) throws -> String {
    String(decoding: try JSONEncoder().encode(object), as: UTF8.self) + "\n"
  }

  private func lines(of run: Program.Run) throws -> [Line] {
    try run.output.split(separator: "\n")
      .map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func `each statement is a line with what is known of its page`() throws {
    let url = "https://example.org/news/bridge"
    let run = try tl("extract", input: json(["id": "a", "html": Self.page, "url": url]))
    let lines = try lines(of: run)
    #expect(run.exitCode == 0 && run.errors.isEmpty)
    try #require(lines.count == 2)
    for line in lines {
      #expect(line.id == "a" && line.url == url && line.captured == nil && line.reason == nil)
      #expect(line.title == "The bridge is open" && line.site == "Harbour Gazette")
      #expect(line.published == "2025-02-25T08:00:00Z" && line.digest?.utf8.count == 64)
    }
    #expect(lines.map(\.expression) == ["Monday evening", "March 2024"])
    #expect(lines.map(\.date) == ["2025-02-24", "2024-03"])
    #expect(lines.map(\.earliest) == ["2025-02-24", "2024-03-01"])
    #expect(lines.map(\.latest) == ["2025-02-24", "2024-03-31"])
    #expect(
      lines[0].headline
        == "The mayor opened the swing bridge for the first ships of the year"
    )
    #expect(!FileManager.default.fileExists(atPath: tl.scratch.folder.path + "/timeline.db"))
  }

  @Test func `what is extracted is what a timeline would have`() throws {
    let page = try tl.scratch.write(Self.page, to: "page.html")
    try tl("add-source", page)
    struct Document: Decodable {
      struct Event: Decodable {
        struct Mention: Decodable {
          var sentence: String
          var date: String?
          var rule: String?
        }

        var mentions: [Mention]
      }

      var events: [Event]
    }
    let stored = try JSONDecoder()
      .decode(Document.self, from: Data(try tl("show", "--json").output.utf8))
      .events.flatMap(\.mentions)
    let found = try lines(of: tl("extract", page)).sorted { ($0.date ?? "") < ($1.date ?? "") }
    #expect(found.count == 2)
    #expect(found.map(\.sentence) == stored.map(\.sentence))
    #expect(found.map(\.date) == stored.map(\.date))
    #expect(found.map(\.rule) == stored.map(\.rule))
  }

  @Test func `the day of publication can be given, for a line or for all`() throws {
    let text = "The mayor opened the swing bridge on Monday evening."
    let input =
      try json(["id": "a", "text": text])
      + json(["id": "b", "text": text, "published": "2024-05-31"])
    let run = try tl("extract", "--published", "2025-02-25", input: input)
    let lines = try lines(of: run)
    #expect(lines.map(\.date) == ["2025-02-24", "2024-05-27"])
    #expect(lines.map(\.published) == ["2025-02-25", "2024-05-31"])
    let without = try self.lines(of: tl("extract", input: json(["text": text])))
    #expect(without.map(\.date) == [nil] && without.map(\.id) == [nil])
    #expect(try tl("extract", "--published", "2025", input: input).exitCode == 64)
  }

  @Test func `what cannot be read has a reason, and the others go on`() throws {
    let input =
      try json(["id": "a", "html": "<p></p>"]) + json(["id": "b", "path": "nowhere.html"])
      + json(["id": "c"]) + "[1]\n" + json(["id": "d", "text": "x", "published": "soon"])
      + json(["id": "e", "html": Self.page])
    let run = try tl("extract", input: input)
    let lines = try lines(of: run)
    #expect(run.exitCode == 1)
    #expect(lines.map(\.id) == ["a", "b", "c", "e", "e"])
    #expect(lines[0].reason == "there is no article in a: no running text was found.")
    #expect(lines[1].reason?.hasPrefix("cannot read nowhere.html: there is no such file") == true)
    #expect(lines[2].reason == "there is neither a path nor html nor text.")
    #expect(
      run.errors == """
        tl: cannot read line 4 of standard input: it is no JSON object.
        tl: cannot read line 5 of standard input: its "published" is no day (soon); write it as 2025-02-24.

        """
    )
  }

  @Test func `a page in which nothing happens says so and is no failure`() throws {
    let run = try tl("extract", input: json(["id": "a", "text": "Open from nine to five."]))
    #expect(run.exitCode == 0 && run.errors.isEmpty)
    #expect(
      try lines(of: run).map(\.reason) == [
        "there is no statement in a: no sentence of it tells what happened."
      ]
    )
  }

  @Test func `a page in a language that is not read says so`() throws {
    let page = "<html lang=\"de\"><p>Am 24. Februar 2025 sperrte der Stadtrat die alte Brücke.</p>"
    #expect(
      try lines(of: tl("extract", input: json(["id": "a", "html": page]))).map(\.reason) == [
        "statements are found in English only; the language of a is de."
      ]
    )
  }

  @Test(arguments: ["", "\n \n"])
  func `a part of a job without a page is none to fail on`(input: String) throws {
    let run = try tl("extract", input: input)
    #expect(run.exitCode == 0 && run.output.isEmpty && run.errors.isEmpty)
  }

  @Test func `a web archive is read record by record`() throws {
    let archive =
      record("response", "https://a.example/1", "HTTP/1.1 200 OK\r\n\r\n" + Self.page)
      + record(
        "response",
        "https://a.example/i.png",
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx"
      )
      + record("response", "https://a.example/2", "HTTP/1.1 200 OK\r\n\r\n<p></p>")
      + record("resource", "file:///home/me/page.html", Self.page, type: "text/html")
    let run = try tl("extract", input: archive)
    let lines = try lines(of: run)
    #expect(run.exitCode == 0 && run.errors.isEmpty)
    #expect(
      lines.map(\.url) == [
        "https://a.example/1", "https://a.example/1", "https://a.example/2",
        "file:///home/me/page.html", "file:///home/me/page.html",
      ]
    )
    #expect(lines.map(\.id) == lines.map { $0.url.map { "<urn:\($0)>" } })
    #expect(lines.allSatisfy { $0.captured == "2025-02-26T08:00:00Z" })
    #expect(
      lines[2].reason == "there is no article in https://a.example/2: no running text was found."
    )
    let path = try tl.scratch.write(archive, to: "crawl.warc")
    let told = try tl("extract", path, "-v")
    #expect(told.output == run.output)
    #expect(told.errors.contains("read       \(path) as a web archive · "))
  }

  private func record(
    _ kind: String,
    _ url: String,
    _ block: String,
    type: String = "application/http; msgtype=response"
  ) -> String {
    """
    WARC/1.1\r
    WARC-Type: \(kind)\r
    WARC-Record-ID: <urn:\(url)>\r
    WARC-Date: 2025-02-26T08:00:00Z\r
    WARC-Target-URI: \(url)\r
    Content-Type: \(type)\r
    Content-Length: \(block.utf8.count)\r
    \r
    \(block)\r
    \r

    """
  }

  @Test func `a cut archive gives what stands in it and fails`() throws {
    let whole = record("response", "https://a.example/1", "HTTP/1.1 200 OK\r\n\r\n" + Self.page)
    let run = try tl("extract", input: whole + whole.prefix(400))
    #expect(run.exitCode == 1)
    #expect(try lines(of: run).count == 2)
    #expect(
      run.errors == "tl: 1 record of standard input is cut or of a wrong length, and not read.\n"
    )
  }

  /// The filter as it waits for its input.
  private func started() throws -> (process: Process, input: Pipe, output: Pipe) {
    let (process, input, output) = (Process(), Pipe(), Pipe())
    process.executableURL = Program.executable
    process.arguments = ["extract"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    return (process, input, output)
  }

  @Test func `how a pipe cuts the input changes nothing`() throws {
    let (process, input, output) = try started()
    let text =
      "\n\n\n\n\n\n\n\n\n\n{\"id\": \"x\", \"text\": \"On 3 May 2024 the mayor opened the bridge.\"}\n"
    for byte in text.utf8 { try input.fileHandleForWriting.write(contentsOf: Data([byte])) }
    try input.fileHandleForWriting.close()
    let answer = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    #expect(try JSONDecoder().decode(Line.self, from: answer).id == "x")
  }

  @Test func `several files are read in turn, and one that is missing ends nothing`() throws {
    let page = try tl.scratch.write(Self.page, to: "page.html")
    let list = try tl.scratch.write(json(["id": "a", "path": page]), to: "list.jsonl")
    let run = try tl("extract", page, "/nowhere/x.html", list)
    #expect(run.exitCode == 1)
    #expect(try lines(of: run).map(\.id) == [page, page, "a", "a"])
    #expect(
      run.errors
        == "tl: cannot read /nowhere/x.html: there is no such file, or it may not be read.\n"
    )
    #expect(try tl("extract", "/nowhere/x.html").exitCode == 66)
    #expect(try tl("extract", "-", "-").exitCode == 64)
    #expect(
      try tl("extract", "https://example.org/").errors
        == "tl: cannot read https://example.org/: a file or - is read here, no URL.\n"
    )
  }

  @Test func `a line is answered before the next one comes`() throws {
    let (process, input, output) = try started()
    for number in 1...3 {
      let text = "On \(number) May 2024 the mayor opened the bridge."
      try input.fileHandleForWriting.write(contentsOf: Data(try json(["text": text]).utf8))
      let answer = output.fileHandleForReading.availableData
      #expect(try JSONDecoder().decode(Line.self, from: answer).date == "2024-05-0\(number)")
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
