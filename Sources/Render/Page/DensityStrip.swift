import Temporal
import Timeline

/// How many events lie where in time, in steps of the calendar.
///
///     DensityStrip(spans: [20143...20143, 20123...20150])  // days since 1970-01-01
///
/// An event that lies in one step is sure to be there; one that spans several may be in any of them.
struct DensityStrip {
  /// A step and what lies in it.
  struct Bin: Hashable {
    /// Its days, since 1970-01-01.
    let days: Range<Int>
    /// How many events lie in it.
    var sure = 0
    /// How many more may lie in it.
    var possible = 0
    /// The place of the first event that lies in it, or may.
    var first: Int?
  }

  /// How long the steps are.
  let step: CalendarStep
  /// The steps from the first event to the last that are shown.
  let bins: [Bin]
  /// How many events lie before and behind what is shown.
  let outside: (before: Int, behind: Int)

  /// So many steps are as fine as a strip of 1,000 pixels can show with air between them.
  private static let most = 120

  /// Counts events; `nil` where none has a first and a last day.
  init?(spans: [ClosedRange<Int>?]) {
    let known = spans.compactMap(\.self)
    guard let days = Self.shownDays(of: known) else { return nil }
    let (first, last) = (days.lowerBound, days.upperBound)
    outside = (known.count { $0.upperBound < first }, known.count { $0.lowerBound > last })
    guard
      let (step, starts) = CalendarStep.all.lazy
        .compactMap({ step in
          step.starts(from: first, through: last, atMost: Self.most).map { (step, $0) }
        })
        .first
    else { return nil }
    self.step = step
    var bins = zip(starts, starts.dropFirst()).map { Bin(days: $0..<$1) }
    for case (let place, let span?) in spans.enumerated() where span.overlaps(days) {
      let from = Self.place(of: span.lowerBound, in: bins)
      let to = Self.place(of: span.upperBound, in: bins)
      for index in from...to {
        if from == to { bins[index].sure += 1 } else { bins[index].possible += 1 }
        if bins[index].first == nil { bins[index].first = place }
      }
    }
    self.bins = bins
  }

  /// All days, or where few events lie far from the others the shortest time that has nine
  /// in ten of them, with what lies close to it.
  private static func shownDays(of spans: [ClosedRange<Int>]) -> ClosedRange<Int>? {
    let sorted = spans.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    guard let first = sorted.first?.lowerBound, let last = spans.map(\.upperBound).max() else {
      return nil
    }
    let wanted = sorted.count - sorted.count / 10
    let dense = (0...(sorted.count - wanted))
      .map { sorted[$0].lowerBound...sorted[$0 + wanted - 1].lowerBound }
      .min { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
    guard let dense, dense.count * 3 < last - first else { return first...last }
    let margin = dense.count / 2
    let near = (dense.lowerBound - margin)...(dense.upperBound + margin)
    let kept = spans.filter { near.contains($0.lowerBound) && near.contains($0.upperBound) }
    return (kept.map(\.lowerBound).min() ?? first)...(kept.map(\.upperBound).max() ?? last)
  }

  /// The first and the last day of an event as far as a strip can show them: a million years around now.
  static func span(of event: Event) -> ClosedRange<Int>? {
    let ends = [event.time.value?.earliest, event.time.value?.latest]
    guard ends.allSatisfy({ $0.map { $0.year.magnitude < 1_000_000 } ?? false }) else { return nil }
    return PossibleDays(event.time).range
  }

  /// The most events of a step.
  var highest: Int { bins.map { $0.sure + $0.possible }.max() ?? 0 }

  private static func place(of day: Int, in bins: [Bin]) -> Int {
    var (low, high) = (0, bins.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if bins[middle].days.lowerBound <= day { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
