import Compression
import Testing

@Suite struct CodecTests {
  /// Bytes that neither repeat nor end on a buffer's border.
  private static let mixed = (0..<300_001).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }

  @Test func `what is packed for keeping comes back`() throws {
    for bytes in [[], [7], Samples.monday, Self.mixed] {
      let packed = ZstdCodec().compress(bytes)
      let unpacked = try ZstdCodec().decompress(packed, limitInBytes: bytes.count)
      #expect(unpacked == bytes)
    }
  }

  @Test func `packing makes text smaller`() {
    let text = Array(repeatElement(Samples.monday, count: 100).joined())
    #expect(text.count == 7900)
    #expect(ZstdCodec().compress(text).count < 200)
  }

  @Test func `a packed byte gone bad is found`() {
    var packed = ZstdCodec().compress(Samples.monday)
    packed[packed.count / 2] ^= 0x20
    #expect(throws: DecompressionError.corrupt(.zstd)) {
      try ZstdCodec().decompress(packed, limitInBytes: 1000)
    }
  }

  @Test(arguments: [
    (DeflateContainer.gzip, ContentCoding.gzip), (.zlib, .deflate), (.raw, .deflate),
  ])
  func `what is deflated comes back`(container: DeflateContainer, coding: ContentCoding) throws {
    for bytes in [[], [7], Samples.monday, Self.mixed] {
      let encoded = DeflateCodec(container).compress(bytes)
      let decoded = try Decompressor(limitInBytes: 1_000_000).decode(encoded, coding: coding)
      #expect(decoded == bytes)
    }
  }

  @Test func `a gzip member names no file and no time`() {
    #expect(Array(DeflateCodec(.gzip).compress([1])[..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }
}
