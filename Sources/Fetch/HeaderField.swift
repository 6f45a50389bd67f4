/// One header field, as it was received.
public struct HeaderField: Hashable, Sendable {
  /// The name, in the case it was sent in.
  public let name: String
  /// The value without the white space around it; bytes that are not UTF-8 are read as Latin-1.
  public let value: String

  /// Creates a field.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

extension HeaderField {
  /// Returns whether it has a name, whose case does not matter (RFC 9110 §5.1).
  fileprivate func isNamed(_ other: String) -> Bool {
    name.utf8.count == other.utf8.count
      && zip(name.utf8, other.utf8).allSatisfy { Self.lowercased($0) == Self.lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}

extension [HeaderField] {
  /// Returns the values of all fields of that name, in any case, in order.
  public func values(named name: String) -> [String] {
    filter { $0.isNamed(name) }.map(\.value)
  }
}
