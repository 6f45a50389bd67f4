import Fetch
import TestSupport
import Testing

@Suite struct RedirectTests {
  @Test func `a chain is followed to its end and told step by step`() async throws {
    let server = try LoopbackServer { request, connection in
      switch request.path {
      case "/a": connection.redirect(to: "b/../c?x", status: "301 Moved")
      case "/c?x": connection.redirect(to: "//\(request.host)/d#part", status: "307 Elsewhere")
      default: connection.respond(fields: ["X-Last: yes"], body: "end")
      }
    }
    let snapshot = try await Fetcher().snapshot(of: server.url("/a"))
    #expect(snapshot.requestedURL == server.url("/a"))
    #expect(snapshot.finalURL == server.url("/d"))
    #expect(
      snapshot.redirects == [
        Redirect(status: 301, source: server.url("/a"), target: server.url("/c?x")),
        Redirect(status: 307, source: server.url("/c?x"), target: server.url("/d")),
      ]
    )
    #expect(snapshot.status == 200)
    #expect(snapshot.headerFields.values(named: "X-Last") == ["yes"])
    #expect(snapshot.headerFields.values(named: "Location") == [])
    #expect(snapshot.body == Array("end".utf8))
  }

  @Test func `a loop is an error`() async throws {
    let server = try LoopbackServer { request, connection in
      connection.redirect(to: request.path == "/a" ? "/b" : "/a")
    }
    let error = await Fetcher { $0.maximumRedirects = 4 }.error(of: server.url("/a"))
    #expect(error == .redirectLoop(url: server.url("/b"), limit: 4))
  }

  @Test func `a chain that never comes back is an error at the limit`() async throws {
    let server = try LoopbackServer { request, connection in
      connection.redirect(to: request.path + "x")
    }
    let error = await Fetcher { $0.maximumRedirects = 3 }.error(of: server.url("/a"))
    #expect(error == .tooManyRedirects(url: server.url("/axxxx"), limit: 3))
    #expect(server.requests.map(\.path) == ["/a", "/ax", "/axx", "/axxx"])
  }

  @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/a"])
  func `a redirect to a scheme that is not fetched is refused`(target: String) async throws {
    let server = try LoopbackServer { _, connection in connection.redirect(to: target) }
    let error = await Fetcher().error(of: server.url())
    #expect(error == .redirectForbidden(url: server.url(), target: target))
  }

  @Test func `a redirect to nowhere is an error`() async throws {
    let server = try LoopbackServer(sending: "HTTP/1.1 302 Found\r\nContent-Length: 1\r\n\r\nx")
    let error = await Fetcher().error(of: server.url())
    #expect(error == .redirectWithoutLocation(url: server.url(), status: 302))
  }

  @Test func `a redirect to what is no URL is an error`() async throws {
    let server = try LoopbackServer { _, connection in connection.redirect(to: "http://[::1/") }
    let error = await Fetcher().error(of: server.url())
    #expect(error == .redirectMalformed(url: server.url(), target: "http://[::1/"))
  }

  @Test func `the address that failed is the one reached`() async throws {
    let refused = try LoopbackServer.refusedURL()
    let server = try LoopbackServer { _, connection in connection.redirect(to: refused) }
    #expect(await Fetcher().error(of: server.url()) == .connectionRefused(url: refused))
  }

  @Test func `a connection closed after a redirect is not judged by the redirect`() async throws {
    let server = try LoopbackServer { request, connection in
      if request.path == "/a" { connection.redirect(to: "/b") }
    }
    let error = await Fetcher().error(of: server.url("/a"))
    #expect(error == .connectionClosed(url: server.url("/b")))
  }

  @Test func `a cookie set on the way is sent back within the transfer only`() async throws {
    let server = try LoopbackServer { request, connection in
      if request.head.contains("Cookie: consent=yes") {
        connection.respond(body: "in")
      } else {
        connection.respond(status: "302 Found", fields: ["Set-Cookie: consent=yes", "Location: /"])
      }
    }
    let fetcher = Fetcher()
    #expect(try await fetcher.snapshot(of: server.url()).redirects.count == 1)
    #expect(try await fetcher.snapshot(of: server.url()).redirects.count == 1)
  }
}

extension LoopbackServer.Request {
  /// The value of the `Host` field.
  fileprivate var host: String {
    head.split(separator: "\r\n").first { $0.hasPrefix("Host: ") }.map { String($0.dropFirst(6)) }
      ?? ""
  }
}
