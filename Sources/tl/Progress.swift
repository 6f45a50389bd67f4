import Render
import Synchronization

/// A line that says how far things are, on a terminal only.
final class Progress: Sendable {
  private let total: Int
  private let isShown: Bool
  private let counts = Mutex((done: 0, failed: 0))
  private let start = ContinuousClock.now
  /// The hosts that are being asked.
  private let hosts: @Sendable () -> [String]

  init(total: Int, isShown: Bool, hosts: @escaping @Sendable () -> [String]) {
    self.total = total
    self.isShown = isShown && total > 1 && !Narrator.isOn && Surroundings.isErrorTerminal
    self.hosts = hosts
  }

  /// Does something, and shows meanwhile how far it is.
  func shown(while body: () async throws -> Void) async rethrows {
    async let _ = draw()
    defer { counts.withLock { _ in clear() } }
    try await body()
  }

  /// Counts one more.
  func advance(isFailure: Bool) {
    counts.withLock { counts in
      counts.done += 1
      if isFailure { counts.failed += 1 }
    }
  }

  /// Does what may write lines of its own.
  func interrupted(by body: () throws -> Void) rethrows {
    try counts.withLock { _ in
      clear()
      try body()
    }
  }

  private func clear() {
    if isShown { Console.standardError(Self.lineStart) }
  }

  /// Goes back to the start of the line and takes away what is there.
  private static let lineStart = "\r\u{1B}[K"

  /// Draws the line again and again, until the task is cancelled.
  private func draw() async {
    guard isShown else { return }
    // A cancelled sleep ends at once.
    while (try? await Task.sleep(for: .milliseconds(100))) != nil {
      let hosts = hosts()
      let width = Surroundings.columns - 1
      counts.withLock { counts in
        let line = ProgressLine(
          done: counts.done,
          failed: counts.failed,
          total: total,
          elapsed: ContinuousClock.now - start,
          hosts: hosts
        )
        Console.standardError(Self.lineStart + TerminalText.fitted(line.text, to: width))
      }
    }
  }
}

/// How far things are, in words.
struct ProgressLine {
  var done: Int
  var failed: Int
  var total: Int
  var elapsed: Duration
  var hosts: [String]

  /// The line: `12 of 50 · 1 failed · 4.0/s · 10 s left · a.example, b.example, c.example +3`.
  var text: String {
    var parts = ["\(done) of \(total)"]
    if failed > 0 { parts.append("\(failed) failed") }
    let seconds = elapsed / .seconds(1)
    if done > 0, seconds > 0 {
      let rate = Double(done) / seconds
      parts.append("\(Double(Int(rate * 10)) / 10)/s")
      parts.append("\(Int((Double(total - done) / rate).rounded(.up))) s left")
    }
    if !hosts.isEmpty {
      let few = 3
      let names = hosts.prefix(few).joined(separator: ", ")
      parts.append(hosts.count > few ? "\(names) +\(hosts.count - few)" : names)
    }
    return parts.joined(separator: " · ")
  }
}
