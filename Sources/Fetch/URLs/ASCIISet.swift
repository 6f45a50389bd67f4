/// A set of ASCII characters that bytes are looked up in without hashing.
struct ASCIISet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Creates a set; bytes outside ASCII are in none.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte < 64 { low |= 1 << byte } else if byte < 128 { high |= 1 << (byte - 64) }
    }
  }

  /// Whether a byte is in it.
  func contains(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<64: low >> byte & 1 == 1
    case ..<128: high >> (byte - 64) & 1 == 1
    default: false
    }
  }
}
