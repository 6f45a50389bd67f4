/// What lies around deflated data.
public enum DeflateContainer: Hashable, Sendable {
  /// RFC 1952: a header with magic bytes, a CRC-32 and the length behind.
  case gzip
  /// RFC 1950: two bytes in front, an Adler-32 behind.
  case zlib
  /// RFC 1951: nothing.
  case raw

  /// What zlib calls the choice.
  var windowBits: Int32 {
    switch self {
    case .gzip: 15 + 16
    case .zlib: 15
    case .raw: -15
    }
  }
}
