import Foundation
import TestSupport
import Testing

@testable import Fetch

/// The decisions of http-cache-semantics, which many programs cache by, step by step.
@Suite struct CacheSuiteTests {
  private struct Message: Decodable {
    var method: String?
    var url: String?
    var status: Int?
    var headers: [String: JSONValue]?

    var fields: [HeaderField] {
      (headers ?? [:]).sorted { $0.key < $1.key }
        .map { HeaderField(name: $0.key, value: $0.value.text) }
    }
  }

  private struct Settings: Decodable {
    var shared: Bool?
    var cacheHeuristic: Double?
    var immutableMinTimeToLive: Double?
    var ignoreCargoCult: Bool?
    var _fromObject: Saved?

    /// The options, with the peer's own for those that are not set: a shared cache, and a lifetime of
    /// immutable answers that counts its milliseconds as seconds.
    var options: CachePolicy.Options {
      var options = CachePolicy.Options()
      options.isShared = shared ?? true
      options.heuristicFraction = cacheHeuristic ?? 0.1
      options.immutableLifetime = immutableMinTimeToLive ?? 86_400_000
      options.ignoresCargoCult = ignoreCargoCult ?? false
      return options
    }
  }

  /// A policy as the peer writes it.
  private struct Saved: Decodable {
    var t: Double
    var st: Int
    var resh: [String: JSONValue]
    var m: String
  }

  private struct Step: Decodable {
    var id: Int
    var test: String
    var op: String
    var now: Double
    var request: Message?
    var response: Message?
    var options: Settings?
    var args: [Message?]?
    var result: JSONValue?

    var time: Date { Date(timeIntervalSince1970: now / 1000) }
  }

  private static let file = Bench.folder?
    .appending(path: "fetch/caching/http_cache_semantics.jsonl")

  @Test(.enabled(if: file != nil, "no test data: TL_BENCH"))
  func `every step is decided alike`() throws {
    let data = try Data(contentsOf: #require(Self.file))
    var policies: [Int: CachePolicy] = [:]
    var count = 0
    for line in data.split(separator: 0x0A) {
      let step = try JSONDecoder().decode(Step.self, from: line)
      count += 1
      if step.op == "new" {
        policies[step.id] = Self.policy(of: step)
      } else if let policy = policies[step.id] {
        #expect(
          Self.result(of: step, policy) == step.result,
          "\(step.id): \(step.op), \(step.test)"
        )
      }
    }
    #expect(count == 498)
  }

  private static func policy(of step: Step) -> CachePolicy {
    let saved = step.options?._fromObject
    return CachePolicy(
      CachePolicy.Request(
        method: saved?.m ?? step.request?.method ?? "GET",
        url: step.request?.url,
        fields: step.request?.fields ?? []
      ),
      status: saved?.st ?? step.response?.status ?? 200,
      fields: saved.map { Message(headers: $0.resh).fields } ?? step.response?.fields ?? [],
      receivedAt: saved.map { Date(timeIntervalSince1970: $0.t / 1000) } ?? step.time,
      options: step.options?.options ?? CachePolicy.Options()
    )
  }

  private static func result(of step: Step, _ policy: CachePolicy) -> JSONValue? {
    let message = step.args?.first.flatMap(\.self)
    let request = CachePolicy.Request(
      method: message?.method,
      url: message?.url,
      fields: message?.fields ?? []
    )
    switch step.op {
    case "storable": return .bool(policy.isStorable)
    case "stale": return .bool(!policy.isFresh(at: step.time))
    case "maxAge": return .number(policy.lifetime)
    case "age": return .number(policy.age(at: step.time))
    case "timeToLive": return .number((policy.timeToKeep(at: step.time) * 1000).rounded())
    case "useStaleWhileRevalidate": return .bool(policy.mayServeWhileAsking(at: step.time))
    case "satisfiesWithoutRevalidation": return .bool(policy.answers(request, at: step.time))
    case "revalidationHeaders": return .fields(policy.revalidationFields(for: request))
    case "responseHeaders": return served(policy, at: step)
    case "revalidatedPolicy":
      let answer = step.args?.last.flatMap(\.self)
      let validation = policy.validated(
        by: request,
        status: answer?.status ?? (answer == nil ? nil : 304),
        fields: answer?.fields ?? [],
        at: step.time
      )
      guard case .object(var result)? = step.result else { return nil }
      // An answer without a status is a 304 to the peer where it fits, and a 200 where it does not.
      let isPage = answer != nil && answer?.status == nil && !validation.matches
      result["modified"] = .bool(validation.isModified || isPage)
      result["matches"] = .bool(validation.matches)
      return .object(result)
    default: return nil
    }
  }

  /// The fields given out, but for what the peer alone does: it writes a new date, a warning where it
  /// guessed a long lifetime, and directives anew where it left some out.
  private static func served(_ policy: CachePolicy, at step: Step) -> JSONValue? {
    guard case .object(let wanted)? = step.result else { return nil }
    let peersOwn =
      policy.options.ignoresCargoCult ? ["date", "warning", "cache-control"] : ["date"]
    var fields = wanted
    for (name, value) in policy.servedFields(at: step.time)
      .map({ ($0.name.lowercased(), $0.value) })
    where !peersOwn.contains(name) {
      fields[name] = .string(value)
    }
    let names = Set(policy.servedFields(at: step.time).map { $0.name.lowercased() })
    let missing = wanted.keys.filter { !names.contains($0) && !peersOwn.contains($0) }
    let isGuessed = wanted["warning"]?.text.hasPrefix("113") == true
    return missing.allSatisfy { isGuessed && $0 == "warning" } ? .object(fields) : nil
  }
}

/// A value of JSON; numbers and the texts of them are one.
private enum JSONValue: Decodable, Equatable {
  case bool(Bool)
  case number(Double)
  case string(String)
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  static func fields(_ fields: [HeaderField]) -> JSONValue {
    .object(
      Dictionary(fields.map { ($0.name.lowercased(), .string($0.value)) }) { $1 }
    )
  }

  var text: String {
    switch self {
    case .bool(let value): "\(value)"
    case .number(let value): "\(Int(value))"
    case .string(let value): value
    case .object: ""
    }
  }

  static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.bool(let one), .bool(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    case (.number(let one), .number(let other)): abs(one - other) < 0.01
    default: one.text == other.text
    }
  }
}
