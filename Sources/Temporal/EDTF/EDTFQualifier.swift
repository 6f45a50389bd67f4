/// What EDTF says of the certainty of a date or of a part of it.
public struct EDTFQualifier: OptionSet, Hashable, Sendable {
  /// `?`: the source is doubtful.
  public static let uncertain = EDTFQualifier(rawValue: 1)
  /// `~`: the date is an estimate.
  public static let approximate = EDTFQualifier(rawValue: 2)

  /// The bits.
  public let rawValue: UInt8

  /// Creates a qualifier from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The character that writes it: `?`, `~`, `%` for both, or nothing.
  var symbol: String {
    switch rawValue & 3 {
    case 1: "?"
    case 2: "~"
    case 3: "%"
    default: ""
    }
  }
}
