import Temporal

/// Sets of dates in English words: "1667, 1668 or 1670–1672".
enum SetWording {
  /// Returns the members with "or" where one of them is meant, with "and" where all are.
  static func words(_ set: EDTFSet) -> String {
    let members = set.members.map(words)
    guard let last = members.last, members.count > 1 else { return members.joined() }
    let word = set.choice == .one ? "or" : "and"
    return members.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  private static func words(_ member: EDTFSet.Member) -> String {
    switch member {
    case .date(let date): DateWording.words(date)
    case .range(let start, let end):
      IntervalWording.words(
        from: start.map(EDTFEndpoint.date) ?? .open,
        to: end.map(EDTFEndpoint.date) ?? .open
      )
    }
  }
}
