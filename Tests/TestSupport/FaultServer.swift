public import Foundation

/// The server of faults among the test data, run on ports of its own until it is dropped.
public final class FaultServer: Sendable {
  /// The program; `nil` where the test data is absent, or there is no Python to run it.
  public static let script: URL? = Bench.folder
    .map { $0.appending(path: "fetch/faultserver.py") }
    .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }

  /// A way to it besides plain HTTP.
  public enum Door: Sendable {
    /// TLS, at four ports one after the other: with a certificate that nobody trusts, with one that has
    /// expired, with one of another host, and with TLS 1.3 only.
    case tls
    /// A SOCKS proxy.
    case socks
  }

  /// The address of its pages.
  public let url: String
  /// The port of its door; that of its pages where it has none.
  public let doorPort: UInt16
  /// Where its certificates are, as `good.crt`, `expired.crt` and `wronghost.crt`; with TLS only.
  public let certificates: Scratch
  private let process: Process

  /// Starts it and waits until it listens.
  ///
  /// - Parameter door: A way to it besides plain HTTP.
  /// - Throws: Where it cannot be started.
  public init(door: Door? = nil) throws {
    let port = try LoopbackServer.unusedPort()
    url = "http://127.0.0.1:\(port)"
    doorPort = try Self.port(of: door) ?? port
    certificates = try Scratch()
    let arguments =
      switch door {
      case .tls: ["--tls-port", "\(doorPort)", "--cert-dir", certificates.folder.path]
      case .socks: ["--socks-port", "\(doorPort)"]
      case nil: [String]()
      }
    process = try Self.run(["--port", "\(port)"] + arguments, output: nil)
    for port in [port, doorPort] {
      // It makes certificates first, which takes a while on a machine with much to do.
      for _ in 0..<2400 where !LoopbackServer.isListening(port) { usleep(25_000) }
    }
  }

  deinit {
    // No other signal: threads of the test runner block them, and a child inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private static func port(of door: Door?) throws -> UInt16? {
    switch door {
    // Four in a row, above those that the system gives out.
    case .tls: 61_000 + (try LoopbackServer.unusedPort()) % 1000 * 4
    case .socks: try LoopbackServer.unusedPort()
    case nil: nil
    }
  }

  /// The routes it has, as it writes them.
  public static func routes() throws -> [String] {
    let output = Pipe()
    let process = try run(["--list"], output: output)
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(),
      as: UTF8.self
    )
    process.waitUntilExit()
    return text.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
  }

  private static func run(_ arguments: [String], output: Pipe?) throws -> Process {
    guard let script else { throw CocoaError(.fileNoSuchFile) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B", script.path] + arguments
    if let output { process.standardOutput = output }
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
