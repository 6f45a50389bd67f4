import Extract
import Foundation
import Store
import Temporal
import Timeline

/// An article as the test data have it: a line of JSON.
struct Line: Decodable {
  var id: String
  var date: String
  var text: String
}

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

/// The processor time of this process so far, in seconds.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
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
  while let line = readLine() {
    let line = try JSONDecoder().decode(Line.self, from: Data(line.utf8))
    let article = article(of: line)
    let mentions = time(&measured.reading) { builder.mentions(in: article) }
    let record = record(of: line, article, mentions, tag: "topic-\(measured.articles / 100)")
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

func article(of line: Line) -> Article {
  let evidence = DateEvidence(kind: .user, place: "bench", words: line.date, confidence: 1)
  return Article(
    title: line.id,
    publicationDate: EDTFValue(line.date)?.civilDate
      .map { PublicationDate(day: $0, evidence: evidence) },
    paragraphs: line.text.split(separator: "\n").map { Paragraph(text: String($0)) }
  )
}

func record(
  of line: Line,
  _ article: Article,
  _ mentions: [EventMention],
  tag: String
) -> SourceRecord {
  var record = SourceRecord(
    locator: line.id,
    snapshot: SnapshotRecord(
      digest: line.id,
      fetchedAt: "2025-01-01T00:00:00Z",
      url: line.id,
      body: Array(line.text.utf8)
    ),
    article: article,
    mentions: mentions
  )
  record.tags = [tag]
  return record
}

try run()
