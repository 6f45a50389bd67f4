import Timeline

/// How many sources an event has, in words, and how many of them speak for themselves.
enum SourceCount {
  /// Returns "1 source", "5 sources" or, where some print the report of others, "5 sources, 2
  /// independent".
  static func words(for event: Event) -> String {
    let count = event.sources.count
    let sources = count == 1 ? "1 source" : "\(count) sources"
    return remark(on: event).map { "\(sources), \($0)" } ?? sources
  }

  /// Returns "2 independent" where not all sources are, else nothing.
  static func remark(on event: Event) -> String? {
    let independent = event.voices.count
    return independent < event.sources.count ? "\(independent) independent" : nil
  }

  /// Returns which sources print the report of which: "[3] and [4] repeat [2]".
  static func repetitions(in event: Event) -> [String] {
    event.voices.filter { $0.count > 1 }
      .map { voice in
        let marks = voice.dropFirst().map { "[\($0)]" }
        let list = marks.dropLast().joined(separator: ", ")
        let all = list.isEmpty ? marks[0] : "\(list) and \(marks[marks.count - 1])"
        return "\(all) \(marks.count == 1 ? "repeats" : "repeat") [\(voice[0])]"
      }
  }
}
