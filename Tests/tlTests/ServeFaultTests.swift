import Foundation
import TestSupport
import Testing

/// What is asked of the server in vain, and what it says then.
@Suite struct ServeFaultTests {
  private let served: ServedTimeline

  init() throws {
    served = try ServedTimeline([
      "The harbour\nFeb 25, 2025\n\nThe council of Linden closed the harbour on 20 February 2025.\n"
    ])
  }

  private func ask(_ line: String, _ fields: [String] = [], body: String = "")
    -> LoopbackClient.Answer
  {
    LoopbackClient.ask(served.port, line, fields, body: body)
  }

  private func decide(_ path: String, _ body: String) -> LoopbackClient.Answer {
    let fields = ["Tl-Token: \(served.token)", "Content-Type: application/json"]
    return ask("POST \(path)", fields, body: body)
  }

  /// The id of the event.
  private func event() throws -> String {
    let answer = Data(ask("GET /api/events").body.utf8)
    let document = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
    return try #require((document?["events"] as? [[String: Any]])?.first?["id"] as? String)
  }

  @Test(arguments: [
    "from=soon", "to=2025-02-30", "least=many", "least=0", "hidden=yes", "count=0",
    "count=99999999999999999999", "start=-1", "q=date:soon",
    "source=99", "count=10001", "count=-1", "count=abc", "q=%22rare+earths", "q=a%22b",
    "from=2025-03&to=2025-02", "frm=2025", "limit=5", "from=2024&from=2025",
  ])
  func `what cannot be understood is said`(query: String) throws {
    let answer = ask("GET /api/events?\(query)")
    let name = query.prefix { $0 != "=" }
    #expect((ask("GET /api/events?\(name)=").status == 200) == (name == "q"))
    #expect([400, 404].contains(answer.status))
    #expect(answer.body.hasPrefix("{\n  \"error\" : \""))
    let page = ask("GET /?\(query)")
    #expect(page.status == 400)
    // Places for what may go wrong later are empty.
    let alerts = page.body.components(separatedBy: "role=\"alert\">").dropFirst()
    #expect(alerts.count { !$0.hasPrefix("</p>") } == 1)
  }

  @Test(arguments: [
    ("events?from=soon", "from: soon is no date; type it as 2025-02-24, 2025-02 or 2025."),
    ("events?from=2025-03&to=2025-02", "from lies behind to: 2025-03-01 is later than 2025-02-28."),
    ("events?count=abc", "count: abc is no number from 1 to 10000."),
    ("events?start=-1", "start: -1 is no number from 0 on."),
    ("events?frm=2025", "there is no parameter frm; did you mean from?"),
    (
      "events?limit=5",
      "there is no parameter limit; there are q, from, to, least, hidden, start, count, tag, source."
    ),
    ("events?to=2025&to=2026", "to stands there twice; it takes one value."),
    (
      "events?q=rare%22",
      #"rare\" has a quotation mark that is never closed. Words in a row stand between two: '\"rare earths\"'."#
    ),
    ("sources?tag=x", "there is no parameter tag; there are none here."),
  ])
  func `what cannot be understood is said in the words of the form`(path: String, words: String) {
    #expect(ask("GET /api/\(path)").body == "{\n  \"error\" : \"\(words)\"\n}\n")
  }

  @Test(arguments: [
    ("undo", #"{"numbr":1}"#, "there is no key numbr; did you mean number?"),
    ("merges", #"{"event":["a","b"]}"#, "there is no key event; did you mean events?"),
    (
      "events/k/decisions", #"{"decisions":[{"action":"hide","why":"x"}]}"#,
      "there is no key why; there are action, value."
    ),
  ])
  func `a key that would be passed over is refused`(path: String, body: String, words: String) {
    let answer = decide("/api/\(path)", body)
    #expect(answer.status == 400)
    #expect(answer.body == "{\n  \"error\" : \"\(words)\"\n}\n")
  }

  @Test(arguments: [
    ("/api/events/zzzzz/decisions", #"{"action":"hide"}"#, 404),
    ("/api/merges", #"{"events":[]}"#, 400),
    ("/api/merges", #"{"events":["zzzzz","yyyyy"]}"#, 404), ("/api/undo", #"{"number":7}"#, 404),
    ("/api/undo", "[", 400), ("/api/undo", "null", 400), ("/api/nothing", "{}", 404),
  ])
  func `wishes that cannot be met are refused with a reason`(
    path: String,
    body: String,
    status: Int
  ) {
    let answer = decide(path, body)
    #expect(answer.status == status)
    #expect(answer.body.contains("\"error\""))
  }

  @Test(arguments: [
    #"{"action":"date","value":"soon"}"#, #"{"action":"headline","value":" "}"#,
    #"{"action":"tag"}"#,
    #"{"action":"tag","value":"a\nb"}"#, #"{"action":"explode"}"#,
  ])
  func `values that do not fit are refused`(body: String) throws {
    let id = try event()
    #expect(decide("/api/events/\(id)/decisions", body).status == 400)
  }

  @Test func `other methods and other kinds of body are refused`() throws {
    #expect(ask("GET /api/undo").status == 405)
    #expect(ask("POST /api/events", ["Tl-Token: \(served.token)"], body: "{}").status == 405)
    #expect(ask("POST /api/undo", ["Tl-Token: \(served.token)"], body: "{}").status == 415)
    #expect(decide("/api/undo", String(repeating: " ", count: 70_000) + "{}").status == 413)
    let head = ask("HEAD /")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
  }
}
