import ArgumentParser
import Temporal

/// A date as a user types it: `2025-02-24`, `2025-02` or any other EDTF date with bounds.
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
    guard let value = EDTFValue(argument), let earliest = value.earliest, let latest = value.latest
    else { return nil }
    self.earliest = earliest
    self.latest = latest
    day = value.civilDate
    moment = day == nil ? nil : value.date
  }
}
