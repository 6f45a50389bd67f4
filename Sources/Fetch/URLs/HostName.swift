/// A host as it stands in a URL, put into the letters that DNS has.
///
///     HostName.ascii("B%C3%BCcher.Example".utf8)  // "xn--bcher-kva.example"
///
/// What browsers refuse is refused: bytes that are no UTF-8, letters that are none, marks that would end
/// a host, and numbers that are no address.
///
/// - SeeAlso: URL Standard §3.5, <https://url.spec.whatwg.org/#host-parsing>.
enum HostName {
  /// Returns the host in lower case and ASCII, without the brackets an IPv6 address stands in being looked
  /// into; `nil` where it is none.
  static func ascii(_ host: some BidirectionalCollection<UInt8>) -> String? {
    if host.first == UInt8(ascii: "[") { return address(inBrackets: host) }
    if isPlain(host) { return String(decoding: host, as: UTF8.self) }
    guard let text = String(validating: PercentCoding.unescaping(host), as: UTF8.self) else {
      return nil
    }
    let scalars = text.unicodeScalars.filter { !isIgnored($0) }
    guard scalars.allSatisfy(isAllowed) else { return nil }
    let name = Punycode.hostName(String(String.UnicodeScalarView(scalars)))
    guard !name.isEmpty, name.utf8.allSatisfy({ !forbidden.contains($0) }) else { return nil }
    return endsInNumber(name) && name.hasSuffix(".") ? String(name.dropLast()) : name
  }

  /// Whether libcurl has read a host of numbers as an address, or it is none of numbers.
  static func isAddressOrName(_ host: String) -> Bool {
    guard endsInNumber(host) else { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { UInt8($0) != nil && ($0.count == 1 || !$0.hasPrefix("0")) }
  }

  /// Whether the last label is a number, in digits or hexadecimal: such a host can only be an address.
  private static func endsInNumber(_ host: String) -> Bool {
    let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let last = labels.last.flatMap { $0.isEmpty && labels.count > 1 ? labels.dropLast().last : $0 }
    guard let last, !last.isEmpty else { return false }
    if last.allSatisfy(\.isASCIIDigit) { return true }
    return last.starts(with: "0x".utf8)
      && last.dropFirst(2).allSatisfy { $0.hexadecimalValue != nil }
  }

  /// An IPv6 address; one with a zone names a wire of this machine, and is none of the web.
  private static func address(inBrackets host: some Collection<UInt8>) -> String? {
    let isAddress = host.allSatisfy { $0.hexadecimalValue != nil || "[]:.".utf8.contains($0) }
    return isAddress ? String(decoding: host, as: UTF8.self).lowercased() : nil
  }

  /// Letters that leave no trace: the soft hyphen, joiners, variation selectors.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF, 0xFE00...0xFE0F: true
    default: false
    }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isNoncharacterCodePoint && scalar != "\u{FFFD}"
  }

  /// Whether it is in the letters of DNS already, and small ones.
  static func isPlain(_ host: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = host.last, last != UInt8(ascii: ".") else { return false }
    return host.allSatisfy(plain.contains)
  }

  /// The bytes of a name that is in the letters of DNS already.
  private static let plain = ASCIISet("abcdefghijklmnopqrstuvwxyz0123456789-.".utf8)
  private static let forbidden = ASCIISet((0...0x20) + [0x7F] + Array("#%/:<>?@[\\]^|".utf8))
}

extension UInt8 {
  /// What it counts as a hexadecimal digit, if it is one.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
