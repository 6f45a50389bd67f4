import Temporal

/// A date in the parts in which sheets of TimelineJS give it.
///
/// Their years have no year 0: -44 is 44 BCE, EDTF's `-0043`.
///
/// - SeeAlso: <https://timeline.knightlab.com/docs/json-format.html>.
struct SheetDate {
  var year: String
  var month: String?
  var day: String?
  var time: String?

  /// The date; `nil` where its parts are none.
  var value: EDTFValue? { text(withTime: true).flatMap(EDTFValue.init) }

  /// The stretch that ends with another date; both without their time of day.
  func value(to end: SheetDate) -> EDTFValue? {
    guard let first = text(withTime: false), let last = end.text(withTime: false) else {
      return nil
    }
    return EDTFValue("\(first)/\(last)")
  }

  private func text(withTime: Bool) -> String? {
    guard let number = Int(year), number.magnitude <= 9_999 else { return nil }
    let year = number < 0 ? number + 1 : number
    var text = (year < 0 ? "-" : "") + Self.padded(Int(year.magnitude), to: 4)
    guard let month else { return day == nil ? text : nil }
    guard let number = Int(month), number > 0 else { return nil }
    text += "-" + Self.padded(number, to: 2)
    guard let day else { return text }
    guard let number = Int(day), number > 0 else { return nil }
    text += "-" + Self.padded(number, to: 2)
    guard withTime, let time else { return text }
    return Self.clock(time).map { "\(text)T\($0)" }
  }

  /// The clock time in 24 hours: `6:05 PM` is `18:05`.
  static func clock(_ text: String) -> String? {
    let parts = text.lowercased().split { $0 == " " || $0 == "\u{202F}" }
    let numbers = (parts.first ?? "").split(separator: ":").map { Int($0) }
    guard (2...3).contains(numbers.count), var hour = numbers[0], let minute = numbers[1] else {
      return nil
    }
    if let half = parts.dropFirst().first {
      guard (1...12).contains(hour), half == "am" || half == "pm" else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    return "\(padded(hour, to: 2)):\(padded(minute, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
