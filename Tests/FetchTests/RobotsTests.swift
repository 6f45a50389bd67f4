import Fetch
import Synchronization
import TestSupport
import Testing

@Suite struct RobotsTests {
  private func verdict(_ file: String, _ path: String) -> RobotsRules.Verdict {
    RobotsRules(file.utf8, agent: "tl").verdict(onPath: path)
  }

  @Test func `a rule says by which line it forbids`() {
    let file = "# house rules\r\nUser-agent: *\r\nDisallow: /drafts # not yet\r\n"
    #expect(verdict(file, "/drafts/1") == .disallowed(line: "Disallow: /drafts", number: 3))
    #expect(verdict(file, "/news/1") == .allowed)
  }

  @Test func `the longest rule decides, and of two equal ones the one that allows`() {
    let file = "user-agent: tl\ndisallow: /a\nallow: /a/b\ndisallow: /c\nallow: /c\n"
    #expect(verdict(file, "/a/x") == .disallowed(line: "disallow: /a", number: 2))
    #expect(verdict(file, "/a/b") == .allowed)
    #expect(verdict(file, "/c") == .allowed)
  }

  @Test func `a group that names the reader is the only one that counts`() {
    let file = "user-agent: *\ndisallow: /\n\nuser-agent: TL/2.0\ndisallow: /private\n"
    #expect(verdict(file, "/news") == .allowed)
    #expect(verdict(file, "/private") == .disallowed(line: "disallow: /private", number: 5))
  }

  @Test func `stars stand for anything and a last dollar for the end`() {
    let file = "user-agent: *\ndisallow: /*.pdf$\ndisallow: /*/print/*/all\n"
    #expect(verdict(file, "/a/b.pdf") != .allowed)
    #expect(verdict(file, "/a/b.pdf?x") == .allowed)
    #expect(verdict(file, "/a/print/b/c/all") != .allowed)
    #expect(verdict(file, "/a/print/all") == .allowed)
  }

  @Test func `escapes are compared by what they stand for`() {
    let file = "user-agent: *\ndisallow: /café\ndisallow: /b%2Ar\n"
    #expect(verdict(file, "/caf%c3%a9/1") != .allowed)
    #expect(verdict(file, "/b*r") != .allowed)
    #expect(verdict(file, "/bar") == .allowed)
  }

  @Test func `a delay may have a fraction, and one above a day is none`() {
    func delay(_ value: String) -> Duration? {
      RobotsRules("user-agent: *\ncrawl-delay: \(value)\n".utf8, agent: "tl").crawlDelay
    }
    #expect(delay("2") == .seconds(2))
    #expect(delay("0.5") == .milliseconds(500))
    #expect(delay("100000") == nil)
    #expect(delay("-1") == nil)
    #expect(delay("soon") == nil)
  }

  @Test func `sitemaps belong to no group`() {
    let file = "sitemap: https://a.example/s.xml\nuser-agent: x\ndisallow: /\nSite-map: /t.xml\n"
    #expect(
      RobotsRules(file.utf8, agent: "tl").sitemaps == ["https://a.example/s.xml", "/t.xml"]
    )
  }

  @Test func `what lies behind 500 KiB is not read`() {
    let padding = String(repeating: "# padding\n", count: 52_000)
    let file = "user-agent: *\ndisallow: /early\n" + padding + "disallow: /late\n"
    #expect(verdict(file, "/early") != .allowed)
    #expect(verdict(file, "/late") == .allowed)
  }

  @Test func `a pattern of stars against a long path ends soon`() {
    let file = "user-agent: *\ndisallow: /" + String(repeating: "*a", count: 1000) + "b$\n"
    #expect(verdict(file, "/" + String(repeating: "a", count: 8000)) == .allowed)
  }
}

@Suite struct RobotsFetchTests {
  private let rules = "User-agent: tl\nDisallow: /private\nCrawl-delay: 0.01\n"

  private func fetcher(_ change: (inout FetchOptions) -> Void = { _ in }) -> Fetcher {
    Fetcher {
      $0.obeysRobots = true
      change(&$0)
    }
  }

  @Test func `robots.txt is asked for once, before the first of many pages`() async throws {
    let server = try LoopbackServer { [rules] request, connection in
      connection.respond(body: request.path == "/robots.txt" ? rules : "page")
    }
    let results = await fetcher().snapshots(of: (0..<8).map { server.url("/\($0)") })
    #expect(results.allSatisfy { (try? $0.get()) != nil })
    #expect(server.requests.count == 9)
    #expect(server.requests.first?.path == "/robots.txt")
  }

  @Test func `what it forbids is not asked for, also when a redirect leads there`() async throws {
    let server = try LoopbackServer { [rules] request, connection in
      switch request.path {
      case "/robots.txt": connection.respond(body: rules)
      case "/a": connection.redirect(to: "/private/b")
      default: connection.respond(body: "page")
      }
    }
    #expect(
      await fetcher().error(of: server.url("/a"))
        == .robotsDisallow(
          url: server.url("/private/b"),
          robots: server.url("/robots.txt"),
          line: "Disallow: /private",
          number: 2
        )
    )
    #expect(!server.requests.contains { $0.path.hasPrefix("/private") })
  }

  @Test(arguments: ["401 No", "403 No", "404 No", "410 Gone"])
  func `a site without one sets no rules`(status: String) async throws {
    let server = try LoopbackServer { request, connection in
      if request.path == "/robots.txt" { return connection.respond(status: status) }
      connection.respond(body: "page")
    }
    #expect(await fetcher().error(of: server.url("/a")) == nil)
  }

  @Test(arguments: [429, 500, 503])
  func `a site that cannot give it is left alone`(status: Int) async throws {
    let server = try LoopbackServer { request, connection in
      if request.path == "/robots.txt" { return connection.respond(status: "\(status) No") }
      connection.respond(body: "page")
    }
    let robots = server.url("/robots.txt")
    #expect(
      await fetcher().error(of: server.url("/a"))
        == .robotsUnreadable(
          url: server.url("/a"),
          robots: robots,
          reason: .status(status, url: robots)
        )
    )
    #expect(server.requests.map(\.path) == ["/robots.txt"])
  }

  @Test func `it is asked for again where the server has trouble`() async throws {
    let asked = Mutex(0)
    let server = try LoopbackServer { request, connection in
      if request.path != "/robots.txt" { return connection.respond(body: "page") }
      let isFirst = asked.withLock { count in
        count += 1
        return count == 1
      }
      connection.respond(status: isFirst ? "503 No" : "200 OK", body: "User-agent: *\nDisallow: /x")
    }
    let fetcher = fetcher { $0.maximumAttempts = 2 }
    #expect(await fetcher.error(of: server.url("/a")) == nil)
    #expect(server.requests.map(\.path) == ["/robots.txt", "/robots.txt", "/a"])
  }

  @Test func `one without end is read as far as 500 KiB`() async throws {
    let server = try LoopbackServer { request, connection in
      guard request.path == "/robots.txt" else { return connection.respond(body: "page") }
      connection.send("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /x\n")
      while connection.send(Array(repeating: UInt8(ascii: "#"), count: 4096)) {}
    }
    #expect(await fetcher().error(of: server.url("/a")) == nil)
    guard case .robotsDisallow = await fetcher().error(of: server.url("/x")) else {
      Issue.record("/x was fetched")
      return
    }
  }

  @Test func `a host that cannot be reached is told as such`() async throws {
    let url = try LoopbackServer.refusedURL()
    #expect(await fetcher().error(of: url) == .connectionRefused(url: url))
  }
}
