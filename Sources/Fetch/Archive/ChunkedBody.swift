/// Joins the chunks of a body.
///
/// - SeeAlso: RFC 9112 §7.1, <https://www.rfc-editor.org/rfc/rfc9112#section-7.1>.
enum ChunkedBody {
  /// Returns the body; `nil` where it is not in chunks after all, as archives often have it that keep the field.
  static func joined(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let digits = rest[..<lineEnd].prefix { $0.hexadecimalValue != nil }
      guard !digits.isEmpty, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        return nil
      }
      if size == 0 { return result }
      let start = lineEnd + 1
      guard size <= rest.endIndex - start else { return nil }
      result += rest[start..<start + size]
      rest = rest[(start + size)...]
      if rest.first == UInt8(ascii: "\r") { rest = rest.dropFirst() }
      guard rest.first == UInt8(ascii: "\n") else { return nil }
      rest = rest.dropFirst()
    }
    return nil
  }
}
