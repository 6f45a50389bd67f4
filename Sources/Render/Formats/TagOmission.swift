import Timeline

/// What is said where a format has no place for the tags of entries.
enum TagOmission {
  /// The sentence for the tags that are left out; none where there are none.
  ///
  /// - Parameters:
  ///   - events: The entries.
  ///   - count: How many tags of an entry the format has a place for.
  /// - Returns: At most one sentence.
  static func remarks(on events: [Event], keeping count: Int = 0) -> [String] {
    let number = events.count { $0.tags.count > count }
    guard number > 0 else { return [] }
    let tags = count == 0 ? "tags" : "tags but the first"
    return ["\(tags) of \(number) \(number == 1 ? "entry" : "entries") left out"]
  }
}
