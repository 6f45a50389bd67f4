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
  ///   - events: The events of a day that may be shown, in order.
  /// - Returns: The events chosen, in chronological order.
  /// - Throws: What `events` throws.
  public func events(
    onDays ranked: [Int],
    events: (Int) throws -> [Event]
  ) rethrows -> [Event] {
    let salience = EventSalience(subject: subject)
    var chosen: [(day: Int, events: [Event])] = []
    for day in ranked where chosen.count < days ?? .max {
      let told = salience.leading(eventsPerDay ?? .max, of: try events(day))
      if !told.isEmpty { chosen.append((day, told)) }
    }
    return chosen.sorted { $0.day < $1.day }.flatMap(\.events)
  }
}
