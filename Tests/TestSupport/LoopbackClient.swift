import Foundation

/// A raw HTTP client for servers on this machine, which sends what the test decides.
public enum LoopbackClient {
  /// An answer.
  public struct Answer: Sendable {
    /// The status; 0 where there was none.
    public let status: Int
    /// The status line and the fields.
    public let head: String
    /// The body as it was sent.
    public let body: String
  }

  /// Sends a request to 127.0.0.1 and reads until the server closes.
  ///
  /// - Parameters:
  ///   - port: The port.
  ///   - line: The request line without its version: `GET /a`.
  ///   - fields: The fields of the head; `Host` is sent where it is not among them.
  ///   - body: The body.
  /// - Returns: The answer.
  public static func ask(
    _ port: UInt16,
    _ line: String,
    _ fields: [String] = [],
    body: String = ""
  ) -> Answer {
    let hasHost = fields.contains { $0.lowercased().hasPrefix("host:") }
    let all =
      (hasHost ? [] : ["Host: 127.0.0.1:\(port)"]) + fields
      + ["Connection: close"] + (body.isEmpty ? [] : ["Content-Length: \(body.utf8.count)"])
    let request = ([line + " HTTP/1.1"] + all).joined(separator: "\r\n") + "\r\n\r\n" + body
    let text = String(decoding: bytes(answering: Array(request.utf8), port), as: UTF8.self)
    let parts = text.components(separatedBy: "\r\n\r\n")
    let status = parts[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return Answer(
      status: status,
      head: parts[0],
      body: parts.dropFirst().joined(separator: "\r\n\r\n")
    )
  }

  private static func bytes(answering request: [UInt8], _ port: UInt16) -> [UInt8] {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(client) }
    guard LoopbackServer.withAddress(port: port, { connect(client, $0, $1) }) == 0 else {
      return []
    }
    var sent = 0
    while sent < request.count {
      let count = request[sent...]
        .withUnsafeBytes {
          send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
      guard count > 0 else { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(client, &buffer, buffer.count, 0), count > 0 {
      answer += buffer[..<count]
    }
    return answer
  }
}
