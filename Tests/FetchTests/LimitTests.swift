import Fetch
import TestSupport
import Testing

@Suite struct LimitTests {
  @Test func `a server that never answers is given up`() async throws {
    let server = try LoopbackServer { _, connection in connection.waitUntilClientLeaves() }
    let fetcher = Fetcher { $0.wholeTimeout = .milliseconds(150) }
    #expect(
      await fetcher.error(of: server.url())
        == .timedOut(url: server.url(), stage: .waiting, limit: .milliseconds(150))
    )
  }

  @Test func `a server that stops in the body is given up`() async throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")
      connection.waitUntilClientLeaves()
    }
    let fetcher = Fetcher { $0.wholeTimeout = .milliseconds(150) }
    #expect(
      await fetcher.error(of: server.url())
        == .timedOut(url: server.url(), stage: .receiving, limit: .milliseconds(150))
    )
  }

  @Test func `a server that is too slow is given up before the whole time is over`() async throws {
    let server = try LoopbackServer { _, connection in connection.waitUntilClientLeaves() }
    let fetcher = Fetcher { $0.stallTimeout = .seconds(1) }
    #expect(
      await fetcher.error(of: server.url())
        == .timedOut(url: server.url(), stage: .waiting, limit: .seconds(1))
    )
  }

  @Test func `a body announced larger than the limit is not begun`() async throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n")
      connection.waitUntilClientLeaves()
    }
    let fetcher = Fetcher { $0.bodyLimitInBytes = 10 }
    #expect(
      await fetcher.error(of: server.url()) == .bodyTooLarge(url: server.url(), limitInBytes: 10)
    )
  }

  @Test func `a chunked body is given up at the limit`() async throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
      while connection.send(Array("5\r\nhello\r\n".utf8)) {}
    }
    let fetcher = Fetcher { $0.bodyLimitInBytes = 1000 }
    #expect(
      await fetcher.error(of: server.url())
        == .bodyTooLarge(url: server.url(), limitInBytes: 1000)
    )
  }

  @Test func `a body of just the limit is let through`() async throws {
    let server = try LoopbackServer(fields: [], body: Array("0123456789".utf8))
    let fetcher = Fetcher { $0.bodyLimitInBytes = 10 }
    #expect(try await fetcher.snapshot(of: server.url()).body == Array("0123456789".utf8))
  }

  @Test func `header fields without end are given up at the limit`() async throws {
    let server = try LoopbackServer { _, connection in
      connection.send("HTTP/1.1 200 OK\r\n")
      while connection.send(Array("X-A: 0123456789\r\n".utf8)) {}
    }
    let fetcher = Fetcher { $0.headLimitInBytes = 5000 }
    #expect(
      await fetcher.error(of: server.url())
        == .headTooLarge(url: server.url(), limitInBytes: 5000)
    )
  }

  @Test func `cancelling the task ends the transfer`() async throws {
    let (begun, beginning) = AsyncStream<Void>.makeStream()
    let (ended, ending) = AsyncStream<Void>.makeStream()
    let server = try LoopbackServer { _, connection in
      beginning.finish()
      connection.waitUntilClientLeaves()
      ending.finish()
    }
    let url = server.url()
    // On a machine with much to do the task may come late to its cancelling, but not later than this.
    let fetcher = Fetcher {
      $0.wholeTimeout = .seconds(3600)
      $0.stallTimeout = .seconds(3600)
    }
    let task = Task { await fetcher.error(of: url) }
    for await _ in begun {}
    task.cancel()
    #expect(await task.value == .cancelled(url: url))
    for await _ in ended {}
  }

  @Test func `a task cancelled before it asks gets no transfer`() async throws {
    let server = try LoopbackServer { _, connection in connection.respond(body: "x") }
    let url = server.url()
    let fetcher = Fetcher()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await fetcher.error(of: url)
    }
    #expect(await task.value == .cancelled(url: url))
  }

  @Test func `a fetcher can be dropped a hundred times`() async throws {
    let server = try LoopbackServer { _, connection in connection.respond(body: "x") }
    for _ in 0..<100 {
      #expect(try await Fetcher().snapshot(of: server.url()).body == [0x78])
    }
    for _ in 0..<100 { _ = Fetcher() }
  }
}
