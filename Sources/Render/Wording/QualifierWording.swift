import Temporal

/// What EDTF's `?`, `~` and `%` say of a date, in words around it.
///
/// A qualifier of the whole date stands in front ("about 2025"), one of a part behind
/// ("11 June 2004 (day uncertain)").
struct QualifierWording {
  /// The words in front, with a space at their end, or nothing.
  let prefix: String
  /// The words behind, with a space at their start, or nothing.
  let suffix: String

  /// Reads the qualifiers of a date.
  init(_ date: EDTFDate) {
    let parts = [("year", date.year), ("month", date.month), ("day", date.day)]
      .compactMap { name, part in part.map { (name, $0.qualifier) } }
    guard parts.contains(where: { $0.1 != parts[0].1 }) else {
      prefix = Self.prefix(date.year.qualifier)
      suffix = ""
      return
    }
    let doubts = parts.filter { !$0.1.isEmpty }.map { "\($0.0) \(Self.adjective($0.1))" }
    prefix = ""
    suffix = " (" + doubts.joined(separator: ", ") + ")"
  }

  private static func prefix(_ qualifier: EDTFQualifier) -> String {
    (qualifier.contains(.uncertain) ? "perhaps " : "")
      + (qualifier.contains(.approximate) ? "about " : "")
  }

  private static func adjective(_ qualifier: EDTFQualifier) -> String {
    switch (qualifier.contains(.uncertain), qualifier.contains(.approximate)) {
    case (true, true): "uncertain and approximate"
    case (true, false): "uncertain"
    default: "approximate"
    }
  }
}

extension EDTFDate {
  /// Whether all that was said is certain, complete down to what was said, and without a clock.
  var isPlain: Bool {
    let parts = [year, month, day].compactMap(\.self)
    return time == nil && parts.allSatisfy { $0.qualifier.isEmpty && $0.unspecifiedDigits == 0 }
  }

  /// Whether it is plain but for a year that was not said.
  var isPlainWithoutYear: Bool {
    isYearUnspecified && inYear(2000).isPlain
  }
}
