import Temporal

/// Gives events their short names.
///
/// An event is named by a hash of its first sentence and date, five characters long, more where that is
/// taken. The name stays with the first of the reports that had it: events that grow or merge keep
/// the one they had first, and what parts from an event is named anew, as if it had never been
/// there. So names depend on the reports, and not on the order in which they came.
struct EventIdentity<Failure: Error> {
  private let known: [ReportKey: String]
  /// For each name the first of the reports that had it.
  private let heirs: [String: ReportKey]
  private let isTaken: (String) throws(Failure) -> Bool

  /// Creates a giver of names.
  ///
  /// - Parameters:
  ///   - known: The names that reports had before; of one name all or none.
  ///   - isTaken: Whether an event of none of these reports has a name.
  init(known: [ReportKey: String], isTaken: @escaping (String) throws(Failure) -> Bool) {
    self.known = known
    self.isTaken = isTaken
    heirs = Dictionary(known.map { ($0.value, $0.key) }, uniquingKeysWith: min)
  }

  /// Returns the events with their ids, none twice.
  func named(_ events: [Event]) throws(Failure) -> [Event] {
    var taken: Set<String> = []
    var named = events
    for index in named.indices {
      guard let id = earlierID(of: named[index]) else { continue }
      named[index].id = id
      taken.insert(id)
    }
    let first = named.indices.filter { named[$0].id.isEmpty }.map { (named[$0].reports[0].key, $0) }
    for (_, index) in first.sorted(by: <) {
      named[index].id = try freshID(for: named[index], taken)
      taken.insert(named[index].id)
    }
    return named
  }

  /// The name of the first of its reports that had one, where that is for it to give.
  private func earlierID(of event: Event) -> String? {
    guard let first = event.reports.first(where: { known[$0.key] != nil })?.key,
      let id = known[first], heirs[id] == first
    else { return nil }
    return id
  }

  private func freshID(for event: Event, _ taken: Set<String>) throws(Failure) -> String {
    let first = event.reports.first?.mention
    var hash = StableHash()
    hash.add(first?.sentence ?? "")
    hash.add(first?.headline ?? "")
    hash.add(first?.time.value?.description ?? "")
    let name = hash.name
    var length = Self.shortest
    var id = String(name.prefix(length))
    while try !isFree(id, taken) {
      length += 1
      id = length <= name.count ? String(name.prefix(length)) : "\(name)-\(length - name.count + 1)"
    }
    return id
  }

  private func isFree(_ id: String, _ taken: Set<String>) throws(Failure) -> Bool {
    if taken.contains(id) { return false }
    return try !isTaken(id)
  }

  private static var shortest: Int { 5 }
}
