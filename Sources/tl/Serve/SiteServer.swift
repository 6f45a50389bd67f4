import FlyingFox
import FlyingSocks
import Foundation

/// The sockets of the timeline's own server: 127.0.0.1 and, where there is one, ::1.
struct SiteServer: Sendable {
  let site: TimelineSite

  /// How long an answer may take, in seconds: a whole timeline of a large store takes several.
  private static let patience = 120.0

  /// Listens and answers until the task is cancelled.
  ///
  /// - Parameters:
  ///   - port: Where to listen; 0 for a port that is free.
  ///   - announce: Is told the port once somebody can ask.
  /// - Throws: A `Failure` where the port cannot be had.
  func run(port: UInt16, announce: @escaping @Sendable (UInt16) -> Void) async throws {
    let server = await server(at: try .inet(ip4: "127.0.0.1", port: port))
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          guard case .ip4(_, let port) = await server.listeningAddress else { return }
          announce(port)
          // A machine without ::1 is served without.
          try? await self.server(at: .loopback(port: port)).run()
          try Task.checkCancellation()
          try await Task.sleep(for: .seconds(Int32.max))
        }
        try await group.next()
      }
    } catch SocketError.failed(_, let number, _) where number == EADDRINUSE {
      throw Failure(
        "port \(port) is in use.",
        exitCode: .unavailable,
        hint: "Choose another with --port, or --port 0 for one that is free."
      )
    } catch SocketError.failed(_, let number, _) where number == EACCES {
      throw Failure(
        "port \(port) may not be used.",
        exitCode: .unavailable,
        hint: "Choose one above 1023, or --port 0 for one that is free."
      )
    }
  }

  private func server(at address: some SocketAddress) async -> HTTPServer {
    let handler = ClosureHTTPHandler { request in
      let asked = try await SiteRequest(request)
      return HTTPResponse(site.answer(to: asked))
    }
    let server = HTTPServer(
      address: address,
      timeout: Self.patience,
      logger: .disabled,
      handler: handler
    )
    // FlyingFox's wildcard does not know this method.
    await server.appendRoute(HTTPRoute(method: HTTPMethod("QUERY"), path: "*"), to: handler)
    return server
  }
}

extension SiteRequest {
  /// Takes over a request; of a body that is too long only so much that this can be seen.
  fileprivate init(_ request: HTTPRequest) async throws {
    var body: [UInt8] = []
    for try await data in request.bodySequence where body.count <= TimelineSite.longestBody {
      body += data
    }
    self.init(
      method: request.method.rawValue,
      path: Self.path(in: request.target.path()),
      fields: Self.fields(in: request.target.query()),
      head: Dictionary(
        request.headers.map { ($0.key.rawValue.lowercased(), $0.value) },
        uniquingKeysWith: { $1 }
      ),
      body: body
    )
  }
}

extension HTTPResponse {
  /// Takes over an answer.
  fileprivate init(_ answer: SiteAnswer) {
    var headers: HTTPHeaders = [.contentType: answer.type]
    for (name, value) in SiteAnswer.commonHead.merging(answer.head, uniquingKeysWith: { $1 }) {
      headers[HTTPHeader(name)] = value
    }
    let status = HTTPStatusCode(answer.status, phrase: "")
    switch answer.body {
    case .bytes(let bytes): self.init(statusCode: status, headers: headers, body: Data(bytes))
    case .events(let events):
      self.init(
        statusCode: status,
        headers: headers,
        body: HTTPBodySequence(from: EventBytes(events))
      )
    }
  }
}

/// The bytes of events as they happen.
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  private let events: AsyncStream<String>

  init(_ events: AsyncStream<String>) {
    self.events = events
  }

  func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<String>.Iterator
    var rest: ArraySlice<UInt8> = []

    mutating func next() async -> UInt8? {
      await fill()
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      await fill()
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }

    private mutating func fill() async {
      if rest.isEmpty, let event = await events.next(isolation: #isolation) {
        rest = Array(event.utf8)[...]
      }
    }
  }
}
