import Store
import Temporal

/// What a user may have meant by a query that finds nothing: another name, or quotation marks that the shell took.
struct QueryHint {
  /// The arguments of the query as typed.
  let words: [String]
  /// The tags that options name.
  let tags: [String]
  /// The sources that options name.
  let sources: [String]

  /// What an argument chooses by, and how the store calls those there are.
  private enum Key: String, CaseIterable {
    case source, tag, by

    func names(in store: EventStore) throws -> [String] {
      switch self {
      case .source: try store.sites()
      case .tag: try store.tags()
      case .by: try store.speakers()
      }
    }
  }

  /// A question, or what to know of quotation marks; `nil` where nothing is near.
  func text(in store: EventStore) throws -> String? {
    for (place, word) in words.enumerated() {
      guard let (key, value) = Self.parts(of: word) else { continue }
      let names = try key.names(in: store)
      if let name = joined(value, behind: place, in: names) {
        return "\(Self.question(key, name)) \(Self.quoting)"
      }
      if let name = Self.meant(key, by: value, in: names) { return Self.question(key, name) }
      if value.contains(" ") { return Self.quoting }
    }
    if let tag = try meant(byOneOf: tags, .tag, in: store) { return Suggestion.question([tag]) }
    if let site = try meant(byOneOf: sources, .source, in: store) {
      return Suggestion.question([site])
    }
    let ids = Set(words.isEmpty ? [] : try store.eventIDs())
    if let id = words.first(where: ids.contains) {
      return "\(id) is an event: tl why \(id) tells of it."
    }
    return Suggestion.question(words.first { EDTFValue($0) != nil }.map { ["date:\($0)"] } ?? [])
  }

  private static let quoting =
    "A shell takes quotation marks away; one pair around all of it keeps a name together, and other words apart."

  private static func question(_ key: Key, _ name: String) -> String {
    let value = name.contains(" ") ? "\"\(name)\"" : name
    let typed = "\(key.rawValue):\(value)"
    return Suggestion.question([name.contains(" ") ? "'\(typed)'" : typed]) ?? ""
  }

  /// The key and the value of an argument that has both.
  private static func parts(of word: String) -> (Key, String)? {
    guard let colon = word.firstIndex(of: ":"), let key = Key(rawValue: String(word[..<colon]))
    else { return nil }
    return (key, word[word.index(after: colon)...].filter { $0 != "\"" })
  }

  /// The name of which a value is the first word and the arguments behind it are the others.
  private func joined(_ value: String, behind place: Int, in names: [String]) -> String? {
    var typed = value
    for word in words[(place + 1)...] {
      typed += " \(word)"
      if let name = names.first(where: { $0.lowercased() == typed.lowercased() }) { return name }
    }
    return nil
  }

  private func meant(byOneOf typed: [String], _ key: Key, in store: EventStore) throws -> String? {
    guard !typed.isEmpty else { return nil }
    let names = try key.names(in: store)
    return typed.lazy.compactMap { Self.meant(key, by: $0, in: names) }.first
  }

  /// The name that is near a value; `nil` where there is one that it finds.
  private static func meant(_ key: Key, by value: String, in names: [String]) -> String? {
    let typed = value.lowercased()
    let isFound = names.contains { name in
      key == .source ? name.lowercased().contains(typed) : name.lowercased() == typed
    }
    guard !isFound else { return nil }
    return Suggestion.near(value, in: names).first ?? Suggestion.name(near: value, in: names)
  }
}
