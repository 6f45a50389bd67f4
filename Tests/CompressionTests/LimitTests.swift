import Compression
import Testing

@Suite struct LimitTests {
  private static let zeros = [UInt8](repeating: 0, count: 1_048_576)

  private static let bombs: [(ContentCoding, [UInt8])] = [
    (.gzip, DeflateCodec(.gzip).compress(zeros)),
    (.deflate, DeflateCodec(.zlib).compress(zeros)),
    (.deflate, DeflateCodec(.raw).compress(zeros)),
    (.zstd, ZstdCodec().compress(zeros)),
    (.brotli, Samples.brotliBomb),
  ]

  @Test(arguments: bombs)
  func `a bomb ends at the limit`(coding: ContentCoding, bomb: [UInt8]) {
    #expect(throws: DecompressionError.outputAboveLimit(limitInBytes: 1_048_575)) {
      try Decompressor(limitInBytes: 1_048_575).decode(bomb, coding: coding)
    }
  }

  @Test(arguments: bombs)
  func `output of just the limit is let through`(coding: ContentCoding, bomb: [UInt8]) throws {
    let decoded = try Decompressor(limitInBytes: 1_048_576).decode(bomb, coding: coding)
    #expect(decoded == Self.zeros)
  }

  @Test func `members are counted together`() {
    #expect(throws: DecompressionError.outputAboveLimit(limitInBytes: 21)) {
      try Decompressor(limitInBytes: 21).decode(Samples.gzip + Samples.gzip, coding: .gzip)
    }
  }

  @Test func `every layer of several codings is held to the limit`() {
    let inner = DeflateCodec(.gzip).compress(Self.zeros)
    let layered = DeflateCodec(.gzip).compress(inner)
    #expect(throws: DecompressionError.outputAboveLimit(limitInBytes: 100)) {
      try Decompressor(limitInBytes: 100).decode(layered, codings: [.gzip, .gzip])
    }
  }

  @Test func `a plain body is held to the limit`() {
    #expect(throws: DecompressionError.outputAboveLimit(limitInBytes: 10)) {
      try Decompressor(limitInBytes: 10).decode(Samples.hello, coding: .identity)
    }
  }

  @Test func `output is held to a multiple of the input`() {
    // 14 bytes may become 14 × 10,000 = 140,000.
    let decompressor = Decompressor(limitInBytes: 10_000_000, maximumRatio: 10_000)
    #expect(throws: DecompressionError.outputAboveLimit(limitInBytes: 140_000)) {
      try decompressor.decode(Samples.brotliBomb, coding: .brotli)
    }
  }

  @Test func `a small output may have any ratio`() throws {
    let zeros = [UInt8](repeating: 0, count: 65_536)
    let decompressor = Decompressor(limitInBytes: 10_000_000, maximumRatio: 2)
    let bytes = DeflateCodec(.gzip).compress(zeros)
    #expect(try decompressor.decode(bytes, coding: .gzip) == zeros)
  }

  @Test func `a zstd frame that asks for more than 8 MB of window is refused`() throws {
    let decompressor = Decompressor(limitInBytes: 1000)
    #expect(try decompressor.decode(Samples.zstdAllowedWindow, coding: .zstd) == [])
    #expect(throws: DecompressionError.corrupt(.zstd)) {
      try decompressor.decode(Samples.zstdLargeWindow, coding: .zstd)
    }
  }
}
