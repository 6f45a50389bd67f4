/// One row of a store on its way into another: a kind, and values by name.
public struct MovedRecord: Hashable, Sendable {
  /// What a field says.
  public enum Value: Hashable, Sendable {
    /// Nothing.
    case null
    /// A number without a fraction.
    case integer(Int64)
    /// A number.
    case real(Double)
    /// A text; bytes are written in base64 (RFC 4648 §4).
    case text(String)
  }

  /// A name and what it says.
  public struct Field: Hashable, Sendable {
    /// The name.
    public var key: String
    /// What it says.
    public var value: Value

    /// Creates a field.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// What the row is: one of the kinds that docs/moving-data.md describes.
  public var kind: String
  /// Its fields, in the order in which they are written.
  public var fields: [Field]

  /// Creates a record.
  public init(kind: String, fields: [Field]) {
    self.kind = kind
    self.fields = fields
  }
}

/// Why a record cannot be taken into a store.
public enum MovingFault: Error, Hashable, Sendable {
  /// There is something in the store already.
  case notEmpty
  /// Records of that kind are not known.
  case unknownKind(String)
  /// A record has no such field.
  case missing(String)
  /// A field is of another type than it should be, or says what cannot be.
  case unusable(String)
  /// A record of the same number or name was there before.
  case repeated
  /// A record belongs to one that did not come along.
  case incomplete
}
