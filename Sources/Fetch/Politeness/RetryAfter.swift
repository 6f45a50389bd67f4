internal import Foundation

/// How long a server asks to be left alone.
///
/// - SeeAlso: RFC 9110 §10.2.3, <https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3>.
enum RetryAfter {
  /// Reads the field of an answer: seconds, or a date that counts from the answer's own.
  ///
  /// - Parameters:
  ///   - fields: The fields of the answer.
  ///   - now: When it came, for one without a date.
  /// - Returns: The time to wait; `nil` where none is asked for, or not in words that can be read.
  static func delay(in fields: [HeaderField], now: Date) -> Duration? {
    guard let value = fields.values(named: "Retry-After").last else { return nil }
    if !value.isEmpty, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Int(value).map { .seconds(min($0, longestInSeconds)) }
    }
    guard let date = HTTPDate(value) else { return nil }
    let base =
      fields.values(named: "Date").first.flatMap { HTTPDate($0)?.secondsSince1970 }
      ?? Int(now.timeIntervalSince1970)
    return .seconds(max(0, min(date.secondsSince1970 - base, longestInSeconds)))
  }

  /// What is longer than a year is as good as for ever; a number that no clock holds is none.
  private static let longestInSeconds = 366 * 86_400
}
