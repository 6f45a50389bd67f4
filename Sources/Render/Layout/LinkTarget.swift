/// An address that a terminal may be asked to open.
struct LinkTarget {
  /// The address, only in printable ASCII.
  let url: String

  /// Makes a link of a source's address or absolute path; `nil` for anything else.
  init?(_ source: String) {
    let scheme = source.prefix { $0 != ":" }.lowercased()
    if source.hasPrefix("/") {
      url = "file://" + Self.encoded(source, alsoEncoding: ["%", "?", "#"])
    } else if Self.schemes.contains(scheme), source.dropFirst(scheme.count).hasPrefix("://") {
      url = Self.encoded(source, alsoEncoding: [])
    } else {
      return nil
    }
    guard url.utf8.count <= Self.limitInBytes else { return nil }
  }

  private static let schemes: Set<String> = ["http", "https", "file"]
  /// The length up to which terminals take links (VTE: 2083).
  private static let limitInBytes = 2083

  /// What RFC 3986 has no place for (appendix C tells where addresses end).
  private static let excluded: Set<Unicode.Scalar> = [
    "\"", "<", ">", "\\", "^", "`", "{", "|", "}",
  ]

  /// Writes every byte that is not printable ASCII, and what no address may have, as `%1B`.
  private static func encoded(_ text: String, alsoEncoding: Set<Unicode.Scalar>) -> String {
    text.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      if (0x21..<0x7F).contains(byte), !excluded.contains(scalar), !alsoEncoding.contains(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (byte < 16 ? "0" : "") + digits
      }
    }
  }
}
