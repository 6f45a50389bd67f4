import Foundation
import Render
import Store
import Timeline

/// The timeline as pages and as an API: which request has which answer.
///
/// It knows nothing of sockets; ``SiteServer`` brings the requests.
struct TimelineSite: Sendable {
  let store: EventStore
  let doorman: Doorman
  let update: UpdateRun

  /// The most bytes a request may have: decisions are short.
  static let longestBody = 65_536

  /// Answers a request.
  func answer(to request: SiteRequest) -> SiteAnswer {
    if let refusal = doorman.refusal(of: request) { return refusal }
    var asked = request
    if request.method == "HEAD" { asked.method = "GET" }
    do {
      var answer = try found(asked)
      if request.method == "HEAD" { answer.body = .bytes([]) }
      return answer
    } catch {
      return fault(error, in: request)
    }
  }

  private func found(_ request: SiteRequest) throws -> SiteAnswer {
    let isReading = request.method == "GET"
    switch request.path.first {
    case nil: return isReading ? try timeline(request) : Self.notAllowed("GET, HEAD")
    case "event" where request.path.count == 2:
      return isReading ? try provenance(of: request.path[1]) : Self.notAllowed("GET, HEAD")
    case "api": return try apiAnswer(to: request)
    case "favicon.ico": return SiteAnswer(status: 204, type: "image/x-icon", body: .bytes([]))
    default: return .page(FaultPage.html("There is no such page."), status: 404)
    }
  }

  static func notAllowed(_ methods: String) -> SiteAnswer {
    var answer = SiteAnswer.fault("Only \(methods) can be asked here.", status: 405)
    answer.head["Allow"] = methods
    return answer
  }

  private func fault(_ error: any Error, in request: SiteRequest) -> SiteAnswer {
    let failure = Failure(error) ?? Failure("\(error)", exitCode: .failed)
    let status =
      switch failure.exitCode {
      case .noInput: 404
      case .usage: 400
      case .tryAgain, .unavailable: 503
      default: 500
      }
    let words = failure.message + (failure.hint.map { " " + $0 } ?? "")
    guard request.path.first == "api" else {
      return .page(FaultPage.html(words.capitalizedFirst), status: status)
    }
    return .fault(words, status: status)
  }
}

extension TimelineSite {
  private func timeline(_ request: SiteRequest) throws -> SiteAnswer {
    let query = SiteQuery(request.withoutEmptyFields)
    var page: LivePage
    do {
      let part = try query.part(of: store)
      page = LivePage(part.chronology, fields: query.fields)
      page.before = part.before
      page.next = part.next
    } catch {
      guard let failure = Failure(error), [.usage, .noInput].contains(failure.exitCode) else {
        throw error
      }
      page = LivePage(Chronology(events: [], sources: []), fields: query.fields)
      page.fault = failure.message.capitalizedFirst
    }
    let sources = try store.sources().filter { $0.mentionCount > 0 }
    page.sources = sources.map(\.description)
    page.isUpdating = update.isUnderWay
    let events = page.chronology.events + page.chronology.undated
    page.tags = Set(sources.flatMap(\.tags) + events.flatMap(\.tags) + query.fields.tags).sorted()
    return .page(page.html, status: page.fault == nil ? 200 : 400)
  }

  private func provenance(of id: String) throws -> SiteAnswer {
    let event = try store.event(id)
    let sources = try store.descriptions(of: event)
    let page = ProvenancePage(
      event: event,
      sources: sources,
      decisions: try store.decisions(about: event).map { DecisionLine($0).text },
      articles: try articles(of: event, sources)
    )
    return .page(page.html)
  }

  /// For each report the text of its article, in the version that has the sentence.
  private func articles(
    of event: Event,
    _ sources: [SourceDescription]
  ) throws -> [[String]?] {
    let digests = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.digest) })
    return try event.reports.map { report in
      let digest = report.mention.withdrawal?.digest ?? digests[report.source]
      return try store.snapshots(of: report.source).last { $0.digest == digest }
        .flatMap { ArticleVersion($0).paragraphs }
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
