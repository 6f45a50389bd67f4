public import Foundation

/// The server of faults among the test data, run on ports of its own until it is dropped.
public final class FaultServer: Sendable {
  /// The program; `nil` where the test data is absent, or there is no Python to run it.
  public static let script: URL? = Bench.folder
    .map { $0.appending(path: "fetch/faultserver.py") }
    .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }

  /// The address of its pages.
  public let url: String
  private let process: Process

  /// Starts it and waits until it listens.
  public init(arguments: [String] = []) throws {
    let port = try LoopbackServer.unusedPort()
    url = "http://127.0.0.1:\(port)"
    process = try Self.run(["--port", "\(port)"] + arguments, output: nil)
    for _ in 0..<200 where !LoopbackServer.isListening(port) { usleep(25_000) }
  }

  deinit {
    // No other signal: threads of the test runner block them, and a child inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
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
