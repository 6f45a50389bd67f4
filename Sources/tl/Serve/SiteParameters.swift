/// What can stand behind the question mark of an address, and in the JSON that is sent: anything else is refused, for a
/// name that is mistyped would be a wish that is passed over.
enum SiteParameters {
  /// Refuses names that an address does not know, and second values where it takes one.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - single: Names that take one value.
  ///   - several: Names that take any number.
  /// - Throws: A `Failure` that names the parameter.
  static func check(_ request: SiteRequest, single: [String] = [], several: [String] = []) throws {
    try check(request.fields.map(\.name), against: single + several, as: "parameter")
    for name in single where request.all(name).count > 1 {
      throw Failure("\(name) stands there twice; it takes one value.", exitCode: .usage)
    }
  }

  /// Refuses keys that an object does not know.
  ///
  /// - Throws: A `Failure` that names the key.
  static func checkKeys(of decoder: any Decoder, against known: [String]) throws {
    let keys = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    try check(keys.sorted(), against: known, as: "key")
  }

  private static func check(_ names: [String], against known: [String], as noun: String) throws {
    guard let name = names.first(where: { !known.contains($0) }) else { return }
    let near = Suggestion.nearest(to: name, in: known).map { "; did you mean \($0)?" }
    let all =
      known.isEmpty ? "; there are none here." : "; there are \(known.joined(separator: ", "))."
    throw Failure("there is no \(noun) \(name.prefix(40))\(near ?? all)", exitCode: .usage)
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
