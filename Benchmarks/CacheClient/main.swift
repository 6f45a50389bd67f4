import Fetch
import Foundation

/// A request as the test program writes it: a line of JSON.
struct Question: Decodable {
  var id: Int
  var method: String
  var url: String
  var headers: [[String]]
  var body: String?
}

/// An answer as it reads it.
struct Reply: Encodable {
  var id: Int
  var status: Int?
  var headers: [[String]]?
  var body: String?
  var error: String?
}

let cache = PrivateCache()

/// Answers a question on standard output, in one write, for others answer at the same time.
@Sendable func reply(to question: Question) {
  let request = CachePolicy.Request(
    method: question.method,
    url: question.url,
    fields: question.headers.map { HeaderField(name: $0[0], value: $0[1]) }
  )
  var reply = Reply(id: question.id)
  do {
    let answer = try cache.answer(to: request, body: question.body)
    reply.status = answer.status
    reply.headers = answer.fields.map { [$0.name, $0.value] }
    reply.body = String(decoding: answer.body, as: UTF8.self)
  } catch {
    reply.error = "\(error)"
  }
  // A reply is made of text and numbers, which can be written.
  guard let line = try? JSONEncoder().encode(reply) else { return }
  FileHandle.standardOutput.write(line + Data("\n".utf8))
}

while let line = readLine() {
  guard let question = try? JSONDecoder().decode(Question.self, from: Data(line.utf8)) else {
    continue  // no question, no answer
  }
  Thread.detachNewThread { reply(to: question) }
}
