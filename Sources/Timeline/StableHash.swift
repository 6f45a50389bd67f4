/// FNV-1a, which gives the same name on every machine and in every run.
///
/// - SeeAlso: <http://www.isthe.com/chongo/tech/comp/fnv/>.
struct StableHash: Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a string.
  mutating func add(_ text: String) {
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    value = (value ^ 0) &* 0x100_0000_01b3
  }

  /// Adds a number.
  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      value = (value ^ UInt64(truncatingIfNeeded: number >> shift) & 0xFF) &* 0x100_0000_01b3
    }
  }

  /// Twelve characters of Crockford's base 32, in lower case; the first is a letter, so that no
  /// spreadsheet takes a name for a number.
  ///
  /// - SeeAlso: <https://www.crockford.com/base32.html>.
  var name: String {
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
    // FNV mixes its low bits best; folding brings the high ones down.
    let folded = value ^ (value >> 29)
    let digits = 10
    let first = alphabet[digits + Int((folded >> 55) % UInt64(alphabet.count - digits))]
    return String([first] + (0..<11).map { alphabet[Int((folded >> (5 * UInt64($0))) & 31)] })
  }
}
