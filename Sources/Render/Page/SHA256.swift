/// The digest by which a page names its own style and script, so that a browser runs no others.
///
/// Written here because this module stands on no C library; it digests some kilobytes, once.
///
/// - SeeAlso: FIPS 180-4, <https://doi.org/10.6028/NIST.FIPS.180-4>; hashes in
///   <https://www.w3.org/TR/CSP3/#framework-directive-source-list>.
enum SHA256 {
  /// Returns the digest of a text in Base64: 44 characters.
  static func base64(of text: String) -> String {
    base64(digest(of: Array(text.utf8)))
  }

  /// Returns the 32 bytes of the digest of a message.
  static func digest(of message: [UInt8]) -> [UInt8] {
    var state = initial
    let words = words(of: message)
    for start in stride(from: 0, to: words.count, by: 16) {
      add(words[start..<(start + 16)], to: &state)
    }
    return state.flatMap(bytes)
  }

  /// The message with its padding (5.1.1), as words of four bytes.
  private static func words(of message: [UInt8]) -> [UInt32] {
    var padded = message + [0x80]
    padded += Array(repeating: 0, count: (120 - padded.count % 64) % 64)
    let bits = UInt64(message.count) * 8
    padded += bytes(UInt32(truncatingIfNeeded: bits >> 32))
    padded += bytes(UInt32(truncatingIfNeeded: bits))
    return stride(from: 0, to: padded.count, by: 4)
      .map { start in padded[start..<(start + 4)].reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// Takes one block into the state (6.2.2).
  private static func add(_ block: ArraySlice<UInt32>, to state: inout [UInt32]) {
    var schedule = Array(block)
    for round in 16..<64 {
      let (early, late) = (schedule[round - 15], schedule[round - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      schedule.append(schedule[round - 16] &+ first &+ schedule[round - 7] &+ second)
    }
    var mixed = state
    for round in 0..<64 { mix(&mixed, constants[round] &+ schedule[round]) }
    for place in 0..<8 { state[place] &+= mixed[place] }
  }

  /// One round: a to h are the places 0 to 7.
  private static func mix(_ state: inout [UInt32], _ word: UInt32) {
    let (a, e) = (state[0], state[4])
    let choice = e & state[5] ^ ~e & state[6]
    let majority = a & state[1] ^ a & state[2] ^ state[1] & state[2]
    let upper = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    let lower = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
    let sum = state[7] &+ upper &+ choice &+ word
    state = [sum &+ lower &+ majority] + state[0..<3] + [state[3] &+ sum] + state[4..<7]
  }

  private static func turned(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word >> places | word << (32 - places)
  }

  private static func bytes(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
  }

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  private static let initial = primes.prefix(8).map { fraction(of: Double($0).squareRoot()) }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants = primes.map { fraction(of: cubeRoot(of: Double($0))) }

  private static let primes: [Int] = {
    var primes: [Int] = []
    for number in 2...311 where primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
    return primes
  }()

  private static func fraction(of number: Double) -> UInt32 {
    UInt32((number - number.rounded(.down)) * 4_294_967_296)
  }

  /// Newton's method; a dozen steps reach the precision of a number up to 311.
  private static func cubeRoot(of number: Double) -> Double {
    (0..<24).reduce(number / 4 + 1) { root, _ in (2 * root + number / (root * root)) / 3 }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (group + [0, 0]).prefix(3).reduce(0) { $0 << 8 | Int($1) }
      let digits = [18, 12, 6, 0].map { alphabet[bits >> $0 & 63] }
      text +=
        String(digits.prefix(group.count + 1)) + String(repeating: "=", count: 3 - group.count)
    }
    return text
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
  )
}
