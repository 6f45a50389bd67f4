import Fetch
import Foundation
import TestSupport
import Testing

@Suite struct PageTests {
  @Test func `a plain page comes as it was sent`() async throws {
    let server = try LoopbackServer(
      sending: "HTTP/1.1 200 Fine\r\nContent-Type: Text/HTML; Charset=\"UTF-8\"\r\n"
        + "X-Two: a\r\nx-two:  b \r\nContent-Length: 5\r\n\r\nhello"
    )
    let snapshot = try await Fetcher().snapshot(of: server.url("/a#top"))
    #expect(snapshot.requestedURL == server.url("/a#top"))
    #expect(snapshot.finalURL == server.url("/a"))
    #expect(snapshot.redirects == [])
    #expect(snapshot.status == 200)
    #expect(
      snapshot.headerFields == [
        HeaderField(name: "Content-Type", value: "Text/HTML; Charset=\"UTF-8\""),
        HeaderField(name: "X-Two", value: "a"),
        HeaderField(name: "x-two", value: "b"),
        HeaderField(name: "Content-Length", value: "5"),
      ]
    )
    #expect(snapshot.receivedBody == Array("hello".utf8))
    #expect(snapshot.body == Array("hello".utf8))
    #expect(snapshot.mediaType == "text/html")
    #expect(snapshot.charset == "utf-8")
    #expect(
      snapshot.digest == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    )
    #expect(snapshot.fetchedAt == noon)
  }

  @Test func `the head is kept byte for byte`() async throws {
    let head = "HTTP/1.1 200 Fine\r\nX-Odd :  1\r\nX-Latin: caf"
    let rest: [UInt8] = [0xE9, 0x0D, 0x0A, 0x0D, 0x0A]
    let server = try LoopbackServer { _, connection in
      connection.send(Array(head.utf8) + rest + Array("x".utf8))
    }
    let snapshot = try await Fetcher().snapshot(of: server.url())
    #expect(snapshot.head == Array(head.utf8) + rest)
    #expect(snapshot.headerFields.values(named: "x-latin") == ["café"])
  }

  @Test func `a chunked body is joined, trailers and interim answers left out`() async throws {
    let server = try LoopbackServer(
      sending: "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nX-Trailer: 1\r\n\r\n"
    )
    let snapshot = try await Fetcher().snapshot(of: server.url())
    #expect(snapshot.body == Array("hello world".utf8))
    #expect(snapshot.headerFields == [HeaderField(name: "Transfer-Encoding", value: "chunked")])
    #expect(snapshot.mediaType == nil)
  }

  @Test func `a body without length ends with the connection`() async throws {
    let server = try LoopbackServer(sending: "HTTP/1.0 200 OK\r\n\r\nhello")
    #expect(try await Fetcher().snapshot(of: server.url()).body == Array("hello".utf8))
  }

  @Test func `the request says who asks and what it can decode`() async throws {
    let server = try LoopbackServer { _, connection in connection.respond(body: "x") }
    _ = try await Fetcher().snapshot(of: server.url("/a?b=c d"))
    let head = try #require(server.requests.first?.head)
    #expect(head.hasPrefix("GET /a?b=c+d HTTP/1.1\r\n") || head.hasPrefix("GET /a?b=c%20d HTTP"))
    #expect(head.contains("\r\nUser-Agent: tl/0.1.0 (timeline reader)\r\n"))
    #expect(head.contains("\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n"))
  }
}
