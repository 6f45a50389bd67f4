import ArgumentParser
import Temporal
import Timeline

/// When something happened, as a user types it: an EDTF value, or a date in words that leaves nothing open.
struct EventDateArgument: ExpressibleByArgument {
  /// The date, with the part of it that was said: "early 2022", "24 February 2025, evening".
  let time: EventTime
  /// The date.
  let value: EDTFValue

  init?(argument: String) {
    if let value = EDTFValue(argument) {
      self.value = value
      time = EventTime(value: value)
      return
    }
    if let comma = argument.lastIndex(of: ","),
      let part = PartOfDay(
        word: String(argument[comma...].dropFirst().drop(while: \.isWhitespace))
      ),
      let day = Self(argument: String(argument[..<comma])), day.value.civilDate != nil
    {
      value = day.value
      time = EventTime(value: value, partOfDay: part)
      return
    }
    guard Self.openDays(argument) == nil else { return nil }
    let found = TimeExpressionFinder().expressions(in: argument, publicationDate: nil)
    guard found.count == 1, found[0].range == 0..<argument.utf8.count, let value = found[0].edtf,
      !value.isYearUnspecified
    else { return nil }
    self.value = value
    time = EventTime(found[0])
  }

  /// The days that a day in numbers can be whose order is open: 05/06/2025 is 5 June here and 6 May there.
  static func openDays(_ text: String) -> [EDTFValue]? {
    let parts = text.split(whereSeparator: { "/-".contains($0) }).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let year = parts[2],
      (1...12).contains(first), (1...12).contains(second), first != second,
      (32...9_999).contains(year)
    else { return nil }
    return [(second, first), (first, second)]
      .compactMap { CivilDate(year: year, month: $0, day: $1) }.map { EDTFValue($0) }
  }
}
