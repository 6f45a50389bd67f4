/// A way in which a body may be encoded on its way through the web.
///
///     ContentCoding("X-GZip")                            // .gzip
///     try ContentCoding.list(inHeaderValue: "gzip, br")  // [.gzip, .brotli]: first gzip, then br
///
/// - SeeAlso: RFC 9110 §8.4, <https://www.rfc-editor.org/rfc/rfc9110#section-8.4>.
public enum ContentCoding: String, Hashable, Sendable, CaseIterable {
  /// RFC 1952, one member or several.
  case gzip
  /// RFC 1950, or RFC 1951 without its wrapper, as many servers send it.
  case deflate
  /// RFC 7932.
  case brotli = "br"
  /// RFC 8878, with the window RFC 9659 allows.
  case zstd
  /// Nothing was done.
  case identity

  /// Creates the coding of that name in any case, or `nil` where no such coding is known.
  ///
  /// The names `x-gzip` and `none` are taken for `gzip` and `identity`.
  public init?(_ name: some StringProtocol) {
    switch name.lowercased() {
    case "x-gzip": self = .gzip
    case "none": self = .identity
    case let name: self.init(rawValue: name)
    }
  }

  /// Reads the value of a `Content-Encoding` field, in the order in which the codings were applied.
  ///
  /// Empty elements and `identity` are left out, so that a plain body gives an empty list.
  ///
  /// - Parameter value: The value; several fields of the name are joined with commas.
  /// - Returns: The codings, the one applied first in front.
  /// - Throws: `DecompressionError.unknownCoding` for a name that is not known.
  public static func list(
    inHeaderValue value: String
  ) throws(DecompressionError) -> [ContentCoding] {
    var codings: [ContentCoding] = []
    for element in value.split(separator: ",") {
      let name = element.trimmingWhitespace()
      guard !name.isEmpty else { continue }
      guard let coding = ContentCoding(name) else { throw .unknownCoding(String(name)) }
      if coding != .identity { codings.append(coding) }
    }
    return codings
  }
}

extension Substring {
  fileprivate func trimmingWhitespace() -> Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
    return start[...last]
  }
}
