import Fetch
import Foundation
import Synchronization

/// A cache in memory that decides by `CachePolicy`.
final class PrivateCache: Sendable {
  private struct Entry {
    var policy: CachePolicy
    var body: [UInt8]
  }

  private let entries = Mutex<[String: [Entry]]>([:])

  /// Answers a request, from memory where that is allowed.
  func answer(
    to request: CachePolicy.Request,
    body: String?
  ) throws -> PlainExchange.Answer {
    guard ["GET", "HEAD"].contains(request.method) else { return try change(request, body: body) }
    guard let entry = entry(for: request) else { return try fetch(request) }
    let now = Date()
    if entry.policy.answers(request, at: now) { return served(entry, to: request) }
    if entry.policy.mayServeWhileAsking(at: now), entry.policy.matches(request, alsoHead: false) {
      Thread.detachNewThread { [self] in
        _ = try? revalidate(entry, request)  // whether it worked is seen by the next request
      }
      return served(entry, to: request)
    }
    return try revalidate(entry, request)
  }

  private func entry(for request: CachePolicy.Request) -> Entry? {
    entries.withLock { entries in
      entries[request.url ?? ""]?.last { $0.policy.matches(request, alsoHead: true) }
    }
  }

  private func fetch(_ request: CachePolicy.Request) throws -> PlainExchange.Answer {
    let answer = try PlainExchange.ask(request, fields: request.fields, body: nil)
    keep(answer, of: request)
    return answer
  }

  private func revalidate(
    _ entry: Entry,
    _ request: CachePolicy.Request
  ) throws -> PlainExchange.Answer {
    let fields = entry.policy.revalidationFields(for: request)
    let answer: PlainExchange.Answer
    do {
      answer = try PlainExchange.ask(request, fields: fields, body: nil)
    } catch {
      // RFC 9111 §5.2.2.2: what must be asked about is not given out unasked.
      return entry.policy.mayServeOnError(at: Date())
        ? served(entry, to: request) : PlainExchange.Answer(status: 504, fields: [], body: [])
    }
    let validation = entry.policy.validated(
      by: request,
      status: answer.status,
      fields: answer.fields,
      at: Date()
    )
    guard validation.matches else {
      keep(answer, of: request)
      return answer
    }
    let renewed = Entry(policy: validation.policy, body: entry.body)
    replace(request, with: renewed)
    return served(renewed, to: request)
  }

  /// Asks for a change; what is known of the pages it names is then out of date (RFC 9111 §4.4).
  private func change(
    _ request: CachePolicy.Request,
    body: String?
  ) throws -> PlainExchange.Answer {
    let answer = try PlainExchange.ask(request, fields: request.fields, body: body)
    guard (200..<400).contains(answer.status), let url = request.url.flatMap(URL.init(string:))
    else { return answer }
    let named = ["location", "content-location"].flatMap { answer.fields.values(named: $0) }
      .compactMap { URL(string: $0, relativeTo: url)?.absoluteString }
    entries.withLock { entries in
      for key in [request.url ?? ""] + named { entries[key] = nil }
    }
    return answer
  }

  private func keep(_ answer: PlainExchange.Answer, of request: CachePolicy.Request) {
    let policy = CachePolicy(
      request,
      status: answer.status,
      fields: answer.fields,
      receivedAt: Date()
    )
    guard policy.isStorable, request.method == "GET" else { return }
    replace(request, with: Entry(policy: policy, body: answer.body))
  }

  private func replace(_ request: CachePolicy.Request, with entry: Entry) {
    entries.withLock { entries in
      var kept = entries[request.url ?? ""] ?? []
      kept.removeAll { $0.policy.matches(request, alsoHead: true) }
      entries[request.url ?? ""] = kept + [entry]
    }
  }

  /// What is kept; only that it has not changed, to one who has it.
  private func served(
    _ entry: Entry,
    to request: CachePolicy.Request
  ) -> PlainExchange.Answer {
    let fields = entry.policy.servedFields(at: Date())
    let tags = request.fields.values(named: "if-none-match").flatMap { $0.split(separator: ",") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let isKnown = fields.values(named: "etag")
      .contains { tag in
        tags.contains { $0 == "*" || weak($0) == weak(tag) }
      }
    let since = request.fields.values(named: "if-modified-since")
    let isSame = tags.isEmpty && !since.isEmpty && since == fields.values(named: "last-modified")
    return isKnown || isSame
      ? PlainExchange.Answer(status: 304, fields: fields, body: [])
      : PlainExchange.Answer(
        status: entry.policy.status,
        fields: fields,
        body: request.method == "HEAD" ? [] : entry.body
      )
  }

  private func weak(_ tag: String) -> String {
    tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
  }
}
