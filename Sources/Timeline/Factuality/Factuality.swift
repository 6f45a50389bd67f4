/// Whether a mention tells of something that happened, and the words that show it.
///
/// A coarse form of event factuality: certain, probable or possible, each said to be so or not.
///
/// - SeeAlso: Saurí and Pustejovsky, FactBank, 2009, <https://doi.org/10.1007/s10579-009-9089-9>;
///   modality and polarity in ISO-TimeML (ISO 24617-1).
public struct Factuality: Hashable, Sendable {
  /// What is said of an event.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// It is told as a fact.
    case happened
    /// Somebody announces, plans, orders or expects it.
    case announced
    /// It is told as possible, or under a condition.
    case conditional
    /// It is said not to have happened.
    case denied
  }

  /// What is said of the event.
  public var status: Status
  /// The words that show it: "will take effect"; `nil` for what is simply told.
  public var words: String?

  /// Creates a factuality.
  public init(_ status: Status, words: String? = nil) {
    self.status = status
    self.words = words
  }

  /// What is simply told.
  public static let happened = Factuality(.happened)
}
