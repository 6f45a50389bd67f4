import Temporal

/// Dates as the attribute `datetime` of HTML takes them.
///
///     MachineTime.text(of: EDTFValue("2025-02-24T18:00"))  // "2025-02-24T18:00"
///     MachineTime.text(of: EDTFValue("2022~"))             // "2022"
///     MachineTime.text(of: EDTFValue("XXXX-02-24"))        // "--02-24"
///     MachineTime.text(of: EDTFValue("-0043"))             // nil
///
/// - SeeAlso: <https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value>.
enum MachineTime {
  /// Returns a date, or the day an interval begins; `nil` where HTML has no way to say it.
  static func text(of value: EDTFValue) -> String? {
    switch value {
    case .date(let date): text(of: date)
    case .interval(let start, let end): (start.date ?? end.date).flatMap(text)
    case .set: nil
    }
  }

  private static func text(of date: EDTFDate) -> String? {
    let month = date.month.flatMap { known($0, upTo: 12) }
    let day = month == nil ? nil : date.day.flatMap { known($0, upTo: 31) }
    if date.isYearUnspecified {
      return month.flatMap { month in day.map { "--\(month)-\($0)" } }
    }
    guard date.year.unspecifiedDigits == 0, date.year.significantDigits == nil,
      (1...9999).contains(date.year.value)
    else { return nil }
    let year = String("000\(date.year.value)".suffix(4))
    let words = [year, month, day].compactMap(\.self).joined(separator: "-")
    return words + (day == nil ? "" : date.time.flatMap(clock) ?? "")
  }

  private static func known(_ part: EDTFDate.Component, upTo last: Int) -> String? {
    part.unspecifiedDigits == 0 && (1...last).contains(part.value) ? twoDigits(part.value) : nil
  }

  private static func clock(_ time: EDTFDate.Time) -> String? {
    guard time.hour < 24 else { return nil }
    let text = "T\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    guard let offset = time.zoneOffset else { return text }
    guard offset != 0 else { return text + "Z" }
    let (hours, minutes) = Int(offset.magnitude).quotientAndRemainder(dividingBy: 60)
    return text + (offset < 0 ? "-" : "+") + "\(twoDigits(hours)):\(twoDigits(minutes))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
