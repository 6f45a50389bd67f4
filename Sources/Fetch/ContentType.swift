/// What a `Content-Type` field says.
///
///     ContentType("Text/HTML; charset=\"UTF-8\"")  // text/html, utf-8
///
/// - SeeAlso: RFC 9110 §8.3, <https://www.rfc-editor.org/rfc/rfc9110#section-8.3>.
public struct ContentType: Hashable, Sendable {
  /// The media type in lower case, without parameters: `text/html`.
  public let mediaType: String
  /// The value of the first `charset` parameter in lower case, where there is one.
  public let charset: String?

  /// Reads a field's value, or returns `nil` where it names no media type.
  public init?(_ value: String) {
    var parts = Self.parts(of: value)[...]
    guard let type = parts.popFirst()?.lowercased(), Self.isMediaType(type) else { return nil }
    mediaType = type
    charset = parts.lazy.compactMap(Self.charset(inParameter:)).first
  }

  /// Reads the last field of the name that can be read, as browsers do.
  init?(in fields: [HeaderField]) {
    let types = fields.values(named: "Content-Type").compactMap { ContentType($0) }
    guard let last = types.last else { return nil }
    self = last
  }
}

extension ContentType {
  /// Splits at semicolons that are not in quotes.
  private static func parts(of value: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in value {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { $0.trimming(\.isWhitespace) }
  }

  private static func isMediaType(_ text: String) -> Bool {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    return sides.count == 2
      && sides.allSatisfy { !$0.isEmpty && !$0.contains(where: \.isWhitespace) }
  }

  private static func charset(inParameter parameter: String) -> String? {
    guard let equals = parameter.firstIndex(of: "=") else { return nil }
    let name = parameter[..<equals].trimming(\.isWhitespace)
    let value = parameter[parameter.index(after: equals)...]
      .trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    return name.lowercased() == "charset" && !value.isEmpty ? value.lowercased() : nil
  }
}
