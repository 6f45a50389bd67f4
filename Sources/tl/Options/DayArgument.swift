import ArgumentParser
import Temporal

/// A date with bounds as a user types it: `2025-02-24`, `2025-02`, `24 February 2025`.
struct DayArgument: ExpressibleByArgument {
  /// The first day it can mean.
  let earliest: CivilDate
  /// The last day it can mean.
  let latest: CivilDate
  /// The day, where it is one.
  let day: CivilDate?
  /// The day with the time of day that was given with it.
  let moment: EDTFDate?

  init?(argument: String) {
    guard let value = EventDateArgument(argument: argument)?.value, let earliest = value.earliest,
      let latest = value.latest
    else { return nil }
    self.earliest = earliest
    self.latest = latest
    day = value.civilDate
    moment = day == nil ? nil : value.date
  }
}
