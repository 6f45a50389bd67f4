import Foundation
import Synchronization

extension LoopbackServer {
  /// The server's end of one connection.
  public final class Connection: Sendable {
    private let socket: Int32
    private let isOpen = Mutex(true)

    init(socket: Int32) {
      self.socket = socket
    }

    deinit {
      close()
    }
  }
}

extension LoopbackServer.Connection {
  /// Sends text as UTF-8.
  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Sends bytes; returns `false` once the client has gone.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.send(
          socket,
          buffer.baseAddress?.advanced(by: offset),
          bytes.count - offset,
          Int32(MSG_NOSIGNAL)
        )
      }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }

  /// Sends a whole answer with its length.
  public func respond(status: String = "200 OK", fields: [String] = [], body: [UInt8] = []) {
    let lines =
      ["HTTP/1.1 \(status)"] + fields + ["Content-Length: \(body.count)", "Connection: close"]
    send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  /// Sends a whole answer with its length.
  public func respond(status: String = "200 OK", fields: [String] = [], body: String) {
    respond(status: status, fields: fields, body: Array(body.utf8))
  }

  /// Sends the client elsewhere.
  public func redirect(to target: String, status: String = "302 Found") {
    respond(status: status, fields: ["Location: \(target)"])
  }

  /// Waits until the client closes its end.
  public func waitUntilClientLeaves() {
    var byte: UInt8 = 0
    while recv(socket, &byte, 1, 0) > 0 {}
  }

  /// Closes the connection in order; what was sent still arrives.
  public func close() {
    isOpen.withLock { isOpen in
      guard isOpen else { return }
      isOpen = false
      Foundation.close(socket)
    }
  }

  /// Cuts the connection: the client sees a reset.
  public func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(
      socket,
      SOL_SOCKET,
      SO_LINGER,
      &linger,
      socklen_t(MemoryLayout.size(ofValue: linger))
    )
    close()
  }

  /// The first byte of a client that wants TLS.
  private static let tlsHandshake: UInt8 = 0x16

  /// Reads up to the empty line; `nil` where the client leaves before.
  func readRequest() -> LoopbackServer.Request? {
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while !head.suffix(4).elementsEqual([13, 10, 13, 10]) {
      guard recv(socket, &byte, 1, 0) == 1 else { return nil }
      head.append(byte)
      if head == [Self.tlsHandshake] { return LoopbackServer.Request(head: "") }
    }
    return LoopbackServer.Request(head: String(decoding: head, as: UTF8.self))
  }
}
