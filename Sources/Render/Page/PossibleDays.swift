import Temporal
import Timeline

/// The first and the last day an event can have happened on, as filters and the strip take them.
///
///     PossibleDays(time).range  // "late 2025": 2025-07-02 … 2025-12-31, as days since 1970-01-01
///
/// Of early and late times the half that is meant counts, of those in the middle the two quarters there, as in a query
/// of the store.
struct PossibleDays {
  /// The first day since 1970-01-01; `nil` where none is known.
  let first: Int?
  /// The last day since 1970-01-01; `nil` where none is known.
  let last: Int?

  /// Finds the days of a time.
  init(_ time: EventTime) {
    let (first, last) = (time.value?.earliest?.dayNumber, time.value?.latest?.dayNumber)
    guard let first, let last, first <= last else {
      (self.first, self.last) = (first, last)
      return
    }
    let span = last - first
    let isLate = time.phase == .end
    let isMiddle = time.phase == .mid
    let isEarly = time.phase == .start
    self.first = first + (isLate ? span / 2 : isMiddle ? span / 4 : 0)
    self.last = first + (isEarly ? span / 2 : isMiddle ? span * 3 / 4 : span)
  }

  /// Both, where both are known.
  var range: ClosedRange<Int>? {
    guard let first, let last, first <= last else { return nil }
    return first...last
  }
}
