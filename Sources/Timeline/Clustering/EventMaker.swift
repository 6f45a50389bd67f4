import Temporal

/// Makes an event of the reports that tell of it.
struct EventMaker: Sendable {
  /// Makes an event; its id is filled in later.
  func event(of reports: [Report]) -> Event {
    let dated = reports.filter { $0.mention.time.value != nil }
    let value = reports.compactMap(\.date).mostPrecise
    let phases = Set(dated.filter { $0.mention.time.value == value }.map(\.mention.time.phase))
    let time = EventTime(
      value: value,
      phase: phases.count == 1 ? phases.first ?? nil : nil,
      partOfDay: commonest(dated.compactMap(\.mention.time.partOfDay)),
      order: reports.compactMap(\.mention.time.order).first
    )
    let current = reports.filter { $0.mention.withdrawal == nil }
    var event = Event(
      id: "",
      time: time,
      headline: headline(of: current.isEmpty ? reports : current),
      flags: flags(of: reports, time),
      reports: reports
    )
    if !event.withdrawingSources.isEmpty { event.flags.append(.withdrawn) }
    return event
  }

  private func flags(of reports: [Report], _ time: EventTime) -> [Event.Flag] {
    var flags: [Event.Flag] = []
    let saysYear = reports.contains { $0.mention.time.value?.isYearUnspecified == false }
    if let value = time.value, value.isYearUnspecified {
      flags.append(.yearUnknown)
    } else if time.value != nil, reports.allSatisfy({ $0.mention.time.value == nil }) {
      return [.dateInferred] + [reports.status.flag].compactMap(\.self)
    } else if time.value != nil, !saysYear {
      flags.append(.yearInferred)
    }
    let isStated = reports.contains(where: \.mention.dating.isStated)
    if time.value != nil, !isStated { flags.append(.dateFromContext) }
    return flags + [reports.status.flag].compactMap(\.self)
  }

  /// The part of the day that most reports give; of several the earliest.
  private func commonest(_ parts: [PartOfDay]) -> PartOfDay? {
    let counts = Dictionary(parts.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, -$0.key.typicalHour) < ($1.value, -$1.key.typicalHour) }?.key
  }

  /// The line of the report that shares most words with the others; statements of the sentence
  /// itself before those in passing, and short lines before long ones.
  private func headline(of reports: [Report]) -> String {
    let counts = Dictionary(
      reports.flatMap { $0.mention.terms.map { ($0, 1) } },
      uniquingKeysWith: +
    )
    let status = reports.status
    let scored = reports.filter { $0.mention.factuality.status == status }
      .map { report in
        (score: score(report.mention, counts, of: reports.count), line: report.mention.headline)
      }
    return scored.max { ($0.score, $1.line) < ($1.score, $0.line) }?.line ?? ""
  }

  private func score(_ mention: EventMention, _ counts: [String: Int], of total: Int) -> Double {
    let shared = mention.terms.filter { (counts[$0] ?? 0) * 2 > total }.count
    let known = Double(shared) / Double(max(1, mention.terms.count))
    let isGoodLength = (20...110).contains(mention.headline.count)
    let isQuote = mention.headline.hasPrefix("\u{201C}")
    let isCut = mention.headline.hasSuffix("…")
    if case .undated = mention.dating { return known }
    return known + (isGoodLength ? 1 : 0) + (mention.dating.isStated ? 1 : 0)
      + (tellsAct(mention) ? 1 : 0)
      - (isQuote ? 1 : 0) - (isCut ? 0.25 : 0)
  }

  /// Whether a line has a verb in the past: "imposed high tariffs", not "2023 tariffs".
  private func tellsAct(_ mention: EventMention) -> Bool {
    mention.speaker != nil
      || mention.headline.utf8.split(separator: UInt8(ascii: " ")).dropFirst()
        .contains {
          $0.suffix(2).elementsEqual("ed".utf8)
            || PastForms.irregular.contains(String(Substring($0)))
        }
  }
}
