import Timeline

/// Which sources of an event say it in words of their own.
enum Independence {
  /// Returns the sources that have a sentence which no source before them has word for word.
  ///
  /// A source all of whose sentences stand in an earlier one is a copy: an agency's report printed
  /// twice. Copies that were edited are not recognised.
  static func sources(of event: Event) -> Set<Int64> {
    var seen: Set<String> = []
    var independent: Set<Int64> = []
    for source in event.sources {
      let sentences = Set(event.reports.filter { $0.source == source }.map(\.mention.sentence))
      if !sentences.isSubset(of: seen) { independent.insert(source) }
      seen.formUnion(sentences)
    }
    return independent
  }
}
