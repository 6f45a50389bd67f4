public import Foundation

/// `tl serve` with a store of its own, until it is dropped.
public final class ServedTimeline: Sendable {
  /// The whole address that was printed.
  public let address: String
  /// What decides.
  public let token: String
  /// Where it listens.
  public let port: UInt16
  /// The store.
  public let store: String
  private let process: Process
  private let scratch: Scratch

  /// That no address was printed.
  public struct NotServed: Error {}

  /// Where the program is.
  public static let program = Bundle.main.bundleURL.appending(path: "tl")

  /// Adds articles to a new store and serves it.
  ///
  /// - Parameters:
  ///   - articles: Texts of articles.
  ///   - addresses: Where more are.
  /// - Throws: Where something cannot be started.
  public init(_ articles: [String] = [], addresses: [String] = []) throws {
    let scratch = try Scratch()
    self.scratch = scratch
    store = scratch.folder.appending(path: "timeline.db").path
    let files = try articles.enumerated().map { try scratch.write($1, to: "article-\($0).txt") }
    let adding = try Self.start(["add-source", "--db", store] + files + addresses, output: nil)
    adding.waitUntilExit()
    let output = Pipe()
    process = try Self.start(["serve", "--port", "0", "--db", store], output: output)
    address = try Self.line(from: output)
    token = String(address.split(separator: "=").last ?? "")
    let host = address.split(separator: "/").dropFirst().first
    guard let port = host?.split(separator: ":").last.flatMap({ UInt16($0) }) else {
      throw NotServed()
    }
    self.port = port
  }

  deinit {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Presses Ctrl-C and waits for the end, ten seconds at most.
  ///
  /// - Returns: The exit code; that of a signal where it had to be killed.
  public func interrupt() -> Int32 {
    process.interrupt()
    for _ in 0..<400 where process.isRunning { usleep(25_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Runs the program to its end.
  ///
  /// - Returns: The exit code and what it wrote to standard error.
  public static func run(_ arguments: [String]) throws -> (exitCode: Int32, errors: String) {
    let errors = Pipe()
    let process = try start(arguments, output: nil, errors: errors)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Runs the program until it has written a line.
  ///
  /// - Returns: The line without its end.
  public static func firstLine(_ arguments: [String]) throws -> String {
    let output = Pipe()
    let process = try start(arguments, output: output)
    defer {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    return try line(from: output)
  }

  private static func line(from output: Pipe) throws -> String {
    var line: [UInt8] = []
    while line.last != UInt8(ascii: "\n"),
      let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty
    { line += byte }
    return String(decoding: line.dropLast(), as: UTF8.self)
  }

  private static func start(
    _ arguments: [String],
    output: Pipe?,
    errors: Pipe? = nil
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["TL_ALLOW_PRIVATE": "1"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output ?? FileHandle.nullDevice
    process.standardError = errors ?? FileHandle.nullDevice
    try process.run()
    return process
  }
}
