import Fetch
import Foundation

// Fetches the URLs of standard input, as many at once as the arguments say in all and per host, and lets
// go of each; as many wait for their turn as tl reads ahead, the others are but text. Tells what came, the processor time and the wall time in seconds, and the peak of memory in
// MB, as a line of JSON.

/// What was measured.
struct Measurement: Encodable {
  var pages = 0
  var bytes = 0
  var failures = 0
  var seconds = 0.0
  var processorSeconds = 0.0
  var memory = 0.0
}

var options = FetchOptions()
options.allowsPrivateAddresses = true
let limits = CommandLine.arguments.dropFirst().compactMap { Int($0) }
if limits.count == 2 {
  (options.maximumTransfers, options.maximumTransfersPerHost) = (limits[0], limits[1])
}

var urls: [String] = []
while let line = readLine() { urls.append(line) }

/// How many are asked for at once, the most of which wait.
let waiting = 256

/// Fetches all, away from the main thread, which would be woken for every page.
@concurrent
func fetch(_ urls: [String], with fetcher: Fetcher) async -> Measurement {
  var measurement = Measurement()
  await withTaskGroup(of: Int?.self) { group in
    var rest = urls[...]
    func askForNext() {
      guard let url = rest.popFirst() else { return }
      group.addTask { try? await fetcher.snapshot(of: url).body.count }  // a failure is counted
    }
    for _ in 0..<waiting { askForNext() }
    for await bytes in group {
      askForNext()
      measurement.pages += bytes == nil ? 0 : 1
      measurement.failures += bytes == nil ? 1 : 0
      measurement.bytes += bytes ?? 0
    }
  }
  return measurement
}

let start = ContinuousClock.now
var measurement = await fetch(urls, with: Fetcher(options: options, now: { Date() }))
measurement.seconds = (ContinuousClock.now - start) / .seconds(1)
var usage = rusage()
getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
for time in [usage.ru_utime, usage.ru_stime] {
  measurement.processorSeconds += Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
}
measurement.memory = Double(usage.ru_maxrss) / 1024
FileHandle.standardOutput.write(try JSONEncoder().encode(measurement) + Data("\n".utf8))
