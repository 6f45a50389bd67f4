import Fetch
import TestSupport
import Testing

@Suite struct FaultTests {
  @Test(arguments: [400, 404, 410, 451, 500, 503])
  func `a status that is no success is an error`(status: Int) async throws {
    let server = try LoopbackServer { _, connection in
      connection.respond(status: "\(status) No", body: "an error page")
    }
    #expect(await Fetcher().error(of: server.url()) == .status(status, url: server.url()))
  }

  @Test func `a page not changed since nobody asked is no success either`() async throws {
    let server = try LoopbackServer(sending: "HTTP/1.1 304 Not Modified\r\n\r\n")
    #expect(await Fetcher().error(of: server.url()) == .status(304, url: server.url()))
  }

  @Test func `a body shorter than announced is an error`() async throws {
    let server = try LoopbackServer(
      sending: "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello"
    )
    let error = await Fetcher().error(of: server.url())
    #expect(
      error == .truncated(url: server.url(), receivedInBytes: 5, expectedInBytes: 10)
    )
  }

  @Test func `a body that never begins is an error`() async throws {
    let server = try LoopbackServer(sending: "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
    let error = await Fetcher().error(of: server.url())
    #expect(
      error == .truncated(url: server.url(), receivedInBytes: 0, expectedInBytes: 10)
    )
  }

  @Test func `chunks without the last one are an error`() async throws {
    let server = try LoopbackServer(
      sending: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
    )
    let error = await Fetcher().error(of: server.url())
    #expect(
      error == .truncated(url: server.url(), receivedInBytes: 5, expectedInBytes: nil)
    )
  }

  @Test func `a chunk without a size is an error`() async throws {
    let server = try LoopbackServer(
      sending: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nxyz\r\n"
    )
    let error = await Fetcher().error(of: server.url())
    #expect(error?.isMalformedResponse(of: server.url()) == true, "\(String(describing: error))")
  }

  @Test func `a reset in the body is an error`() async throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n")
      connection.reset()
    }
    // Whether the head arrives before the reset is the system's choice.
    let error = await Fetcher().error(of: server.url())
    let truncated = FetchError.truncated(
      url: server.url(),
      receivedInBytes: 0,
      expectedInBytes: 10
    )
    #expect(error == truncated || error == .connectionClosed(url: server.url()))
  }

  @Test func `a connection closed inside the head is an error`() async throws {
    let server = try LoopbackServer(sending: "HTTP/1.1 200 OK\r\nContent-Type: text/ht")
    #expect(await Fetcher().error(of: server.url()) == .connectionClosed(url: server.url()))
  }

  @Test func `a connection closed after whole header lines is an error`() async throws {
    let server = try LoopbackServer(sending: "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")
    #expect(await Fetcher().error(of: server.url()) == .connectionClosed(url: server.url()))
  }

  @Test func `an empty reply is an error`() async throws {
    let server = try LoopbackServer { _, _ in }
    #expect(await Fetcher().error(of: server.url()) == .connectionClosed(url: server.url()))
  }

  @Test func `a connection reset before the answer is an error`() async throws {
    let server = try LoopbackServer { _, connection in connection.reset() }
    #expect(await Fetcher().error(of: server.url()) == .connectionClosed(url: server.url()))
  }

  @Test func `an answer that is no HTTP is an error`() async throws {
    let server = try LoopbackServer(sending: "<!doctype html><title>x</title>")
    let error = await Fetcher().error(of: server.url())
    #expect(error?.isMalformedResponse(of: server.url()) == true, "\(String(describing: error))")
  }

  @Test(arguments: ["204 No Content", "200 OK"])
  func `a success without a body is an error`(status: String) async throws {
    let server = try LoopbackServer { _, connection in connection.respond(status: status) }
    let number = status == "200 OK" ? 200 : 204
    #expect(await Fetcher().error(of: server.url()) == .noBody(url: server.url(), status: number))
  }

  @Test func `a refused connection is an error`() async throws {
    let url = try LoopbackServer.refusedURL()
    #expect(await Fetcher().error(of: url) == .connectionRefused(url: url))
  }

  @Test func `a host that does not exist is an error`() async {
    // A label of 64 letters is more than DNS has room for, so no server is ever asked.
    let host = String(repeating: "a", count: 64) + ".invalid"
    let error = await Fetcher().error(of: "http://\(host)/")
    #expect(error == .hostNotFound(url: "http://\(host)/", host: host))
  }

  @Test func `plain text where TLS is due is an error`() async throws {
    let server = try LoopbackServer { _, connection in
      connection.respond(body: "x")
      connection.waitUntilClientLeaves()
    }
    let url = "https://127.0.0.1:\(server.port)/"
    guard case .tlsFailed(url, _) = await Fetcher().error(of: url) else {
      Issue.record("no TLS error")
      return
    }
  }

  @Test func `two different lengths are an error`() async throws {
    let server = try LoopbackServer(
      sending: "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 4\r\n\r\nhello"
    )
    #expect(
      await Fetcher().error(of: server.url())
        == .malformedResponse(url: server.url(), detail: "Content-Length: 4, 5")
    )
  }

  @Test func `one header line longer than libcurl takes is an error`() async throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nX-Long: " + String(repeating: "a", count: 150_000))
      connection.waitUntilClientLeaves()
    }
    #expect(
      await Fetcher().error(of: server.url())
        == .headTooLarge(url: server.url(), limitInBytes: 102_400)
    )
  }
}

extension FetchError {
  /// Returns whether it tells of an answer against the rules; the detail is libcurl's to word.
  func isMalformedResponse(of url: String) -> Bool {
    if case .malformedResponse(url, _) = self { return true }
    return false
  }
}
