import Compression

/// The body of a snapshot as it lies in the store: compressed with Zstandard.
enum StoredBody {
  static func packed(_ body: [UInt8]) -> [UInt8] {
    ZstdCodec().compress(body)
  }

  static func unpacked(_ stored: [UInt8], length: Int) throws -> [UInt8] {
    try ZstdCodec().decompress(stored, limitInBytes: length)
  }
}
