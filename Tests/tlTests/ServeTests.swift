import Foundation
import TestSupport
import Testing

@Suite struct ServeTests {
  private static let harbour = """
    The harbour of Linden
    Feb 25, 2025

    The council of Linden closed the harbour on 20 February 2025. On 22 February 2025 the mayor, Ada Moor, resigned \
    over the <b>costs</b> & delays. The harbour will open again in May 2025.
    """

  private let served: ServedTimeline

  init() throws {
    served = try ServedTimeline([Self.harbour])
  }

  private func ask(_ line: String, _ fields: [String] = [], body: String = "")
    -> LoopbackClient.Answer
  {
    LoopbackClient.ask(served.port, line, fields, body: body)
  }

  private func decide(_ path: String, _ body: String) -> LoopbackClient.Answer {
    let fields = ["Tl-Token: \(served.token)", "Content-Type: application/json"]
    return ask("POST \(path)", fields, body: body)
  }

  /// The events that a query finds.
  private func events(_ query: String = "") throws -> [[String: Any]] {
    let body = ask("GET /api/events" + query).body
    let document = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    return document?["events"] as? [[String: Any]] ?? []
  }

  private func ids(_ query: String = "") throws -> [String] {
    try events(query).compactMap { $0["id"] as? String }
  }

  @Test func `the address that is printed has the token behind the sign that no request carries`() {
    #expect(served.address == "http://127.0.0.1:\(served.port)/#token=\(served.token)")
    #expect(served.token.utf8.count == 32)
    let page = ask("GET /")
    #expect(page.status == 200)
    #expect(!(page.head + page.body).contains(served.token))
  }

  @Test func `every answer says that nothing may be run, kept or shown elsewhere`() {
    for line in [
      "GET /", "GET /api/events", "GET /nowhere", "GET /api/nowhere", "GET /favicon.ico",
    ] {
      let head = ask(line).head.lowercased()
      #expect(
        head.contains(
          "content-security-policy: default-src 'none'; base-uri 'none'; frame-ancestors 'none'"
        )
      )
      #expect(head.contains("cache-control: no-store"))
      #expect(head.contains("x-content-type-options: nosniff"))
    }
  }

  @Test(arguments: [
    ("Host: 127.0.0.1:1", 200), ("Host: localhost", 200), ("Host: LOCALHOST:80", 200),
    ("Host: [::1]:80", 200),
    ("Host: evil.example", 403), ("Host: 127.0.0.1.evil.example", 403),
    ("Host: localhost.evil.example:80", 403),
    ("Host:", 403), ("Host: 127.0.0.1@evil.example", 403), ("Host: 127.0.0.2", 403),
  ])
  func `only names of this machine are answered`(host: String, status: Int) {
    #expect(ask("GET /", [host]).status == status)
  }

  @Test(arguments: [
    ("http://evil.example", 403), ("null", 403), ("https://127.0.0.1", 403),
    ("http://127.0.0.1:1", 403),
  ])
  func `what other pages ask is refused`(origin: String, status: Int) {
    #expect(ask("GET /api/events", ["Origin: \(origin)"]).status == status)
    let fields = [
      "Origin: \(origin)", "Tl-Token: \(served.token)", "Content-Type: application/json",
    ]
    #expect(ask("POST /api/undo", fields, body: "{}").status == status)
  }

  @Test func `the page's own origin is answered`() {
    #expect(ask("GET /api/events", ["Origin: http://127.0.0.1:\(served.port)"]).status == 200)
  }

  @Test func `without the whole token nothing is decided`() throws {
    let id = try #require(try ids().first)
    let json = "Content-Type: application/json"
    let wrong = [
      "", "x", String(served.token.dropLast()), served.token + "0", served.token.uppercased() + "g",
    ]
    for token in wrong {
      let fields = [json, "Tl-Token: \(token)"]
      #expect(
        ask("POST /api/events/\(id)/decisions", fields, body: #"{"action":"hide"}"#).status == 401
      )
    }
    #expect(ask("POST /api/undo", [json], body: "{}").status == 401)
    #expect(ask("DELETE /api/events/\(id)").status == 401)
    #expect(try ids().contains(id))
  }

  @Test func `words, dates and sources choose as tl show does`() throws {
    #expect(try events().map { $0["date"] as? String } == ["2025-02-20", "2025-02-22", "2025-05"])
    #expect(try events("?q=mayor").map { $0["date"] as? String } == ["2025-02-22"])
    #expect(try events("?q=harbour+-council").map { $0["date"] as? String } == ["2025-05"])
    #expect(
      try events("?q=%22the+harbour%22&to=2025-02").map { $0["date"] as? String } == ["2025-02-20"]
    )
    #expect(try events("?from=2025-02-21&count=1").map { $0["date"] as? String } == ["2025-02-22"])
    #expect(try events("?start=2&count=1").map { $0["date"] as? String } == ["2025-05"])
    #expect(try events("?least=2").isEmpty)
    #expect(ask("GET /api/events?start=1&count=1").head.contains("Tl-Total: 3"))
  }

  @Test(arguments: [
    "%00", "-", "%22%22", "*", "NEAR(", "AND+OR", "--json", "%F0%9F%A4%B7", "%C3%28", "%zz",
    "a%0D%0AX:+y",
  ])
  func `whatever stands in the search is searched`(words: String) {
    for line in ["GET /api/events?q=\(words)", "GET /?q=\(words)"] {
      let answer = ask(line)
      #expect(answer.status == 200, "\(line)")
      #expect(!answer.head.contains("X: y"))
    }
  }

  @Test func `an event is hidden, edited, tagged, merged, and all of it undone`() throws {
    let (first, second) = (try ids()[0], try ids()[1])
    #expect(decide("/api/events/\(first)/decisions", #"{"action":"hide"}"#).status == 200)
    #expect(try !ids().contains(first))
    #expect(try ids("?hidden=1").contains(first))
    #expect(decide("/api/undo", "{}").body.contains("\"action\" : \"hidden\""))
    let headline = #"{"action":"headline","value":"The mayor goes <i>"}"#
    #expect(decide("/api/events/\(second)/decisions", headline).status == 200)
    #expect(try events("?q=mayor").first?["headline"] as? String == "The mayor goes <i>")
    #expect(ask("GET /").body.contains("The mayor goes &lt;i&gt;"))
    #expect(
      decide("/api/events/\(second)/decisions", #"{"action":"tag","value":"city hall"}"#).status
        == 200
    )
    #expect(try ids("?tag=city%20hall") == [second])
    #expect(decide("/api/merges", "{\"events\":[\"\(first)\",\"\(second)\"]}").status == 200)
    #expect(try ids().count == 2)
    for _ in 0..<3 { #expect(decide("/api/undo", "{}").status == 200) }
    #expect(decide("/api/undo", "{}").status == 404)
    #expect(try ids().count == 3)
  }

  @Test func `statements are split off, and undoing says what is whole again`() throws {
    let served = try ServedTimeline([
      "The mill\nFeb 25, 2025\n\nThe old mill of Linden burnt down on 20 February 2025.\n",
      "Fire\nFeb 26, 2025\n\nThe old mill of Linden burnt down on 20 February 2025 at night.\n",
    ])
    func post(_ path: String, _ body: String) -> LoopbackClient.Answer {
      let fields = ["Tl-Token: \(served.token)", "Content-Type: application/json"]
      return LoopbackClient.ask(served.port, "POST \(path)", fields, body: body)
    }
    let events = LoopbackClient.ask(served.port, "GET /api/events").body
    let document = try JSONSerialization.jsonObject(with: Data(events.utf8)) as? [String: Any]
    let event = try #require((document?["events"] as? [[String: Any]])?.first?["id"] as? String)
    // What was shown at the place, where that is told: another sentence is not split off in its stead.
    let (old, new) = (
      "burnt down on 20 February 2025.\"", "burnt down on 20 February 2025 at night.\""
    )
    let cases = [
      ("", "", 400), ("1, 2", "", 400), ("0", "", 404), ("3", "", 404),
      ("-9223372036854775808", "", 404), ("9223372036854775807", "[\"\"]", 409),
      ("-1", "[\"\"]", 409),
      ("2", "[\"The old mill of Linden \(old)]", 409), ("2", "[]", 409),
      ("2", "[\"The  old mill of Linden \(new)]", 200),
    ]
    for (statements, sentences, status) in cases {
      let shown = sentences.isEmpty ? "" : ", \"sentences\": \(sentences)"
      let body = "{\"statements\": [\(statements)]\(shown)}"
      #expect(post("/api/events/\(event)/splits", body).status == status, "\(statements)")
    }
    let undone = post("/api/undo", "{}").body
    #expect(undone.contains("What was split off is part of “The old mill of Linden burnt down"))
    #expect(undone.contains("\"events\" : [\n    \"\(event)\"\n  ]"))
  }

  @Test func `provenance shows the sentence in the text of its article`() throws {
    let id = try #require(try ids("?q=mayor").first)
    let page = ask("GET /event/\(id)")
    #expect(page.status == 200)
    #expect(
      page.body.contains(
        "closed the harbour on 20 February 2025. <mark>On 22 February 2025 the mayor, Ada Moor, resigned over the "
          + "&lt;b&gt;costs&lt;/b&gt; &amp; delays.</mark> The harbour will open"
      )
    )
    #expect(ask("GET /event/zzzzz").status == 404)
    #expect(ask("GET /event/%2e%2e%2fetc").status == 404)
  }

  @Test
  func `a timeline without events says what to do, a search without results that there are none`()
    throws
  {
    #expect(
      ask("GET /?q=nothing+like+it").body.contains("<p id=\"page-nothing\">No entry matches.</p>")
    )
    #expect(try ServedTimeline.run(["remove-source", "--db", served.store, "1"]).exitCode == 0)
    let page = ask("GET /")
    #expect(page.status == 200)
    #expect(
      page.body.contains(
        "<p id=\"page-nothing\">No events yet. Add an article: tl add-source URL|FILE</p>"
      )
    )
  }

  @Test func `an update tells how far it is and ends`() {
    #expect(ask("GET /api/progress").body.contains("event: done\ndata: No update is under way."))
    #expect(decide("/api/update", "{}").status == 202)
    let told = ask("GET /api/progress").body
    #expect(told.contains("event: done\n"))
  }

  @Test func `a port that is in use is said, and what to do`() throws {
    let run = try ServedTimeline.run(["serve", "--port", "\(served.port)", "--db", served.store])
    #expect(run.exitCode == 69)
    #expect(
      run.errors
        == "tl: port \(served.port) is in use. Choose another with --port, or --port 0 for one that is free.\n"
    )
  }

  @Test func `a program is told of a port in use, and where it is served, in JSON`() throws {
    let taken = ["serve", "--json", "--port", "\(served.port)", "--db", served.store]
    #expect(
      try ServedTimeline.run(taken).errors == """
        {"error":{"message":"port \(served.port) is in use.","code":69,\
        "hint":"Choose another with --port, or --port 0 for one that is free."}}

        """
    )
    let line = try ServedTimeline.firstLine([
      "serve", "--json", "--port", "0", "--db", served.store,
    ])
    let place = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
    )
    #expect(place.keys.sorted() == ["address", "token", "url"])
    let (address, token) = (try #require(place["address"]), try #require(place["token"]))
    #expect(address.hasPrefix("http://127.0.0.1:"))
    #expect(place["url"] == "\(address)#token=\(token)")
  }

  @Test func `Ctrl-C ends it at once, also while somebody listens`() {
    let start = ContinuousClock.now
    #expect(served.interrupt() == 130)
    #expect(ContinuousClock.now - start < .seconds(3))
  }

  @Test func `every address of the API stands in its description, and every one there answers`()
    throws
  {
    let file = Project.root.appending(path: "docs/schema/openapi.json")
    let document = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    let paths = try #require(document?["paths"] as? [String: [String: Any]])
    #expect(
      paths.keys.sorted() == [
        "/api/decisions", "/api/events", "/api/events/{id}", "/api/events/{id}/decisions",
        "/api/events/{id}/splits",
        "/api/merges",
        "/api/progress", "/api/sources", "/api/undo", "/api/update",
      ]
    )
    let id = try #require(try ids().first)
    for (path, methods) in paths {
      let address = path.replacing("{id}", with: id)
      let isReading = methods["get"] != nil
      let answer = isReading ? ask("GET \(address)") : decide(address, "[]")
      #expect(answer.status == (isReading ? 200 : 400), "\(path)")
    }
  }
}

/// An update from the page, of a source on the web.
@Suite struct ServedUpdateTests {
  @Test func `an update tells of each source as it is read, and of one at a time`() throws {
    let gate = DispatchSemaphore(value: 0)
    let web = try LoopbackServer { request, connection in
      if request.path == "/robots.txt" { return connection.respond(status: "404 Not Found") }
      gate.wait()
      connection.respond(
        fields: ["Content-Type: text/plain; charset=utf-8"],
        body: "The mill\nFeb 25, 2025\n\nThe mill of Linden burnt down on 20 February 2025.\n"
      )
    }
    gate.signal()
    let served = try ServedTimeline(addresses: [web.url("/mill")])
    let fields = ["Tl-Token: \(served.token)", "Content-Type: application/json"]
    let wish = #"{"force":true}"#
    #expect(LoopbackClient.ask(served.port, "POST /api/update", fields, body: wish).status == 202)
    #expect(LoopbackClient.ask(served.port, "POST /api/update", fields, body: "{}").status == 409)
    gate.signal()
    let told = LoopbackClient.ask(served.port, "GET /api/progress").body
    #expect(told.contains("event: line\ndata: unchanged  The mill"))
    #expect(told.contains("event: done\ndata: 1 unchanged, 1 event."))
  }
}
