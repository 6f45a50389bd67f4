import Temporal
import Timeline

/// How the mark of an entry on the rail is drawn, by what is known of its date.
enum DateMark: String {
  /// The day is known, or the first and the last day: a solid mark.
  case exact
  /// It is known within bounds, or an estimate: a dashed mark.
  case rough
  /// An end is open, or the year is not known: a faded mark.
  case open
  /// Nothing is known.
  case none

  /// Chooses the mark of a date.
  init(_ value: EDTFValue?) {
    guard let value else {
      self = .none
      return
    }
    guard value.earliest != nil, value.latest != nil else {
      self = .open
      return
    }
    switch value {
    case .date(let date): self = date.isDayForSure ? .exact : .rough
    case .interval(let start, let end):
      let ends = [start.date, end.date].compactMap(\.self)
      self = ends.count == 2 && ends.allSatisfy(\.isDayForSure) ? .exact : .rough
    case .set: self = .rough
    }
  }
}

extension EDTFDate {
  /// Whether it is one whole day, of which nothing is uncertain.
  fileprivate var isDayForSure: Bool {
    var day = self
    day.time = nil
    return civilDate != nil && day.isPlain
  }
}
