/// The days of a story that matter most, and what matters most on each.
public struct StorySelection: Sendable {
  private let subject: Subject
  private let days: Int?
  private let eventsPerDay: Int?

  /// Creates a selection.
  ///
  /// - Parameters:
  ///   - subject: What the story is about.
  ///   - days: How many days are wanted; `nil` for all.
  ///   - eventsPerDay: How many events of each; `nil` for all.
  public init(subject: Subject, days: Int?, eventsPerDay: Int?) {
    self.subject = subject
    self.days = days
    self.eventsPerDay = eventsPerDay
  }

  /// Chooses days, and events of each.
  ///
  /// - Parameters:
  ///   - ranked: The days in the order in which they matter: ``DaySalience/rankedDays``.
  ///   - leading: What leads a day: ``leading(of:)``.
  /// - Returns: The events chosen, in chronological order.
  /// - Throws: What `leading` throws.
  public func events(
    onDays ranked: [Int],
    leading: (Int) throws -> [Event]
  ) rethrows -> [Event] {
    var chosen: [(day: Int, events: [Event])] = []
    for day in ranked where chosen.count < days ?? .max {
      let told = try leading(day)
      if !told.isEmpty { chosen.append((day, told)) }
    }
    return chosen.sorted { $0.day < $1.day }.flatMap(\.events)
  }

  /// Chooses from the events of a day that may be shown, in order, those that matter most, in that order.
  public func leading(of events: [Event]) -> [Event] {
    EventSalience(subject: subject).leading(eventsPerDay ?? .max, of: events)
  }

  /// Says what leads a day whose events are these, in order: the most salient first, whatever number is wanted.
  public func leaders(of events: [Event]) -> [LeadingEvent] {
    EventSalience(subject: subject).leaders(.max, of: events)
      .map { LeadingEvent(event: events[$0.place].id, report: $0.report.key) }
  }
}

/// An event that leads a day, and the report that tells it best.
public struct LeadingEvent: Hashable, Sendable {
  /// The id of the event.
  public let event: String
  /// Which of its reports.
  public let report: ReportKey

  /// Creates one that was found before.
  public init(event: String, report: ReportKey) {
    self.event = event
    self.report = report
  }

  /// Returns the event as that report tells it, unless the user gave it a headline.
  public func told(_ event: Event) -> Event {
    event.reports.first { $0.key == report }.map(event.told) ?? event
  }
}
