import Compression
import Testing

@Suite struct DecompressorTests {
  private let decompressor = Decompressor(limitInBytes: 1000)

  @Test(arguments: [
    (Samples.gzip, ContentCoding.gzip), (Samples.zlib, .deflate), (Samples.rawDeflate, .deflate),
    (Samples.zstd, .zstd), (Samples.hello, .identity),
  ])
  func `what other programs encoded is decoded`(bytes: [UInt8], coding: ContentCoding) throws {
    #expect(try decompressor.decode(bytes, coding: coding) == Samples.hello)
  }

  @Test func `brotli is decoded`() throws {
    #expect(try decompressor.decode(Samples.brotli, coding: .brotli) == Samples.monday)
    #expect(try decompressor.decode([0x06], coding: .brotli) == [])
  }

  @Test func `the members of a gzip stream are read as one`() throws {
    let twice = try decompressor.decode(Samples.gzip + Samples.gzip, coding: .gzip)
    #expect(twice == Array("hello hellohello hello".utf8))
  }

  @Test func `the frames of a zstd stream are read as one, skippable ones left out`() throws {
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 0x02, 0x00, 0x00, 0x00, 0xAA, 0xBB]
    let bytes = Samples.zstd + skippable + Samples.zstd
    let decoded = try decompressor.decode(bytes, coding: .zstd)
    #expect(decoded == Array("hello hellohello hello".utf8))
  }

  @Test(arguments: [
    (Samples.gzip, ContentCoding.gzip), (Samples.zlib, .deflate), (Samples.zstd, .zstd),
  ])
  func `bytes after the end that begin no member are ignored`(
    bytes: [UInt8],
    coding: ContentCoding
  ) throws {
    #expect(try decompressor.decode(bytes + [0, 0, 0], coding: coding) == Samples.hello)
    #expect(try decompressor.decode(bytes + Array("\r\n".utf8), coding: coding) == Samples.hello)
  }

  @Test(arguments: [
    (Samples.gzip, ContentCoding.gzip), (Samples.zlib, .deflate), (Samples.rawDeflate, .deflate),
    (Samples.zstd, .zstd), (Samples.brotli, .brotli),
  ])
  func `data cut anywhere is truncated, never shorter`(bytes: [UInt8], coding: ContentCoding) {
    for count in 0..<bytes.count {
      #expect(throws: DecompressionError.truncated(coding), "\(count) of \(bytes.count) bytes") {
        try decompressor.decode(Array(bytes[..<count]), coding: coding)
      }
    }
  }

  @Test func `a second member cut anywhere is truncated`() {
    for count in 1..<Samples.gzip.count {
      #expect(throws: DecompressionError.truncated(.gzip), "\(count) bytes of the second") {
        try decompressor.decode(Samples.gzip + Samples.gzip[..<count], coding: .gzip)
      }
    }
  }

  @Test func `a wrong checksum is corrupt`() {
    var gzip = Samples.gzip
    gzip[20] ^= 1
    #expect(throws: DecompressionError.corrupt(.gzip)) {
      try decompressor.decode(gzip, coding: .gzip)
    }
    var zstd = Samples.zstd
    zstd[zstd.count - 1] ^= 1
    #expect(throws: DecompressionError.corrupt(.zstd)) {
      try decompressor.decode(zstd, coding: .zstd)
    }
    var zlib = Samples.zlib
    zlib[zlib.count - 1] ^= 1
    #expect(throws: DecompressionError.corrupt(.deflate)) {
      try decompressor.decode(zlib, coding: .deflate)
    }
  }

  @Test(arguments: [ContentCoding.gzip, .deflate, .zstd, .brotli])
  func `a page that is not encoded at all is corrupt`(coding: ContentCoding) {
    #expect(throws: DecompressionError.corrupt(coding)) {
      try decompressor.decode(Array("<!doctype html><title>x</title>".utf8), coding: coding)
    }
  }

  @Test func `codings are removed last to first`() throws {
    let bytes = DeflateCodec(.gzip).compress(Samples.zstd)
    #expect(try decompressor.decode(bytes, codings: [.zstd, .gzip]) == Samples.hello)
    #expect(try decompressor.decode(Samples.hello, codings: []) == Samples.hello)
  }

  @Test func `more codings than five are refused`() {
    #expect(throws: DecompressionError.tooManyCodings(limit: 5)) {
      try decompressor.decode(
        Samples.hello,
        codings: [.gzip, .gzip, .gzip, .gzip, .gzip, .gzip]
      )
    }
  }
}
