import Fetch
import Foundation

/// Reads dates: `{in}` in, `{unix}` out, `null` where there is none.
struct DateLines: LineReader {
  private struct Question: Decodable {
    var `in`: String
  }

  private struct Answer: Encodable {
    var unix: Int?
  }

  func answer(to line: Data) throws -> Data {
    let question = try JSONDecoder().decode(Question.self, from: line)
    return try JSONEncoder().encode(Answer(unix: FeedDate(question.in)?.secondsSince1970))
  }
}
