/// Gives events their short names.
///
/// An event keeps the id that most of its reports had before. A new one is named by a hash of its
/// first sentence, four characters long, more where that is taken.
struct EventIdentity: Sendable {
  private let known: [ReportKey: String]

  init(known: [ReportKey: String]) {
    self.known = known
  }

  /// Returns the events with their ids, none twice.
  func named(_ events: [Event]) -> [Event] {
    var taken: Set<String> = []
    var named = events
    for index in named.indices {
      guard let id = earlierIDs(of: named[index]).first(where: { !taken.contains($0) }) else {
        continue
      }
      named[index].id = id
      taken.insert(id)
    }
    taken.formUnion(known.values)
    for index in named.indices where named[index].id.isEmpty {
      named[index].id = freshID(for: named[index], taken)
      taken.insert(named[index].id)
    }
    return named
  }

  /// The ids its reports had, the commonest first.
  private func earlierIDs(of event: Event) -> [String] {
    let ids = event.reports.compactMap {
      known[ReportKey(source: $0.source, position: $0.position)]
    }
    let counts = Dictionary(ids.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func freshID(for event: Event, _ taken: Set<String>) -> String {
    let first = event.reports.first?.mention
    var hash = StableHash()
    hash.add(first?.sentence ?? "")
    hash.add(first?.headline ?? "")
    let name = hash.name
    for length in Self.shortest...name.count {
      let id = String(name.prefix(length))
      if !taken.contains(id) { return id }
    }
    return (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
  }

  private static let shortest = 4
}

/// FNV-1a, which gives the same name on every machine and in every run.
///
/// - SeeAlso: <http://www.isthe.com/chongo/tech/comp/fnv/>.
struct StableHash: Sendable {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a string.
  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ 0) &* 0x100_0000_01b3
  }

  /// Twelve characters of Crockford's base 32, in lower case; the first is a letter, so that no
  /// spreadsheet takes a name for a number.
  ///
  /// - SeeAlso: <https://www.crockford.com/base32.html>.
  var name: String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    // FNV mixes its low bits best; folding brings the high ones down.
    let folded = value ^ (value >> 29)
    let digits = 10
    let first = alphabet[digits + Int((folded >> 55) % UInt64(alphabet.count - digits))]
    return String([first] + (0..<11).map { alphabet[Int((folded >> (5 * UInt64($0))) & 31)] })
  }
}
