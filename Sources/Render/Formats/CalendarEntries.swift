import Temporal
import Timeline

/// The events of a chronology that a program with a calendar of its own can hold, and what it cannot.
struct CalendarEntries {
  /// An event with its days.
  struct Entry {
    let event: Event
    let span: CalendarSpan
    let wording: EntryWording
  }

  /// The events, in order.
  let entries: [Entry]
  /// What is left out: "3 events before 1700 left out".
  let omissions: [String]

  /// Chooses events.
  ///
  /// - Parameters:
  ///   - chronology: The events.
  ///   - years: The astronomical years that the program knows.
  init(_ chronology: Chronology, years: ClosedRange<Int>) {
    let index = SourceIndex(chronology.sources)
    var entries: [Entry] = []
    var missing = Missing()
    for event in chronology.events {
      guard let value = event.time.value, let span = CalendarSpan(value) else {
        missing.withoutYear += 1
        continue
      }
      if span.first.year < years.lowerBound {
        missing.early += 1
      } else if span.last.year > years.upperBound {
        missing.late += 1
      } else {
        entries.append(Entry(event: event, span: span, wording: EntryWording(event, index)))
      }
    }
    missing.withoutDate = chronology.undated.count
    self.entries = entries
    omissions = missing.sentences(years)
  }

  /// How many events are left out for which reason.
  private struct Missing {
    var early = 0
    var late = 0
    var withoutYear = 0
    var withoutDate = 0

    func sentences(_ years: ClosedRange<Int>) -> [String] {
      [
        (early, "before \(YearWording.words(years.lowerBound))"),
        (late, "after \(YearWording.words(years.upperBound))"),
        (withoutYear, "without a year"),
        (withoutDate, "without a date"),
      ]
      .filter { $0.0 > 0 }
      .map { "\($0.0) \($0.0 == 1 ? "event" : "events") \($0.1) left out" }
    }
  }
}
