import Temporal

/// Moments in words.
enum MomentWording {
  /// A moment in ISO 8601 as a reader says it: "20 Nov 2026 20:31 UTC"; as it is where it is none.
  static func words(_ text: String) -> String {
    guard let date = EDTFDate(text), let day = date.civilDate, var time = date.time else {
      return text
    }
    time.second = nil
    return "\(DateWording.short(day)) \(DateWording.words(time))"
  }
}
