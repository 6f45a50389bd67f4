import Fetch
import Foundation

/// Reads URLs: `{input, base}` in, `{url}` out, `null` where it is none that is fetched.
struct URLLines: LineReader {
  private struct Question: Decodable {
    var input: String
    var base: String?
  }

  private struct Answer: Encodable {
    var url: String?
  }

  func answer(to line: Data) throws -> Data {
    let question = try JSONDecoder().decode(Question.self, from: line)
    return try JSONEncoder().encode(Answer(url: url(question)))
  }

  private func url(_ question: Question) -> String? {
    guard let base = question.base else { return try? FetchURL(question.input).text }
    // A base that is not fetched is none: only a whole URL can stand beside it.
    guard let base = try? FetchURL(base) else { return try? FetchURL(question.input).text }
    return try? FetchURL(question.input, relativeTo: base).text
  }
}
