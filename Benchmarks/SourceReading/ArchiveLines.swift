import Fetch
import Foundation

/// Reads web archives: `{path}` in, `{records, error?}` out.
struct ArchiveLines: LineReader {
  private struct Question: Decodable {
    var path: String
  }

  private struct Answer: Encodable {
    struct Record: Encodable {
      var offset: Int
      var type: String
      var uri: String?
      var date: String?
      var length: String?
      var status: Int?
      var body: Data
    }
    var records: [Record] = []
    var error: String?
  }

  func answer(to line: Data) throws -> Data {
    let question = try JSONDecoder().decode(Question.self, from: line)
    var reader = WARCReader([UInt8](try Data(contentsOf: URL(filePath: question.path))))
    var answer = Answer()
    do {
      while let record = try reader.next() { answer.records.append(Self.answer(record)) }
    } catch {
      answer.error = "\(error)"
    }
    return try JSONEncoder().encode(answer)
  }

  private static func answer(_ record: WARCRecord) -> Answer.Record {
    let whole = try? record.snapshot()?.body  // a body that cannot be decoded is none
    return Answer.Record(
      offset: record.offset,
      type: record.type,
      uri: record.targetURI,
      date: record.date,
      length: record.value("Content-Length"),
      status: record.answer?.status,
      body: Data(whole ?? record.answer.map(\.body) ?? record.block)
    )
  }
}
