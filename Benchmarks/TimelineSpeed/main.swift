import BenchmarkArticles
import Foundation
import Store
import Timeline

/// What was measured, written as a line of JSON.
struct Measurement: Encodable {
  var articles = 0
  var mentions = 0
  var events = 0
  var reading = 0.0
  var saving = 0.0
  var matching = 0.0
  var oneMore: [Double] = []
  var peakMegabytes = 0
}

/// Reads articles from standard input into a new store and says how much processor time each step took.
///
/// The times are in seconds. `TimelineSpeed STORE ARTICLES [MORE]`: so many articles come at once; then more
/// come one by one.
func run() throws {
  let arguments = CommandLine.arguments
  let store = try EventStore(path: arguments[1])
  let most = Int(arguments[2]) ?? 0
  let more = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
  let builder = TimelineBuilder()
  var measured = Measurement()
  func time<Value>(_ sum: inout Double, _ work: () throws -> Value) rethrows -> Value {
    let start = processorTime()
    defer { sum += processorTime() - start }
    return try work()
  }
  while measured.articles < most + more, let line = try BenchmarkArticle.next() {
    let article = line.article
    var one = 0.0
    let mentions = time(&one) { builder.mentions(in: article) }
    measured.reading += one
    let record = line.record(article, mentions)
    try time(&measured.saving) { _ = try store.save(record) }
    measured.mentions += mentions.count
    measured.articles += 1
    if measured.articles == most {
      try time(&measured.matching) { try store.matchEvents() }
    } else if measured.articles > most {
      measured.oneMore.append(0)
      try time(&measured.oneMore[measured.oneMore.count - 1]) { try store.matchEvents() }
    }
  }
  if measured.articles < most { try time(&measured.matching) { try store.matchEvents() } }
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  measured.peakMegabytes = usage.ru_maxrss / 1024
  measured.events = try store.eventCount()
  print(String(decoding: try JSONEncoder().encode(measured), as: UTF8.self))
}

try run()
