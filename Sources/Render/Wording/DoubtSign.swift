import Temporal
import Timeline

/// What stands beside an entry that is to be read with care, before the words that say why.
enum DoubtSign: String {
  /// The sources differ.
  case disputed = "≠"
  /// It is not certain that it happened, or when.
  case uncertain = "?"
  /// The date is about right, or inferred.
  case approximate = "~"

  /// Finds the strongest sign of an event; `nil` where there is none.
  init?(_ event: Event) {
    if !event.disagreements.isEmpty {
      self = .disputed
    } else if Self.isUncertain(event) {
      self = .uncertain
    } else if Self.isApproximate(event) {
      self = .approximate
    } else {
      return nil
    }
  }

  private static func isUncertain(_ event: Event) -> Bool {
    let doubts: Set<Event.Flag> = [.announced, .conditional, .denied, .yearUnknown]
    return event.flags.contains(where: doubts.contains) || isQualified(event, by: .uncertain)
  }

  private static func isApproximate(_ event: Event) -> Bool {
    let inferences: Set<Event.Flag> = [.dateInferred, .yearInferred]
    return event.flags.contains(where: inferences.contains)
      || isQualified(event, by: .approximate)
  }

  private static func isQualified(_ event: Event, by qualifier: EDTFQualifier) -> Bool {
    let dates: [EDTFDate?] =
      switch event.time.value {
      case .date(let date): [date]
      case .interval(let start, let end): [start.date, end.date]
      case .set, nil: []
      }
    return dates.compactMap(\.self)
      .contains { date in
        [date.year, date.month, date.day].contains { $0?.qualifier.contains(qualifier) ?? false }
      }
  }
}
