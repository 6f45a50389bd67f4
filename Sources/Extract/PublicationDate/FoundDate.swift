import Temporal

/// A complete date as it stands in a text.
struct FoundDate: Hashable {
  /// Which day it is.
  enum Reading: Hashable {
    case certain(CivilDate)
    /// `03/04/2025`: which comes first is not said.
    case ambiguous(dayFirst: CivilDate, monthFirst: CivilDate)
  }

  /// Where it stands, in bytes.
  var range: Range<Int>
  var reading: Reading
  /// The time of day, where it was given.
  var time: EDTFDate.Time?
  /// Which number came first, where the date is numeric and says so.
  var order: DateOrder?

  /// Decides what can be read two ways by the day of the week, where one of both is such a day.
  mutating func settle(by weekday: Weekday) {
    guard case .ambiguous(let dayFirst, let monthFirst) = reading,
      dayFirst.weekday != monthFirst.weekday
    else { return }
    if dayFirst.weekday == weekday {
      (reading, order) = (.certain(dayFirst), .dayFirst)
    } else if monthFirst.weekday == weekday {
      (reading, order) = (.certain(monthFirst), .monthFirst)
    }
  }

  /// Returns the day, an ambiguous one in that order.
  func day(in order: DateOrder?) -> CivilDate? {
    switch (reading, order) {
    case (.certain(let day), _): day
    case (.ambiguous(let day, _), .dayFirst): day
    case (.ambiguous(_, let day), .monthFirst): day
    case (.ambiguous, nil): nil
    }
  }
}

/// Which number of a numeric date comes first.
enum DateOrder: Hashable {
  case dayFirst
  case monthFirst

  /// Creates the order that is usual where a language is spoken, or `nil` where it does not say: English does not.
  init?(language: String?) {
    guard let language, !language.isEmpty else { return nil }
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    guard parts.first == "en" else {
      self = .dayFirst
      return
    }
    guard let region = parts.dropFirst().last else { return nil }
    self = region == "us" || region == "ph" ? .monthFirst : .dayFirst
  }
}
