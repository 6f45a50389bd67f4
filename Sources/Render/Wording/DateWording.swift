public import Temporal

/// Dates in English words, and never more than was said.
///
///     DateWording.words(EDTFValue("2025-02-24"))             // "24 February 2025"
///     DateWording.words(EDTFValue("2022-21~"))               // "about spring 2022"
///     DateWording.words(EDTFValue("XXXX-02-24"))             // "24 February, year not known"
///     DateWording.words(EDTFValue("2024-03-03/2024-03-07"))  // "3–7 March 2024"
public enum DateWording {
  /// Returns a day for a narrow place: "25 Feb 2025".
  public static func short(_ day: CivilDate) -> String {
    "\(day.day) \(MonthWording.abbreviation(day.month)) \(YearWording.words(day.year))"
  }

  /// Returns a date in words.
  public static func words(_ value: EDTFValue) -> String {
    switch value {
    case .date(let date): words(date)
    case .interval(let start, let end): IntervalWording.words(from: start, to: end)
    case .set(let set): SetWording.words(set)
    }
  }

  /// Returns one date in words.
  static func words(_ date: EDTFDate) -> String {
    let qualifiers = QualifierWording(date)
    let clock = date.time.map { ", " + words($0) } ?? ""
    return qualifiers.prefix + unqualified(date) + clock + qualifiers.suffix
  }

  /// Returns a time of day in the zone it was said in: "18:00", "18:00 UTC+5:30".
  static func words(_ time: EDTFDate.Time) -> String {
    var text = "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    if let second = time.second { text += ":" + twoDigits(second) }
    guard let offset = time.zoneOffset else { return text }
    guard offset != 0 else { return text + " UTC" }
    let (hours, minutes) = Int(offset.magnitude).quotientAndRemainder(dividingBy: 60)
    return text + " UTC" + (offset < 0 ? "−" : "+") + "\(hours)"
      + (minutes == 0 ? "" : ":" + twoDigits(minutes))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static func unqualified(_ date: EDTFDate) -> String {
    let year = YearWording.words(date.year)
    guard let month = date.month else { return year ?? "year not known" }
    guard month.unspecifiedDigits == 0 else {
      return (year ?? "year not known") + ", " + missing(date.day)
    }
    guard let day = date.day else { return placed(MonthWording.words(month.value), month, date) }
    guard day.unspecifiedDigits == 0 else {
      return placed(MonthWording.words(month.value), month, date) + ", day not known"
    }
    return placed("\(day.value) \(MonthWording.words(month.value))", month, date)
  }

  /// Says what is missing of a date whose month was not said.
  private static func missing(_ day: EDTFDate.Component?) -> String {
    guard let day else { return "month not known" }
    let isKnown = day.unspecifiedDigits == 0
    return isKnown ? "day \(day.value) of a month not known" : "month and day not known"
  }

  /// Puts a month or a day in its year, as far as that is known.
  private static func placed(
    _ words: String,
    _ month: EDTFDate.Component,
    _ date: EDTFDate
  ) -> String {
    guard let year = YearWording.words(date.year) else { return words + ", year not known" }
    guard date.year.unspecifiedDigits == 0 else { return "\(words), in a year of the \(year)" }
    return month.value > 32 ? "\(words) of \(year)" : "\(words) \(year)"
  }
}
