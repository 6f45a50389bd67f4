/// The path of a rule, in which `*` stands for anything and a last `$` for the end.
///
/// A rule matches what begins as it does. Paths are compared octet by octet once both are unescaped,
/// so that `/caf%C3%A9` and `/café` are one; an escaped `%2A` is a star and no wildcard.
///
/// - SeeAlso: RFC 9309 §2.2.2 and §2.2.3, <https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2>.
struct RobotsPattern: Hashable, Sendable {
  /// How octets that are escaped are compared.
  enum Comparison: Hashable, Sendable {
    /// Unescaped, as the standard has it.
    case unescaped
    /// As they stand, but for those outside ASCII, which are escaped in the rule first: what Google's
    /// matcher does, whose cases are tested by it.
    case literal
  }

  private enum Part: Hashable {
    case octet(UInt8)
    case wildcard
  }

  /// How specific the rule is: the octets of the path once those outside ASCII are escaped.
  let length: Int
  private let parts: [Part]
  private let isAnchored: Bool

  init(_ path: some Collection<UInt8>, comparison: Comparison) {
    let escaped = PercentCoding.escapingNonASCII(path)
    length = escaped.count
    isAnchored = escaped.last == UInt8(ascii: "$")
    let pieces = escaped.dropLast(isAnchored ? 1 : 0)
      .split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
    parts = Array(
      pieces.map { piece in
        (comparison == .literal ? Array(piece) : PercentCoding.unescaping(piece)).map(Part.octet)
      }
      .joined(separator: [.wildcard])
    )
  }

  /// Returns whether a path, unescaped if that is how it is compared, begins as the rule says.
  ///
  /// - Complexity: O(*n* · *m*) for *n* octets of path and *m* of rule, whatever the wildcards.
  func matches(_ path: [UInt8]) -> Bool {
    var place = 0
    var part = 0
    // Where to go on if what follows the latest wildcard does not fit.
    var retry: (place: Int, part: Int)?
    while true {
      if part == parts.count {
        if !isAnchored || place == path.count { return true }
      } else if parts[part] == .wildcard {
        part += 1
        retry = (place, part)
        continue
      } else if place < path.count, parts[part] == .octet(path[place]) {
        place += 1
        part += 1
        continue
      }
      guard let last = retry, last.place < path.count else { return false }
      retry = (last.place + 1, last.part)
      (place, part) = (last.place + 1, last.part)
    }
  }
}

/// Escapes of octets in URLs.
///
/// - SeeAlso: RFC 3986 §2.1, <https://www.rfc-editor.org/rfc/rfc3986#section-2.1>.
enum PercentCoding {
  /// Escapes what is outside ASCII, and writes the digits of escapes that are there in capitals.
  static func escapingNonASCII(_ octets: some Collection<UInt8>) -> [UInt8] {
    let octets = Array(octets)
    var escaped: [UInt8] = []
    var place = 0
    while place < octets.count {
      let octet = octets[place]
      if let value = escape(in: octets, at: place) {
        escaped += triplet(value)
        place += 3
      } else {
        escaped += octet < 0x80 ? [octet] : triplet(octet)
        place += 1
      }
    }
    return escaped
  }

  /// Takes the octets for what their escapes stand for.
  static func unescaping(_ octets: some Collection<UInt8>) -> [UInt8] {
    let octets = Array(octets)
    var plain: [UInt8] = []
    var place = 0
    while place < octets.count {
      if let value = escape(in: octets, at: place) {
        plain.append(value)
        place += 3
      } else {
        plain.append(octets[place])
        place += 1
      }
    }
    return plain
  }

  private static func escape(in octets: [UInt8], at place: Int) -> UInt8? {
    guard octets[place] == UInt8(ascii: "%"), place + 2 < octets.count,
      let high = Character(Unicode.Scalar(octets[place + 1])).hexDigitValue,
      let low = Character(Unicode.Scalar(octets[place + 2])).hexDigitValue
    else { return nil }
    return UInt8(high * 16 + low)
  }

  private static func triplet(_ octet: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(octet >> 4)], digits[Int(octet & 15)]]
  }
}
