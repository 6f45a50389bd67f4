import ArgumentParser
import Foundation
import Render
import Store
import Timeline

/// Which events a request is about, in the words of `tl show`, and which part of them it wants.
struct SiteQuery {
  /// The fields as the form has them.
  let fields: PageFields
  private let request: SiteRequest

  /// Reads the fields of a request.
  init(_ request: SiteRequest) {
    var fields = PageFields()
    // Control characters are no words, and end a search for good.
    fields.words = TerminalText.safe(request["q"] ?? "")
    fields.from = request["from"] ?? ""
    fields.to = request["to"] ?? ""
    fields.least = request["least"] ?? ""
    fields.tags = request.all("tag")
    fields.sources = request.all("source")
    fields.showsHidden = request["hidden"] == "1"
    self.fields = fields
    self.request = request
  }

  /// A part of a timeline.
  struct Part {
    /// The events of the part, with their sources.
    let chronology: Chronology
    /// How many events there are in all.
    let total: Int
    /// The address of the part before; `nil` for the first.
    let before: String?
    /// The address of the next part; `nil` for the last.
    let next: String?
  }

  /// So many events a browser shows at once without a wait.
  private static let usualCount = 2_000
  private static let highestCount = 10_000

  /// Returns the part of the timeline that is wanted.
  ///
  /// - Throws: A `Failure` for what cannot be understood, and what the store throws.
  func part(of store: EventStore) throws -> Part {
    let start = try number("start", in: 0...Int.max, usual: 0)
    let count = try number("count", in: 1...Self.highestCount, usual: Self.usualCount)
    var query = try query(in: store)
    let total = try store.eventCount(matching: query)
    let from = min(start, total)
    let end = min(from + count, total)
    query.part = from..<end
    return Part(
      chronology: try store.chronology(matching: query),
      total: total,
      before: from > 0 ? address(start: max(0, from - count)) : nil,
      next: end < total ? address(start: end) : nil
    )
  }

  private func query(in store: EventStore) throws -> TimelineQuery {
    try check()
    let options: QueryOptions
    do {
      options = try QueryOptions.parse(arguments)
    } catch {
      throw Failure(QueryOptions.message(for: error), exitCode: .usage)
    }
    var query = try options.query(in: store)
    query.includesHidden = fields.showsHidden
    return query
  }

  /// Says what is wrong in the words of a form, where there are no options.
  private func check() throws {
    try SiteParameters.check(
      request,
      single: ["q", "from", "to", "least", "hidden", "start", "count"],
      several: ["tag", "source"]
    )
    let (first, last) = (try date("from"), try date("to"))
    if let first = first?.earliest, let last = last?.latest, first > last {
      throw Failure("from lies behind to: \(first) is later than \(last).", exitCode: .usage)
    }
    _ = try number("least", in: 1...Int.max, usual: 1)
    if let hidden = request["hidden"], hidden != "1" {
      throw Failure("hidden is 1 or left out.", exitCode: .usage)
    }
  }

  /// What would be typed behind `tl show`.
  private var arguments: [String] {
    let options = [("from", fields.from), ("to", fields.to), ("min-sources", fields.least)]
      .filter { !$0.1.isEmpty }
    let several = fields.tags.map { ("tag", $0) } + fields.sources.map { ("source", $0) }
    return (options + several).map { "--\($0)=\($1)" } + ["--"]
      + QueryWords.arguments(in: fields.words)
  }

  private func date(_ field: String) throws -> DayArgument? {
    guard let text = request[field] else { return nil }
    guard let date = DayArgument(argument: text) else {
      throw Failure(
        "\(field): \(text) is no date; type it as 2025-02-24, 2025-02 or 2025.",
        exitCode: .usage
      )
    }
    return date
  }

  private func number(_ field: String, in range: ClosedRange<Int>, usual: Int) throws -> Int {
    guard let text = request[field] else { return usual }
    guard let number = Int(text), range.contains(number) else {
      let end = range.upperBound == Int.max ? "on" : "to \(range.upperBound)"
      throw Failure(
        "\(field): \(text) is no number from \(range.lowerBound) \(end).",
        exitCode: .usage
      )
    }
    return number
  }

  /// The address of another part of the same events.
  private func address(start: Int) -> String {
    let rest = request.fields.filter { $0.name != "start" && !$0.value.isEmpty }
      .map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
    return "/?" + (rest + ["start=\(start)"]).joined(separator: "&")
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
