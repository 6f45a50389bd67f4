import Synchronization

/// A line that says how far things are, on a terminal only.
final class Progress: Sendable {
  private let total: Int
  private let isShown: Bool
  private let done = Mutex(0)

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > 1 && Surroundings.isErrorTerminal
  }

  /// Counts one more and shows the line.
  func advance() {
    let count = done.withLock { count in
      count += 1
      return count
    }
    if isShown { Console.standardError("\r\(count) of \(total)") }
  }

  /// Takes the line away, before something else is written.
  func clear() {
    if isShown { Console.standardError("\r\u{1B}[K") }
  }
}
