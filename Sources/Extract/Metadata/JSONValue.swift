/// A JSON value.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(String)
  /// `true`, `false` or `null`, as it was written.
  case literal(String)

  /// The string, a number as it was written included.
  var string: String? {
    switch self {
    case .string(let string): string
    case .number(let digits): digits
    default: nil
    }
  }

  /// The elements of an array; of anything else, the value itself.
  var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [self] }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }
}
