/// A JSON value whose keys keep the order in which they were given.
enum JSONValue {
  case object([Member])
  case array([JSONValue])
  case string(String)
  case number(Int64)
  case bool(Bool)
  case null

  /// A key and its value.
  struct Member {
    let key: String
    let value: JSONValue
  }

  /// A string, or `null`.
  static func optional(_ text: String?) -> JSONValue {
    text.map(JSONValue.string) ?? .null
  }

  /// Keys and their values, to be put together with others into an object.
  static func members(_ pairs: KeyValuePairs<String, JSONValue>) -> [Member] {
    pairs.map(Member.init)
  }

  /// Strings.
  static func strings(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Creates an object with its keys in the order of the literal.
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
