import Temporal
public import Timeline

/// The times of events in words.
public enum TimeWording {
  /// Returns the time of day as it was said: "18:00", "evening", or `nil`.
  public static func timeOfDay(_ time: EventTime) -> String? {
    time.value?.date?.time.map { DateWording.words($0) } ?? time.partOfDay?.name
  }

  /// Returns the time of day and the order inside the day: "evening, within two hours"; empty where
  /// neither is known.
  static func insideDay(_ time: EventTime) -> String {
    [timeOfDay(time), time.order.map(TerminalText.safe)].compactMap(\.self).joined(separator: ", ")
  }

  /// Returns everything that is known: "Monday 24 February 2025, evening, within two hours".
  static func full(_ time: EventTime) -> String {
    guard let value = time.value else {
      return (["no date"] + [insideDay(time)].filter { !$0.isEmpty }).joined(separator: ", ")
    }
    let weekday = value.date?.isPlain == true ? value.civilDate.map { $0.weekday.name + " " } : nil
    return (weekday ?? "") + told(time)
  }

  /// Returns what was said, without the weekday: "late 2022", "24 February 2025, evening".
  public static func told(_ time: EventTime) -> String {
    guard let value = time.value else { return "no date" }
    let partOfDay = value.date?.time == nil ? time.partOfDay?.name : nil
    return [
      (words(time.phase) ?? "") + DateWording.words(value), partOfDay,
      time.order.map(TerminalText.safe),
    ]
    .compactMap(\.self).joined(separator: ", ")
  }

  /// Returns what stands before a month or a year of which a part was said: "late ".
  static func words(_ phase: TIMEX3Modifier?) -> String? {
    switch phase {
    case .start: "early "
    case .mid: "mid-"
    case .end: "late "
    default: nil
    }
  }

  /// Returns a flag in words.
  static func words(_ flag: Event.Flag) -> String {
    switch flag {
    case .dateInferred: "day inferred from other sources"
    case .yearInferred: "year inferred"
    case .yearUnknown: "year not known"
    case .dateFromContext: "date from the context"
    case .announced: "announced"
    case .conditional: "possible"
    case .denied: "said not to have happened"
    case .edited: "edited"
    case .byHand: "added by hand"
    case .withdrawn: "no longer told by a source"
    }
  }
}
