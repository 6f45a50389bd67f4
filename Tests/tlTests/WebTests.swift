import Foundation
import TestSupport
import Testing

@Suite struct WebTests {
  /// A small page that tells one event of its own.
  private static func page(_ number: Int) -> String {
    let beginnings = ["Alder", "Birch", "Cedar", "Elm", "Hazel", "Linden", "Maple"]
    let endings = ["ford", "ham", "mouth", "stead", "thorpe", "wick"]
    let town = beginnings[number % 7] + endings[number / 7]
    return """
      <!doctype html><html lang="en"><head><title>Report \(number)</title>
      <meta property="article:published_time" content="2025-02-25T10:00:00Z"></head><body><article>
      <h1>Report \(number)</h1>
      <p>The council of \(town) said on Monday that the \(town) bridge would be closed for repairs,
      because the river \(beginnings[number % 7]) had risen above its banks again.</p>
      <p>Engineers will look at the pillars of the bridge again when the water has gone down, and the
      town has asked drivers to take the northern road for as long as the work goes on.</p>
      </article></body></html>
      """
  }

  private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"

  /// Ten ways in which a source can be broken, by the path that shows them.
  private static let faults: [String: @Sendable (LoopbackServer.Connection) -> Void] = [
    "/missing": { $0.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") },
    "/broken-server": { $0.send("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n") },
    "/circle": { $0.send("HTTP/1.1 302 Found\r\nLocation: /circle\r\nContent-Length: 0\r\n\r\n") },
    "/to-file": {
      $0.send("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n")
    },
    "/short": { $0.send(head + "Content-Length: 5000\r\n\r\n<p>too short") },
    "/silent": { _ in },
    "/half-a-head": { $0.send("HTTP/1.1 200 OK\r\nContent-Ty") },
    "/no-gzip": { $0.send(head + "Content-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain") },
    "/picture": {
      $0.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 4\r\n\r\n\u{89}PN")
    },
    "/empty": { $0.send(head + "Content-Length: 0\r\n\r\n") },
  ]

  @Test func `of fifty sources at once ten are broken, and the others are added`() throws {
    let server = try LoopbackServer { request, connection in
      if let fault = Self.faults[request.path] { return fault(connection) }
      let page = Self.page(Int(request.path.dropFirst()) ?? 0)
      connection.send(Self.head + "Content-Length: \(page.utf8.count)\r\n\r\n" + page)
    }
    let tl = try Program()
    let good = (1...40).map { server.url("/\($0)") }
    let bad = Self.faults.keys.sorted().map(server.url)
    let run = try tl.run(["add-source"] + good.prefix(20) + bad + good.suffix(20))
    #expect(run.exitCode == 1)
    #expect(run.output.contains("40 added, 10 failed, 40 events."))
    let failures = run.errors.split(separator: "\n").map(String.init)
    #expect(failures.count == 10)
    for (address, failure) in zip(bad, failures) {
      #expect(
        failure.hasPrefix("failed     ") && failure.contains(address) && failure.hasSuffix(".")
      )
    }
    #expect(Set(failures.map { $0.drop { $0 != ":" } }).count == 10)
    #expect(try tl("show").rows.count { $0.contains("2025-02-24") } == 40)
  }

  @Test func `a page that has moved is one source under the name the user gave`() throws {
    let server = try LoopbackServer { request, connection in
      if request.path == "/old" {
        connection.send("HTTP/1.1 301 Moved\r\nLocation: /7\r\nContent-Length: 0\r\n\r\n")
      } else {
        let page = Self.page(7)
        connection.send(Self.head + "Content-Length: \(page.utf8.count)\r\n\r\n" + page)
      }
    }
    let tl = try Program()
    let run = try tl("add-source", server.url("/old"))
    #expect(run.output.hasPrefix("added      Report 7"))
    #expect(try tl("add-source", server.url("/old")).output.hasPrefix("unchanged"))
  }
}
