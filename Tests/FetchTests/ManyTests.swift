import Fetch
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite struct ManyTests {
  @Test func `of fifty pages ten are broken, each in its way, and forty come`() async throws {
    let server = try LoopbackServer(Self.serve)
    let refused = try LoopbackServer.refusedURL()
    var urls = (0..<50).map { server.url("/page/\($0)") }
    for (place, path) in Self.brokenPaths { urls[place] = server.url(path) }
    urls[45] = refused

    let results = await Fetcher { $0.wholeTimeout = .seconds(2) }.snapshots(of: urls)

    let bodies = results.map { result in
      switch result {
      case .success(let snapshot): String(decoding: snapshot.body, as: UTF8.self)
      case .failure: "broken"
      }
    }
    let broken = Set(Self.brokenPaths.map(\.0) + [45])
    #expect(bodies == (0..<50).map { broken.contains($0) ? "broken" : "/page/\($0)" })

    let url = server.url
    #expect(results[0].error == .status(404, url: url("/missing")))
    #expect(results[5].error == .status(500, url: url("/failing")))
    #expect(
      results[10].error
        == .truncated(url: url("/short"), receivedInBytes: 5, expectedInBytes: 10)
    )
    #expect(results[15].error?.isMalformedResponse(of: url("/chunk")) == true)
    #expect(results[20].error == .connectionClosed(url: url("/empty")))
    #expect(results[25].error == .connectionClosed(url: url("/head")))
    #expect(results[30].error == .redirectLoop(url: url("/loop"), limit: 10))
    #expect(
      results[35].error
        == .undecodableBody(url: url("/coding"), codings: "gzip", problem: .corrupt)
    )
    #expect(
      results[40].error
        == .redirectForbidden(url: url("/file"), target: "file:///etc/passwd")
    )
    #expect(results[45].error == .connectionRefused(url: refused))
  }

  @Test func `one host never sees more requests at once than allowed`() async throws {
    let pairs = Rendezvous()
    let server = try LoopbackServer { request, connection in
      pairs.meet()
      connection.respond(body: request.path)
    }
    let urls = (0..<12).map { server.url("/\($0)") }
    let results = await Fetcher().snapshots(of: urls)
    #expect(results.allSatisfy { $0.error == nil })
    #expect(pairs.peak == 2)
  }

  @Test func `all hosts together never see more requests at once than allowed`() async throws {
    let pairs = Rendezvous()
    let servers = try (0..<4)
      .map { _ in
        try LoopbackServer { request, connection in
          pairs.meet()
          connection.respond(body: request.path)
        }
      }
    let urls = (0..<24).map { servers[$0 % 4].url("/\($0)") }
    let results = await Fetcher { $0.maximumTransfers = 2 }.snapshots(of: urls)
    #expect(results.allSatisfy { $0.error == nil })
    #expect(pairs.peak == 2)
  }

  private static let brokenPaths = [
    (0, "/missing"), (5, "/failing"), (10, "/short"), (15, "/chunk"), (20, "/empty"),
    (25, "/head"), (30, "/loop"), (35, "/coding"), (40, "/file"),
  ]

  private static func serve(
    _ request: LoopbackServer.Request,
    _ connection: LoopbackServer.Connection
  ) {
    switch request.path {
    case "/missing": connection.respond(status: "404 Not Found", body: "no")
    case "/failing": connection.respond(status: "500 Oops", body: "no")
    case "/short": connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello")
    case "/chunk":
      connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n")
    case "/empty": break
    case "/head": connection.send("HTTP/1.1 200 OK\r\nContent-Ty")
    case "/loop": connection.redirect(to: "/loop")
    case "/coding": connection.respond(fields: ["Content-Encoding: gzip"], body: "plain")
    case "/file": connection.redirect(to: "file:///etc/passwd")
    default: connection.respond(body: request.path)
    }
  }
}

/// A place where callers wait for each other, two by two: nobody leaves who came alone.
private final class Rendezvous: Sendable {
  private struct State {
    var arrivals = 0
    var present = 0
    var peak = 0
  }

  private let state = Mutex(State())
  private let condition = NSCondition()

  /// The largest number of callers that were here at one time.
  var peak: Int { state.withLock(\.peak) }

  /// Waits until a second caller comes.
  func meet() {
    condition.lock()
    defer { condition.unlock() }
    let place = state.withLock { state in
      state.arrivals += 1
      state.present += 1
      state.peak = max(state.peak, state.present)
      return state.arrivals
    }
    condition.broadcast()
    let partner = place + place % 2
    while state.withLock(\.arrivals) < partner { condition.wait() }
    state.withLock { $0.present -= 1 }
  }
}

extension Result<Snapshot, FetchError> {
  /// The error, or `nil` where there is a snapshot.
  fileprivate var error: FetchError? {
    if case .failure(let error) = self { return error }
    return nil
  }
}
