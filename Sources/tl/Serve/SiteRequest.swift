import Foundation

/// A request to the timeline's own server, as far as its answer depends on it.
struct SiteRequest: Sendable {
  /// The method, in capitals.
  var method: String
  /// The parts of the path, percent signs resolved: `["event", "k3f9"]`.
  var path: [String]
  /// The fields behind the question mark, in their order.
  var fields: [Field]
  /// The fields of the head, their names in small letters; of several of one name the last.
  var head: [String: String]
  /// The body.
  var body: [UInt8]

  /// A name and a value of a form.
  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// The first value of a field; `nil` where it is not there or empty.
  subscript(field: String) -> String? {
    fields.first { $0.name == field && !$0.value.isEmpty }?.value
  }

  /// All values of a field that are not empty.
  func all(_ field: String) -> [String] {
    fields.filter { $0.name == field && !$0.value.isEmpty }.map(\.value)
  }

  /// Cuts a path at its slashes.
  static func path(in text: String) -> [String] {
    text.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
  }

  /// Reads what a form sends, where a plus sign stands for a space.
  ///
  /// - SeeAlso: <https://url.spec.whatwg.org/#application/x-www-form-urlencoded>.
  static func fields(in query: String) -> [Field] {
    query.split(separator: "&")
      .map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          .map { String($0.replacing("+", with: " ")) }
          .map { $0.removingPercentEncoding ?? $0 }
        return Field(name: parts[0], value: parts.count > 1 ? parts[1] : "")
      }
  }
}
