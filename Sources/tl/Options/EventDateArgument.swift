import ArgumentParser
import Temporal

/// When something happened, as a user types it: an EDTF value, or a date in words that leaves nothing open.
struct EventDateArgument: ExpressibleByArgument {
  /// The date.
  let value: EDTFValue

  init?(argument: String) {
    if let value = EDTFValue(argument) {
      self.value = value
      return
    }
    let found = TimeExpressionFinder().expressions(in: argument, publicationDate: nil)
    guard found.count == 1, found[0].range == 0..<argument.utf8.count, let value = found[0].edtf,
      !value.isYearUnspecified
    else { return nil }
    self.value = value
  }
}
