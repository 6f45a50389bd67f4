import Foundation
import Synchronization

/// A raw TCP server on 127.0.0.1 whose every byte the test decides.
///
///     let server = try LoopbackServer { request, connection in
///       connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhell")  // and no more
///     }
///     server.url("/a")  // "http://127.0.0.1:40123/a"
///
/// The handler runs on a thread of its own for each connection, once: the connection closes when it
/// returns, so faults of every kind can be told step by step. The server ends when it is dropped.
public final class LoopbackServer: Sendable {
  /// The head of a request.
  public struct Request: Sendable {
    /// Every byte up to and with the empty line; empty where the client begins with TLS.
    public let head: String
    /// The target of the request line: `/a?b`.
    public var path: String {
      let words = head.prefix { $0 != "\r\n" }.split(separator: " ")
      return words.count > 1 ? String(words[1]) : ""
    }
  }

  /// The system cannot give us a socket.
  public struct SocketError: Error {
    /// The system's `errno`.
    public let number: Int32
  }

  /// The port the system chose.
  public let port: UInt16
  private let listener: Int32
  private let log = RequestLog()

  /// Creates a server and begins to listen.
  public init(_ handler: @escaping @Sendable (Request, Connection) -> Void) throws {
    (listener, port) = try Self.bound(listens: true)
    let thread = Thread { [listener, log] in
      while true {
        let socket = accept(listener, nil, nil)
        if socket < 0 { break }
        Self.serve(Connection(socket: socket), log, handler)
      }
      // Here and not in `deinit`: the number must not be given to another socket while this waits.
      close(listener)
    }
    thread.start()
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
  }

  /// The address of a path.
  public func url(_ path: String = "/") -> String {
    "http://127.0.0.1:\(port)\(path)"
  }

  /// The requests so far, in the order in which they came.
  public var requests: [Request] { log.requests }

  /// An address at which nothing listens.
  public static func refusedURL() throws -> String {
    // The socket stays bound and never listens: no other test can be given its port.
    "http://127.0.0.1:\(try bound(listens: false).port)/"
  }

  /// A port at which nothing listens.
  static func unusedPort() throws -> UInt16 {
    let (socket, port) = try bound(listens: true)
    close(socket)
    return port
  }

  /// Whether somebody listens at a port.
  static func isListening(_ port: UInt16) -> Bool {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(client) }
    return withAddress(port: port) { connect(client, $0, $1) == 0 }
  }
}

extension LoopbackServer {
  private static func serve(
    _ connection: Connection,
    _ log: RequestLog,
    _ handler: @escaping @Sendable (Request, Connection) -> Void
  ) {
    let thread = Thread {
      if let request = connection.readRequest() {
        log.note(request)
        handler(request, connection)
      }
      connection.close()
    }
    thread.start()
  }

  /// Binds a socket to a port of its own.
  private static func bound(listens: Bool) throws -> (socket: Int32, port: UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let port: UInt16? = withAddress(port: 0) { address, size in
      var size = size
      let isListening =
        bind(listener, address, size) == 0
        && (!listens || Foundation.listen(listener, 128) == 0)
        && getsockname(listener, address, &size) == 0
      guard isListening else { return nil }
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        UInt16(bigEndian: $0.pointee.sin_port)
      }
    }
    guard let port else { throw SocketError(number: errno) }
    return (listener, port)
  }

  /// Calls with the address of a port of this machine.
  static func withAddress<Result>(
    port: UInt16,
    _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}

/// The requests so far.
private final class RequestLog: Sendable {
  private let entries = Mutex<[LoopbackServer.Request]>([])

  var requests: [LoopbackServer.Request] { entries.withLock { $0 } }

  func note(_ request: LoopbackServer.Request) {
    entries.withLock { $0.append(request) }
  }
}
