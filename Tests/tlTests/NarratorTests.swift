import Foundation
import TestSupport
import Testing

/// What `-v` says on standard error.
@Suite struct NarratorTests {
  /// The lines of a run without the times, which differ.
  private func said(_ run: Program.Run) -> [String] {
    run.errors.split(separator: "\n")
      .map { line in
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.last == "s", words.count > 1, Double(words[words.count - 2]) != nil else {
          return String(line)
        }
        return words.dropLast(2).joined(separator: " ")
      }
  }

  @Test func `requests, what was read and how long it took are told`() throws {
    let server = try LoopbackServer { request, connection in
      guard request.path == "/a" else {
        return connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
      }
      let body = "3 June 2024\n\nAnn Berg opened the bridge of Linden on 3 May 2024.\n"
      connection.send(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
          + body
      )
    }
    let tl = try Program()
    let page = server.url("/a")
    let run = try tl("add-source", "-v", page)
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("added "))
    #expect(
      said(run) == [
        "opened     \(tl.scratch.folder.path)/timeline.db ·",
        "asked      GET \(server.url("/robots.txt")) · 404 · 0 bytes ·",
        "asked      GET \(page) · 200 · 65 bytes ·",
        "read       \(page) · article · text/plain · language en · 1 paragraph · published 2024-06-03 by date line"
          + " · 1 statement",
        "matched    the new statements with all others ·", "took      ",
      ]
    )
  }

  @Test(
    arguments: [
      ("date,text\n2025,It began.\n", "a table"),
      (
        "{\"events\": [{\"start_date\": {\"year\": 2025}, \"text\": {\"headline\": \"It began.\"}}]}",
        "a story of TimelineJS"
      ),
    ]
  )
  func `what a file was recognised as is told`(text: String, kind: String) throws {
    let tl = try Program()
    try tl.scratch.write(text, to: "file")
    let run = try tl("import", "-v", "file")
    #expect(run.exitCode == 0)
    #expect(said(run).contains("read       file · \(kind)"))
  }

  @Test func `feeds are told with the number of their articles`() throws {
    let tl = try Program()
    let feed = "<rss version=\"2.0\"><channel><title>News</title></channel></rss>"
    let path = try tl.scratch.write(feed, to: "feed.xml")
    #expect(
      try said(tl("add-source", "-v", path)).contains("read       \(path) · feed · 0 articles")
    )
  }

  @Test func `a command that fails tells it too, and others are silent`() throws {
    let tl = try Program()
    try tl("add-event", "2025", "It began.")
    #expect(
      said(try tl("why", "zzzz", "--verbose")) == [
        "opened     \(tl.scratch.folder.path)/timeline.db ·", "took      ",
        "tl: there is no event zzzz. tl show lists those there are, their ids first.",
      ]
    )
    #expect(try tl("show").errors == "")
    #expect(try tl("show", "--", "-v").errors == "")
  }
}
