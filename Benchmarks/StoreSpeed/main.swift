import BenchmarkArticles
import Foundation
import Store
import Timeline

/// What was measured, in seconds of processor time, written as a line of JSON.
struct Measurement: Encodable {
  var articles = 0
  var mentions = 0
  var events = 0
  var reading = 0.0
  var saving = 0.0
  var raw = 0.0
  var matching = 0.0
}

/// Fills a store with articles from standard input, copies its tables with prepared statements, and matches it.
///
/// `StoreSpeed STORE`: the copy stands beside it, as `STORE-raw`. A hundred articles one after the other have a tag
/// of their own.
func run() throws {
  let path = CommandLine.arguments[1]
  let store = try EventStore(path: path)
  let builder = TimelineBuilder()
  var measured = Measurement()
  func time<Value>(_ sum: inout Double, _ work: () throws -> Value) rethrows -> Value {
    let start = processorTime()
    defer { sum += processorTime() - start }
    return try work()
  }
  while let line = try BenchmarkArticle.next() {
    let article = line.article
    let mentions = time(&measured.reading) { builder.mentions(in: article) }
    var record = line.record(article, mentions)
    record.tags = ["topic-\(measured.articles / 100)"]
    try time(&measured.saving) { _ = try store.save(record) }
    measured.mentions += mentions.count
    measured.articles += 1
  }
  let copy = path + "-raw"
  _ = try EventStore(path: copy)
  measured.raw = try RawCopy(from: path, to: copy).run()
  try time(&measured.matching) { try store.matchEvents() }
  measured.events = try store.eventCount()
  print(String(decoding: try JSONEncoder().encode(measured), as: UTF8.self))
}

try run()
