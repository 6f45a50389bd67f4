internal import Compression

/// A gzip file that stands where its content is meant: a sitemap `.xml.gz`, an archive `.warc.gz`.
enum GzipFile {
  /// The first bytes.
  ///
  /// - SeeAlso: RFC 1952 §2.3.1, <https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1>.
  static let mark: [UInt8] = [0x1F, 0x8B]

  /// Returns what is in it; other bytes as they are, and a damaged file as well, in which nothing is found then.
  static func unpacked(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: mark) else { return bytes }
    let limit = FetchOptions().decodedBodyLimitInBytes
    return (try? Decompressor(limitInBytes: limit).decode(bytes, coding: .gzip)) ?? bytes
  }

  /// Returns the first bytes of what is in it, at most 64 kB; other bytes as they are.
  static func beginning(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.starts(with: mark) else { return bytes }
    var output: [UInt8] = []
    // What is damaged at once begins with nothing that is known.
    _ = try? GzipStream().decode(bytes, into: &output)
    return output[...]
  }
}
