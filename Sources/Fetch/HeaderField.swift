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

extension [HeaderField] {
  /// Returns the values of all fields of that name, in any case, in order.
  public func values(named name: String) -> [String] {
    let name = name.lowercased()
    return filter { $0.name.lowercased() == name }.map(\.value)
  }
}
