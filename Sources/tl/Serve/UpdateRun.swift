import Foundation
import Render
import Synchronization

/// An update that was started from a page, and who wants to know how far it is.
///
/// It is a process of its own, `tl update`: it can be stopped without the server, and what it held in memory goes
/// with it.
final class UpdateRun: Sendable {
  private let arguments: [String]
  private let state = Mutex(State())

  private struct State {
    var process: Process?
    var lastLine = "No update is under way."
    /// Who is told, by the order in which they came.
    var listeners: [Int: AsyncStream<String>.Continuation] = [:]
    var nextListener = 0
  }

  /// - Parameter store: The file of the store.
  init(store: String) {
    arguments = ["update", "--db", store]
  }

  /// Starts an update.
  ///
  /// - Parameter isForced: Whether also what is not due yet is looked at.
  /// - Returns: Whether it was started; one is under way otherwise.
  /// - Throws: What starting a process throws.
  func start(isForced: Bool) throws -> Bool {
    try state.withLock { state in
      guard state.process == nil else { return false }
      let process = Process()
      let output = Pipe()
      process.executableURL = Bundle.main.executableURL
      process.arguments = arguments + (isForced ? ["--force"] : [])
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      try process.run()
      state.process = process
      state.lastLine = ""
      Thread(block: { [self] in follow(output.fileHandleForReading) }).start()
      return true
    }
  }

  /// Whether an update is under way.
  var isUnderWay: Bool { state.withLock { $0.process != nil } }

  /// Ends an update that is under way; what it has added is kept.
  func stop() {
    state.withLock { $0.process?.interrupt() }
  }

  /// Returns what happens from now on: `line` for each source, `done` at the end, at once where nothing is under way.
  ///
  /// Who comes when all is over is told what came of it.
  func events() -> AsyncStream<String> {
    AsyncStream { stream in
      let (listener, lastLine): (Int?, String) = state.withLock { state in
        guard state.process != nil else { return (nil, state.lastLine) }
        state.nextListener += 1
        state.listeners[state.nextListener] = stream
        return (state.nextListener, state.lastLine)
      }
      guard let listener else {
        stream.yield(Self.event("done", lastLine))
        return stream.finish()
      }
      stream.yield(Self.event("line", "Updating …"))
      stream.onTermination = { [self] _ in
        state.withLock { _ = $0.listeners.removeValue(forKey: listener) }
      }
    }
  }

  /// Reads lines to their end and hands them on.
  private func follow(_ output: FileHandle) {
    var rest: [UInt8] = []
    while case let data = output.availableData, !data.isEmpty {
      rest += data
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        tell("line", String(decoding: rest[..<end], as: UTF8.self))
        rest.removeSubrange(...end)
      }
    }
    let (listeners, lastLine) = state.withLock { state in
      state.process?.waitUntilExit()
      defer { state.process = nil; state.listeners = [:] }
      return (state.listeners, state.lastLine)
    }
    for (_, stream) in listeners.sorted(by: { $0.key < $1.key }) {
      stream.yield(Self.event("done", lastLine))
      stream.finish()
    }
  }

  private func tell(_ name: String, _ text: String) {
    let listeners = state.withLock { state in
      state.lastLine = text
      return state.listeners
    }
    for (_, stream) in listeners.sorted(by: { $0.key < $1.key }) {
      stream.yield(Self.event(name, text))
    }
  }

  /// - SeeAlso: <https://html.spec.whatwg.org/multipage/server-sent-events.html>.
  private static func event(_ name: String, _ text: String) -> String {
    "event: \(name)\ndata: \(TerminalText.safe(text))\n\n"
  }
}
