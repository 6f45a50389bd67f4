import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct UpdatingTests {
  /// A site whose feed lists so many articles, in one of two versions.
  private final class Site: Sendable {
    private let state = Mutex((articles: 2, version: 1))
    private let lost = Mutex<String?>(nil)

    /// Lets an article be missing.
    func lose(_ path: String) { lost.withLock { $0 = path } }

    /// Lets a page stand where the feed was.
    func loseFeed() { state.withLock { $0.articles = 0 } }

    func publish(_ count: Int, version: Int) {
      state.withLock { $0 = (count, version) }
    }

    func answer(to path: String) -> String? {
      let (count, version) = state.withLock { $0 }
      if lost.withLock({ $0 == path }) { return nil }
      switch path {
      case "/":
        return
          "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>"
      case "/feed": return count == 0 ? Self.page(5, version) : Self.feed(count)
      case "/sitemap.xml":
        return "<sitemapindex><sitemap><loc>/pages.xml</loc></sitemap></sitemapindex>"
      case "/pages.xml": return "<urlset><url><loc>/1</loc></url><url><loc>/9</loc></url></urlset>"
      default: return Int(path.dropFirst()).map { Self.page($0, version) }
      }
    }

    private static func feed(_ count: Int) -> String {
      let items = (1...count).map { "<item><link>/\($0)?utm_source=rss</link></item>" }
      return "<rss><channel><title>River News</title>\(items.joined())</channel></rss>"
    }

    private static func page(_ number: Int, _ version: Int) -> String {
      let town = ["Alderford", "Birchham", "Cedarwick"][number % 3]
      let length = version == 1 ? "a week" : "three weeks"
      return """
        <!doctype html><html lang="en"><head><title>Report \(number)</title>
        <link rel="canonical" href="/\(number)">
        <meta property="article:published_time" content="2025-02-25T10:00:00Z"></head><body><article>
        <h1>Report \(number)</h1>
        <p>The council of \(town) said on Monday that the old bridge would be closed for \(length) because
        the river had risen above its banks again.</p>
        <p>Engineers will look at the pillars of the bridge again when the water has gone down, and the
        town has asked drivers to take the northern road for as long as the work goes on.</p>
        </article></body></html>
        """
    }
  }

  private let site: Site
  private let server: LoopbackServer
  private let tl: Program

  init() throws {
    let site = Site()
    self.site = site
    server = try LoopbackServer { request, connection in
      let path = String(request.path.prefix { $0 != "?" })
      guard let body = site.answer(to: path) else {
        return connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
      }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body)
    }
    tl = try Program(environment: ["TL_CONTACT": "desk@example.org"])
  }

  /// The lines of a run by their first word and the rest.
  private func lines(_ run: Program.Run) -> [String] {
    run.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test func `a feed adds the articles it lists, and an update those that are new`() throws {
    #expect(
      try lines(tl("add-source", server.url("/feed"))) == [
        "added River News feed 2 articles, 2 new", "added Report 1 25 Feb 2025 1 statement",
        "added Report 2 25 Feb 2025 1 statement", "3 added, 2 events.",
      ]
    )
    #expect(try tl("update").output.hasPrefix("Nothing is due before 2025-02-25T16:28:20Z."))
    site.publish(3, version: 1)
    #expect(
      try lines(tl("update", server.url("/feed"))) == [
        "unchanged River News feed 3 articles, 1 new", "added Report 3 25 Feb 2025 1 statement",
        "1 added, 1 unchanged, 3 events.",
      ]
    )
    let sources = try tl("sources", "--json").output
    #expect(sources.contains("\"kind\" : \"feed\"") && sources.contains("\"articles\" : 3"))
  }

  @Test func `an article that changed is taken anew, and the limit is for new ones`() throws {
    try tl("add-source", server.url("/feed"))
    site.publish(9, version: 2)
    #expect(
      try lines(tl("update", "--force", "--limit", "1")) == [
        "unchanged River News feed 9 articles, 7 new", "changed Report 1 25 Feb 2025 1 statement",
        "changed Report 2 25 Feb 2025 1 statement", "added Report 3 25 Feb 2025 1 statement",
        "1 added, 2 changed, 1 unchanged, 3 events.",
        "6 listed articles left for the next tl update: at most 1 new ones are taken in one run (--limit).",
      ]
    )
  }

  @Test func `a sitemap adds the articles that are not there yet`() throws {
    try tl("add-source", server.url("/1?fbclid=x"))
    let lines = try lines(tl("add-source", server.url("/sitemap.xml")))
    #expect(lines[0].hasSuffix("/sitemap.xml sitemap 2 articles, 1 new"))
    #expect(lines.dropFirst() == ["added Report 9 25 Feb 2025 1 statement", "2 added, 2 events."])
    #expect(try self.lines(tl("add-source", server.url("/1"))).last == "1 unchanged, 2 events.")
  }

  @Test func `a site says where its feed is`() throws {
    let page = server.url("/")
    #expect(
      try tl("add-source", page).errors.contains("It names a feed: tl add-source \(page)feed\n")
    )
    #expect(try lines(tl("add-source", "--feeds", page)).last == "3 added, 2 events.")
  }

  @Test func `the history of an article shows what was changed in its text`() throws {
    try tl("add-source", server.url("/1"))
    site.publish(1, version: 2)
    try tl("update", "--force")
    let history = try tl("history", server.url("/1")).output
    #expect(history.contains("closed for [-a week-]\n  {+three weeks+} because"))
    #expect(history.split(separator: "\n").count { $0.hasPrefix("version ") } == 2)
    #expect(try tl("history", "9").exitCode != 0)
  }

  @Test func `what was fetched can be taken out as an archive and in again`() throws {
    try tl("add-source", server.url("/feed"))
    site.publish(2, version: 2)
    try tl("update", "--force")
    #expect(try tl("export", "--format", "warc", "-o", "all.warc.gz").exitCode == 0)
    let other = try Program(environment: ["TL_DB": tl.scratch.folder.path + "/other.db"])
    let archive = tl.scratch.folder.path + "/all.warc.gz"
    let lines = try lines(other("add-source", archive))
    #expect(lines.first == "added Report 1 25 Feb 2025 1 statement")
    #expect(lines.last == "3 added, 2 changed, 2 events.")
    #expect(try other("show").output == tl("show").output)
    #expect(try self.lines(other("sources")).contains { $0.hasPrefix("[1] archive") })
  }

  @Test func `a page that is gone is taken from an archive that the user names, and says so`()
    throws
  {
    let archive = try LoopbackServer { request, connection in
      guard request.path == "/web/20250225161320id_/\(self.server.url("/gone"))" else {
        return connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
      }
      let body = self.site.answer(to: "/2") ?? ""
      connection.send(
        "HTTP/1.1 200 OK\r\nMemento-Datetime: Mon, 24 Feb 2025 20:00:00 GMT\r\n"
          + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
      )
    }
    let gone = server.url("/gone")
    #expect(try tl("add-source", gone).exitCode == 1)
    let home = String(archive.url("/").dropLast())
    #expect(
      try lines(tl("add-source", gone, "--archive", home)).first
        == "added Report 2 25 Feb 2025 1 statement"
    )
    let kept = "\(home)/web/20250225161320id_/\(gone)"
    #expect(try tl("sources").output.contains("as archived at \(kept)\n"))
    let sources = try tl("sources", "--json").output
    #expect(sources.contains("\"captured\" : \"2025-02-24T20:00:00Z\""))
    let failed = try tl("add-source", server.url("/gone-too"), "--archive", home)
    #expect(failed.exitCode == 1 && failed.errors.contains("The archive has no copy of it."))
  }

  @Test func `a page that an archive has, and that is gone for good, is not asked for again`()
    throws
  {
    let body = site.answer(to: "/2") ?? ""
    let host = try LoopbackServer { request, connection in
      if request.path.hasPrefix("/web/") {
        connection.respond(fields: ["Memento-Datetime: Mon, 24 Feb 2025 20:00:00 GMT"], body: body)
      } else {
        connection.respond(status: "410 Gone", body: "")
      }
    }
    let page = host.url("/page")
    let home = String(host.url("/").dropLast())
    let added = try lines(tl("add-source", "--ignore-robots", page, "--archive", home))
    #expect(added[1] == "as archived at \(home)/web/20250225161320id_/\(page)")
    #expect(try tl("sources").output.contains("gone for good since 2025-02-25T16:13:20Z"))
    #expect(
      try tl("update", "--force").output.hasPrefix("All sources on the web are gone for good")
    )
    #expect(host.requests.count { $0.path == "/page" } == 1)
  }

  @Test func `a server that wants to be left alone is, by the next command too`() throws {
    let busy = try LoopbackServer { request, connection in
      let status = request.path == "/page" ? "503 Service Unavailable" : "429 Too Many Requests"
      connection.respond(status: status, fields: ["Retry-After: 7200"], body: "later")
    }
    func add(_ path: String) throws -> Program.Run {
      try tl("add-source", "--ignore-robots", busy.url(path))
    }
    let page = try add("/page").errors
    #expect(page.contains("the server answers 503 (a fault of the server); try again later, in 2"))
    #expect(try add("/page").errors.contains("was not asked for"))
    #expect(try add("/one").errors.contains("left alone (429)"))
    let other = try add("/two")
    #expect(other.exitCode == 1)
    #expect(
      other.errors.contains(
        "/two was not asked for: its server said that it wants to be left alone for another 2"
      )
    )
    #expect(busy.requests.map(\.path) == ["/page", "/one"])
  }

  @Test func `a page where a feed was is an error, and the feed stays one`() throws {
    try tl("add-source", server.url("/feed"))
    site.loseFeed()
    for command in ["update", "add-source"] {
      let run = try tl(command, server.url("/feed"))
      #expect(run.exitCode == 1)
      #expect(run.errors.contains("/feed was a feed and is a page now."))
    }
    #expect(
      try lines(tl("sources"))[2].hasPrefix("could not be read 2 times in a row, last at 2025-")
    )
  }

  @Test func `a feed that has not changed is not sent again, and one that is gone is left alone`()
    throws
  {
    let isGone = Mutex(false)
    let page = site.answer(to: "/1") ?? ""
    let feeds = try LoopbackServer { request, connection in
      let isFeed = request.path == "/feed"
      let body = isFeed ? "<rss><channel><item><link>/1</link></item></channel></rss>" : page
      let head =
        "ETag: \"1\"\r\nCache-Control: no-cache\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
      if isFeed, isGone.withLock({ $0 }) {
        connection.send("HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")
      } else if request.head.contains("If-None-Match: \"1\"") {
        connection.send("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n")
      } else {
        connection.send("HTTP/1.1 200 OK\r\n" + head + body)
      }
    }
    let feed = feeds.url("/feed")
    #expect(try lines(tl("add-source", "--ignore-robots", feed)).last == "2 added, 1 event.")
    #expect(
      try lines(tl("update", "--ignore-robots", feed)).last == "1 unchanged, 1 event."
    )
    let asked = feeds.requests.filter { $0.path == "/feed" }
      .map { $0.head.contains("If-None-Match") }
    #expect(asked == [false, true])
    isGone.withLock { $0 = true }
    #expect(try tl("update", "--ignore-robots", feed).exitCode == 1)
    try tl("update", "--ignore-robots", "--force")
    #expect(feeds.requests.count { $0.path == "/feed" } == 3)
  }

  @Test
  func `a page without a date has that of the feed that lists it, also when it is read again`()
    throws
  {
    let town =
      "<p>The council of Alderford said on Monday that the old bridge would be closed for a week, "
      + "because the river had risen above its banks again. Engineers will look at its pillars.</p>"
    let feeds = try LoopbackServer { request, connection in
      let body =
        request.path == "/feed"
        ? "<rss><channel><item><link>/1</link><pubDate>Tue, 25 Feb 2025 23:00:00 EST</pubDate></item></channel></rss>"
        : "<html lang='en'><head><title>Bridge shut</title></head><body><h1>Bridge shut</h1>\(town)\(town)</body></html>"
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body)
    }
    let run = try tl("add-source", "--ignore-robots", feeds.url("/feed"))
    #expect(lines(run).contains { $0.hasPrefix("added Bridge shut 26 Feb 2025 ") })
    try tl("update", "--ignore-robots", "--force")
    #expect(try tl("sources", "--json").output.contains("\"published\" : \"2025-02-26\""))
    let event = try tl("show").rows[0]
    #expect(event[1] == "2025-02-24")
    #expect(try tl("why", event[0]).output.contains("2025-02-26, published, from the feed"))
  }

  @Test func `an article that failed waits before its feed asks for it again`() throws {
    site.lose("/1")
    let first = try tl("add-source", server.url("/feed"))
    #expect(first.exitCode == 1)
    #expect(first.errors.contains("answers 404"))
    #expect(first.output.contains("Report 2"))
    let second = try tl("add-source", server.url("/feed"))
    #expect(second.exitCode == 0)
    #expect(second.errors == "")
  }
}
