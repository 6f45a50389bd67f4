/// A part of a day that a text names without a clock: "Monday evening".
///
/// The raw value is the TIMEX3 code (`2025-02-24TEV`).
public enum PartOfDay: String, CaseIterable, Hashable, Sendable {
  case dawn = "DA"
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"

  /// The English word.
  public var name: String {
    switch self {
    case .dawn: "dawn"
    case .morning: "morning"
    case .midday: "midday"
    case .afternoon: "afternoon"
    case .evening: "evening"
    case .night: "night"
    }
  }

  /// The hour, 0 to 23, by which things of one day are put in order; not for showing.
  public var typicalHour: Int {
    switch self {
    case .dawn: 5
    case .morning: 9
    case .midday: 12
    case .afternoon: 15
    case .evening: 19
    case .night: 22
    }
  }
}
