import Foundation
import Render
import Store
import Timeline

/// The API that `docs/schema/openapi.json` describes.
extension TimelineSite {
  /// Answers a request below `/api`.
  func apiAnswer(to request: SiteRequest) throws -> SiteAnswer {
    let path = Array(request.path.dropFirst())
    // The parameters of a timeline are those of its query, which checks them itself.
    if path != ["events"] { try SiteParameters.check(request) }
    switch path.count {
    case 1:
      switch path[0] {
      case "events": return try reading(request) { try events(request) }
      case "sources": return try reading(request) { try sources() }
      case "decisions": return try reading(request) { try decisions() }
      case "progress": return reading(request) { progress() }
      case "merges": return try writing(request, MergeRequest.self, merge)
      case "undo": return try writing(request, UndoRequest.self, undo)
      case "update": return try writing(request, UpdateRequest.self, startUpdate)
      default: break
      }
    case 2 where path[0] == "events": return try reading(request) { try event(path[1]) }
    case 3 where path[0] == "events" && path[2] == "decisions":
      return try writing(request, DecisionsRequest.self) { try decide($0, about: path[1]) }
    case 3 where path[0] == "events" && path[2] == "splits":
      return try writing(request, SplitRequest.self) { try split($0, of: path[1]) }
    default: break
    }
    return .fault(
      "The API has no such address; docs/schema/openapi.json lists those it has.",
      status: 404
    )
  }

  private func reading(
    _ request: SiteRequest,
    _ answer: () throws -> SiteAnswer
  ) rethrows -> SiteAnswer {
    request.method == "GET" ? try answer() : Self.notAllowed("GET, HEAD")
  }

  private func writing<Wish: SiteWish>(
    _ request: SiteRequest,
    _ type: Wish.Type,
    _ answer: (Wish) throws -> SiteAnswer
  ) throws -> SiteAnswer {
    guard request.method == "POST" else { return Self.notAllowed("POST") }
    guard request.head["content-type"]?.lowercased().hasPrefix("application/json") == true else {
      return .fault("Send JSON, and say so: Content-Type: application/json.", status: 415)
    }
    guard request.body.count <= Self.longestBody else {
      return .fault("A request has at most \(Self.longestBody) bytes.", status: 413)
    }
    let wish: Wish
    do {
      wish = try JSONDecoder().decode(WholeWish<Wish>.self, from: Data(request.body)).wish
    } catch is DecodingError {
      return .fault("That is not the JSON that docs/schema/openapi.json describes.", status: 400)
    }
    return try answer(wish)
  }
}

extension TimelineSite {
  private func events(_ request: SiteRequest) throws -> SiteAnswer {
    let part = try SiteQuery(request).part(of: store)
    var answer = SiteAnswer.json(JSONFormat().render(part.chronology).text)
    answer.head["Tl-Total"] = "\(part.total)"
    return answer
  }

  private func event(_ id: String) throws -> SiteAnswer {
    .json(try explanation(of: store.event(id)))
  }

  private func sources() throws -> SiteAnswer {
    try .json(["sources": store.sources().map(SourceJSON.init)])
  }

  private func decisions() throws -> SiteAnswer {
    try .json(["decisions": store.decisions().map { DecisionJSON($0) }])
  }

  private func decide(_ wish: DecisionsRequest, about id: String) throws -> SiteAnswer {
    let actions = try wish.decisions.map { try $0.decision() }
    let event = try store.event(id).id
    try store.decide(actions, about: [event], at: CurationOptions.now)
    return .json(try explanation(of: store.event(event)))
  }

  private func merge(_ wish: MergeRequest) throws -> SiteAnswer {
    .json(try explanation(of: store.merge(wish.events, at: CurationOptions.now)))
  }

  private func split(_ wish: SplitRequest, of id: String) throws -> SiteAnswer {
    guard !wish.statements.isEmpty else {
      throw Failure("name the statements to split off.", exitCode: .usage)
    }
    guard wish.isAbout(try store.event(id)) else {
      return .fault("The sources tell of it otherwise by now. Load the page again.", status: 409)
    }
    let parted = try store.split(id, statements: wish.statements, at: CurationOptions.now)
    return .json(try explanation(of: parted))
  }

  private func undo(_ wish: UndoRequest) throws -> SiteAnswer {
    let headlines = try store.headlinesOfDecisions()
    let undone = try store.undo(wish.number, at: CurationOptions.now)
    var answer = UndoneJSON(decisions: undone.map { DecisionJSON($0) }, undone: [], events: [])
    for decision in undone {
      let events = try store.events(of: decision)
      let names = events.isEmpty ? headlines[decision.number] ?? [] : events.map(\.headline)
      answer.undone.append(UndoneWording.words(for: decision.decision.action, about: names))
      answer.events += events.map(\.id).filter { !answer.events.contains($0) }
    }
    return try .json(answer)
  }

  private func startUpdate(_ wish: UpdateRequest) throws -> SiteAnswer {
    guard try update.start(isForced: wish.force ?? false) else {
      return .fault("An update is under way already.", status: 409)
    }
    return try .json(["started": true], status: 202)
  }

  private func progress() -> SiteAnswer {
    SiteAnswer(type: "text/event-stream", body: .events(update.events()))
  }

  private func explanation(of event: Event) throws -> String {
    EventExplanation(
      event: event,
      sources: try store.descriptions(of: event),
      decisions: try store.decisions(about: event).map { DecisionLine($0).text }
    )
    .json
  }
}
