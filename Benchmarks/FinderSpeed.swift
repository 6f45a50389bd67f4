import Glibc

// Reads a text again and again and prints how fast its time expressions are found, in megabytes per
// second of CPU time on one core. `scripts/bench finder` builds it with the sources of Temporal.

/// The CPU seconds that the program has used.
private func cpuSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Reads the standard input, texts separated by zero bytes.
private func texts() -> [String] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = read(0, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
  return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
}

@main
enum FinderSpeed {
  static func main() {
    let texts = texts()
    let finder = TimeExpressionFinder()
    let published = CivilDate(year: 2025, month: 2, day: 25)
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    let rounds = max(1, 20_000_000 / max(1, size))
    var best = Double.infinity
    var found = 0
    for _ in 0..<5 {
      let start = cpuSeconds()
      for _ in 0..<rounds {
        found = texts.reduce(0) {
          $0 + finder.expressions(in: $1, publicationDate: published).count
        }
      }
      best = min(best, cpuSeconds() - start)
    }
    let speed = Int(Double(size * rounds) / best / 1e5)
    print("\(found) expressions in \(size) bytes, \(speed / 10).\(speed % 10) MB/s")
  }
}
