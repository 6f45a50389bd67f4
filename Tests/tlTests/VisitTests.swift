import Foundation
import Synchronization
import TestSupport
import Testing

/// What happens when a page that is known is added again.
@Suite struct VisitTests {
  private static func page(_ word: String) -> String {
    """
    <!doctype html><html lang="en"><head><title>Bridge</title>
    <meta property="article:published_time" content="2025-02-25T10:00:00Z"></head><body><article>
    <h1>Bridge \(word)</h1>
    <p>The council said on Monday that the old bridge would be \(word) for repairs, because the river
    had risen above its banks again.</p>
    <p>Engineers will look at the pillars of the bridge again when the water has gone down, and the
    town has asked drivers to take the northern road for as long as the work goes on.</p>
    </article></body></html>
    """
  }

  private static func answer(_ fields: [String], _ word: String = "closed") -> String {
    let body = page(word)
    let lines = ["HTTP/1.1 200 OK", "Content-Type: text/html"] + fields
    return lines.joined(separator: "\r\n") + "\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body
  }

  /// The fields that asked whether the page has changed, request by request.
  private func conditions(_ server: LoopbackServer) -> [[String]] {
    server.requests.filter { $0.path != "/robots.txt" }
      .map { request in
        request.head.components(separatedBy: "\r\n").filter { $0.lowercased().hasPrefix("if-") }
      }
  }

  @Test func `the server is asked whether it has changed, by its own validators`() throws {
    let changed = "Tue, 25 Feb 2025 09:00:00 GMT"
    let server = try LoopbackServer { request, connection in
      if request.head.contains("If-None-Match: unquoted") {
        connection.send("HTTP/1.1 304 Same\r\nETag: W/\"next\"\r\n\r\n")
      } else if request.head.contains("If-None-Match") {
        connection.send("HTTP/1.1 304 Same\r\n\r\n")
      } else {
        connection.send(Self.answer(["ETag: unquoted", "Last-Modified: \(changed)"]))
      }
    }
    let tl = try Program()
    #expect(try tl("add-source", server.url("/a")).output.hasPrefix("added"))
    #expect(try tl("add-source", server.url("/a")).output.hasPrefix("unchanged"))
    #expect(try tl("add-source", server.url("/a")).output.hasPrefix("unchanged"))
    #expect(
      conditions(server) == [
        [], ["If-None-Match: unquoted", "If-Modified-Since: \(changed)"],
        ["If-None-Match: W/\"next\"", "If-Modified-Since: \(changed)"],
      ]
    )
  }

  @Test func `a page that is fresh is not asked for, unless by force`() throws {
    let server = try LoopbackServer { _, connection in
      connection.send(Self.answer(["Cache-Control: max-age=600"]))
    }
    let tl = try Program()
    _ = try tl("add-source", server.url("/a"))
    #expect(try tl("add-source", server.url("/a")).output.hasPrefix("unchanged"))
    #expect(conditions(server).count == 1)
    #expect(try tl("add-source", "--force", server.url("/a")).output.hasPrefix("unchanged"))
    #expect(conditions(server).count == 2)
  }

  @Test func `a known page takes a new tag and a new date without being sent again`() throws {
    let server = try LoopbackServer { request, connection in
      let isKnown = request.head.contains("If-None-Match")
      connection.send(isKnown ? "HTTP/1.1 304 Same\r\n\r\n" : Self.answer(["ETag: \"1\""]))
    }
    let tl = try Program()
    _ = try tl("add-source", server.url("/a"))
    let run = try tl(
      "add-source",
      "--tag",
      "flood",
      "--published",
      "2025-03-04",
      server.url("/a")
    )
    #expect(run.output.hasPrefix("changed"))
    #expect(try tl("show", "--tag", "flood").output.contains("2025-03-03"))
  }

  @Test func `a page that has changed is a new version`() throws {
    let isSecond = Mutex(false)
    let server = try LoopbackServer { request, connection in
      if request.path == "/robots.txt" { return connection.respond(status: "404 No") }
      let word = isSecond.withLock { isSecond in
        defer { isSecond = true }
        return isSecond ? "opened" : "closed"
      }
      connection.send(Self.answer(["ETag: \"\(word)\""], word))
    }
    let tl = try Program()
    _ = try tl("add-source", server.url("/a"))
    #expect(try tl("add-source", server.url("/a")).output.hasPrefix("changed"))
    #expect(try tl("sources", "--json").output.contains("\"snapshots\" : 2"))
  }

  @Test func `a source that moved for good has its new address, and is known by the old`() throws {
    let server = try LoopbackServer { request, connection in
      if request.path == "/old" { return connection.redirect(to: "/new", status: "301 Moved") }
      connection.send(Self.answer([]))
    }
    let tl = try Program()
    _ = try tl("add-source", server.url("/old"))
    #expect(try tl("sources").output.contains(server.url("/new")))
    #expect(try tl("add-source", server.url("/old")).output.hasPrefix("unchanged"))
    #expect(try tl("add-source", server.url("/new")).output.hasPrefix("unchanged"))
    #expect(try tl("remove-source", server.url("/old")).exitCode == 0)
  }

  @Test func `what robots.txt forbids is not fetched unless the user says so`() throws {
    let server = try LoopbackServer { request, connection in
      if request.path == "/robots.txt" {
        return connection.respond(body: "User-agent: *\nDisallow: /private")
      }
      connection.send(Self.answer([]))
    }
    let tl = try Program()
    let url = server.url("/private/a")
    let run = try tl("add-source", url)
    #expect(run.exitCode == 1)
    #expect(
      run.errors
        == "failed     cannot fetch \(url): \(server.url("/robots.txt")) forbids it "
        + "(\"Disallow: /private\", line 2). Save the page in a browser and add the file; or add "
        + "--ignore-robots, if you may.\n"
    )
    #expect(try tl("add-source", "--ignore-robots", url).output.hasPrefix("added"))
  }

  @Test func `this machine is not asked unless the user says so`() throws {
    let server = try LoopbackServer { _, connection in connection.send(Self.answer([])) }
    let tl = try Program(environment: ["TL_ALLOW_PRIVATE": ""])
    let run = try tl("add-source", server.url("/a"))
    #expect(run.exitCode == 1)
    #expect(run.errors.contains("its address (127.0.0.1) is not on the public Internet."))
    #expect(server.requests.isEmpty)
    #expect(try tl("add-source", "--allow-private", server.url("/a")).exitCode == 0)
  }

  @Test func `a password is neither shown nor kept, and goes to its own host only`() throws {
    let other = try LoopbackServer { _, connection in connection.send(Self.answer([])) }
    let server = try LoopbackServer { request, connection in
      if request.path == "/robots.txt" { return connection.respond(status: "404 No") }
      connection.redirect(to: other.url("/a"))
    }
    let tl = try Program()
    let url = server.url("/a").replacing("http://", with: "http://anna:secret@")
    let run = try tl("add-source", "--json", url)
    #expect(run.exitCode == 0)
    let everything = try run.output + run.errors + tl("sources", "--json").output
    #expect(!everything.contains("secret"))
    #expect(server.requests.last?.head.contains("Authorization: Basic YW5uYTpzZWNyZXQ=") == true)
    #expect(!other.requests.contains { $0.head.contains("Authorization") })
    let store = try Data(contentsOf: tl.scratch.folder.appending(path: "timeline.db"))
    #expect(store.firstRange(of: Data("secret".utf8)) == nil)
  }
}
