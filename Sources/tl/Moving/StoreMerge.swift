import Foundation
import Store
import Timeline

/// Brings what is in another store into one: sources in all their versions, then what was decided.
///
/// A version is read as if it had been received here at its moment. So a newer one takes the place of what is
/// here, an older one only stands in the history, and what is the same changes nothing.
struct StoreMerge {
  let store: EventStore
  let other: EventStore
  private let reader = RecordReader()
  private(set) var report = MergeReport()
  /// The numbers here of the sources there.
  private var numbers: [Int64: Int64] = [:]
  /// The locators here of the sources there.
  private var locators: [String: String] = [:]

  /// - Parameters:
  ///   - store: Where all comes together.
  ///   - other: The other store.
  init(into store: EventStore, from other: EventStore) {
    self.store = store
    self.other = other
  }

  /// Merges the stores.
  ///
  /// - Parameters:
  ///   - yields: Whether their decisions are taken where both contradict each other.
  ///   - moment: When, in UTC as ISO 8601 writes it.
  /// - Returns: What was done.
  /// - Throws: What the stores throw.
  mutating func run(yielding yields: Bool, at moment: String) throws -> MergeReport {
    for source in try other.keptSources() { try take(source) }
    let theirs = try other.tracedDecisions()
      .map { [numbers, locators] decision in
        var decision = decision
        if case .add(var event) = decision.record.decision.action {
          event.account = event.account?.renumbered { numbers[$0] ?? $0 }
          decision.record.decision.action = .add(event)
        }
        for place in decision.subjects.indices {
          let locator = decision.subjects[place].locator
          decision.subjects[place].locator = locators[locator] ?? locator
        }
        return decision
      }
    report.note(try store.adopt(theirs, yielding: yields, at: moment))
    report.events = try store.eventCount()
    return report
  }

  /// Takes a source over; one that cannot be read is reported.
  private mutating func take(_ source: KeptSource) throws {
    do {
      let known = try store.sourceID(of: source)
      let outcome = try save(source, as: known)
      guard let id = try known ?? store.sourceID(of: source) else { return }
      let hasNewTag = try store.addNames(of: source, to: id)
      report.count(outcome == .unchanged && hasNewTag ? .changed : outcome)
      numbers[source.id] = id
      locators[source.locator] = try store.locator(of: id)
    } catch let failure as Failure {
      report.failures.append(MergeReport.Failed(source: source.locator, reason: failure.message))
    }
  }

  private func save(_ source: KeptSource, as known: Int64?) throws -> SaveOutcome {
    if source.isHandwritten {
      return try store.takeOver(handwritten: source, from: other) ? .added : .unchanged
    }
    let snapshots = try other.snapshots(of: source.id)
    guard source.kind == .article else {
      return known == nil
        ? try store.save(ListingRecord(source, snapshot: snapshots.last)).outcome : .unchanged
    }
    return try save(snapshots, of: source, as: known)
  }

  private func save(
    _ snapshots: [SnapshotRecord],
    of source: KeptSource,
    as known: Int64?
  ) throws -> SaveOutcome {
    var source = source
    source.origin = source.origin.flatMap { numbers[$0] }
    let own = try known.flatMap(store.locator)
      .flatMap {
        try store.publishedOverride(ofLocator: $0)
      }
    let givesDate = known != nil && own == nil && source.publishedOverride != nil
    source.publishedOverride = own ?? source.publishedOverride
    var missing = try snapshots.filter { snapshot in
      try known.map { try !store.source($0, has: snapshot) } ?? true
    }
    if missing.isEmpty, givesDate { missing = snapshots.suffix(1) }
    let records = try missing.map { snapshot in
      var record = try reader.record(of: source, snapshot)
      record.identities = source.identities
      return record
    }
    let outcomes = try records.map { try store.save($0).outcome }
    if outcomes.contains(.added) { return .added }
    return outcomes.isEmpty ? .unchanged : .changed
  }
}

extension ListingRecord {
  /// A feed or a sitemap as another store has it.
  fileprivate init(_ source: KeptSource, snapshot: SnapshotRecord?) {
    self.init(
      locator: source.locator,
      identities: source.identities,
      kind: source.kind,
      title: source.title ?? "",
      tags: source.tags,
      checkedAt: source.checkedAt,
      snapshot: snapshot
    )
  }
}
