/// How much a term says of what a statement is about, whatever else is in the store.
///
/// A weight that depended on all mentions would change with every article. The kind of the term and
/// its length stand for how rare it is: long words carry more information (Piantadosi, Tily and
/// Gibson 2011, <https://doi.org/10.1073/pnas.1012551108>), countries and the verbs of news less
/// than other words, amounts more.
struct TermWeight: Sendable {
  private let names: Set<String>

  /// Creates the weights of terms of which some are names.
  init(names: some Sequence<String>) {
    self.names = Set(names)
  }

  /// The weight of a term, about 1.
  func weight(of term: String) -> Double {
    if names.contains(term) { return 1 }
    if term.utf8.first.map({ $0 &- 48 < 10 }) ?? false { return 1.3 }
    if Self.places.contains(term) { return 0.6 }
    if Self.common.contains(term) { return 0.8 }
    return switch term.utf8.count {
    case ...4: 0.8
    case 5...6: 1
    default: 1.2
    }
  }

  private static let common = Set(EventLexicon.english.eventStems.values)
    .union(EventLexicon.english.spellings.values)
  private static let places = Set(EventLexicon.english.places.values)
}
