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
    guard !Self.isOrderOpen(argument) else { return nil }
    let found = TimeExpressionFinder().expressions(in: argument, publicationDate: nil)
    guard found.count == 1, found[0].range == 0..<argument.utf8.count, let value = found[0].edtf,
      !value.isYearUnspecified
    else { return nil }
    self.value = value
  }

  /// Whether it is a day in numbers that may as well be a month: 05/06/2025 is 5 June here and 6 May there.
  private static func isOrderOpen(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: { "/-".contains($0) }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2] else {
      return false
    }
    return (1...12).contains(first) && (1...12).contains(second) && first != second && year > 31
  }
}
