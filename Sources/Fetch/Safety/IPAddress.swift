internal import Glibc

/// An address of the Internet Protocol.
struct IPAddress: Hashable, Sendable {
  /// Its octets, 4 or 16.
  let octets: [UInt8]

  /// Reads an address as URLs write it: `127.0.0.1`, `[::1]`; `nil` for a name.
  init?(_ text: String) {
    var v4 = in_addr()
    var v6 = in6_addr()
    if unsafe inet_pton(AF_INET, text, &v4) == 1 {
      octets = unsafe withUnsafeBytes(of: &v4) { unsafe Array($0) }
    } else if unsafe inet_pton(AF_INET6, text.trimming { "[]".contains($0) }, &v6) == 1 {
      octets = unsafe withUnsafeBytes(of: &v6) { unsafe Array($0) }
    } else {
      return nil
    }
  }

  /// Reads the address of a socket; `nil` for another family.
  init?(_ address: UnsafePointer<sockaddr>) {
    switch unsafe Int32(address.pointee.sa_family) {
    case AF_INET:
      octets = unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        unsafe withUnsafeBytes(of: $0.pointee.sin_addr) { unsafe Array($0) }
      }
    case AF_INET6:
      octets = unsafe address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        unsafe withUnsafeBytes(of: $0.pointee.sin6_addr) { unsafe Array($0) }
      }
    default: return nil
    }
  }

  private init(_ octets: some Sequence<UInt8>) {
    self.octets = Array(octets)
  }
}

extension IPAddress {
  /// Whether it is one that anybody on the Internet can have: not of this machine, of a private or
  /// local network, for documents, for many at once, or none at all.
  ///
  /// Addresses of IPv4 inside those of IPv6 are judged as what they are.
  var isPublic: Bool {
    if let inner = embeddedAddress { return inner.isPublic }
    let special = octets.count == 4 ? Self.specialV4 : Self.specialV6
    return (octets.count == 4 || isInside(Self.globalUnicast))
      && !special.contains(where: isInside)
  }

  /// The address of IPv4 that one of IPv6 leads to: mapped (RFC 4291 §2.5.5), translated (RFC 6052
  /// §2.1), by 6to4 (RFC 3056 §2).
  private var embeddedAddress: IPAddress? {
    guard octets.count == 16 else { return nil }
    if isInside(Self.mapped) || isInside(Self.translated) { return IPAddress(octets[12...]) }
    if isInside(Self.sixToFour) { return IPAddress(octets[2..<6]) }
    return nil
  }

  /// A block of addresses: those whose first bits are those of `start`.
  private struct Block {
    var start: [UInt8]
    var length: Int
  }

  private func isInside(_ block: Block) -> Bool {
    zip(octets, block.start).enumerated()
      .allSatisfy { index, pair in
        let bits = min(8, max(0, block.length - index * 8))
        let mask = ~UInt8(truncatingIfNeeded: 0xFF >> bits)
        return pair.0 & mask == pair.1 & mask
      }
  }

  private static let mapped = Block(start: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], length: 96)
  private static let translated = Block(
    start: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0],
    length: 96
  )
  private static let sixToFour = Block(start: [0x20, 0x02], length: 16)
  private static let globalUnicast = Block(start: [0x20], length: 3)

  /// What is not for everybody.
  ///
  /// - SeeAlso: <https://www.iana.org/assignments/iana-ipv4-special-registry>.
  private static let specialV4 = [
    Block(start: [0], length: 8), Block(start: [10], length: 8),
    Block(start: [100, 64], length: 10), Block(start: [127], length: 8),
    Block(start: [169, 254], length: 16), Block(start: [172, 16], length: 12),
    Block(start: [192, 0, 0], length: 24), Block(start: [192, 0, 2], length: 24),
    Block(start: [192, 88, 99], length: 24), Block(start: [192, 168], length: 16),
    Block(start: [198, 18], length: 15), Block(start: [198, 51, 100], length: 24),
    Block(start: [203, 0, 113], length: 24), Block(start: [224], length: 4),
    Block(start: [240], length: 4),
  ]

  /// What is not for everybody among the addresses given out: protocols' own, for documents.
  ///
  /// - SeeAlso: <https://www.iana.org/assignments/iana-ipv6-special-registry>.
  private static let specialV6 = [
    Block(start: [0x20, 0x01, 0x00], length: 23),
    Block(start: [0x20, 0x01, 0x0D, 0xB8], length: 32),
    Block(start: [0x3F, 0xFF, 0x00], length: 20),
  ]
}

extension IPAddress: CustomStringConvertible {
  /// The address as people write it.
  var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = octets.count == 4 ? AF_INET : AF_INET6
    _ = unsafe inet_ntop(family, octets, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
