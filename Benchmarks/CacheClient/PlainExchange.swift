import Fetch
import Foundation

/// One request over a connection of its own, in the plainest HTTP there is.
enum PlainExchange {
  struct Answer {
    var status: Int
    var fields: [HeaderField]
    var body: [UInt8]
  }

  /// The server closed the connection without an answer.
  struct NoAnswer: Error {}

  /// Asks a server of this machine.
  static func ask(
    _ request: CachePolicy.Request,
    fields: [HeaderField],
    body: String?
  ) throws -> Answer {
    guard let url = request.url.flatMap(URL.init(string:)), let port = url.port else {
      throw NoAnswer()
    }
    let target = url.path + (url.query.map { "?" + $0 } ?? "")
    let length = body.map { ["Content-Length: \($0.utf8.count)"] } ?? []
    let lines =
      ["\(request.method ?? "GET") \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)"]
      + fields.map { "\($0.name): \($0.value)" } + length + ["Connection: close", "", body ?? ""]
    return try answer(in: exchange(Array(lines.joined(separator: "\r\n").utf8), port: port))
  }

  private static func exchange(_ request: [UInt8], port: Int) throws -> [UInt8] {
    let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(client) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isOpen = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen, send(client, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else {
      throw NoAnswer()
    }
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(client, &buffer, buffer.count, 0)
      guard count > 0 else { return received }
      received += buffer[..<count]
    }
  }

  private static func answer(in bytes: [UInt8]) throws -> Answer {
    let end = Array("\r\n\r\n".utf8)
    guard let split = bytes.firstRange(of: end) else { throw NoAnswer() }
    let lines = String(decoding: bytes[..<split.lowerBound], as: UTF8.self)
      .components(separatedBy: "\r\n")
    let status = Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0
    // What comes before the answer proper is passed over.
    if (100..<200).contains(status) { return try answer(in: Array(bytes[split.upperBound...])) }
    let fields = lines.dropFirst()
      .compactMap { line -> HeaderField? in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        return HeaderField(name: String(line[..<colon]), value: value)
      }
    return Answer(status: status, fields: fields, body: Array(bytes[split.upperBound...]))
  }
}
