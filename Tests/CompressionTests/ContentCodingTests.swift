import Compression
import Testing

@Suite struct ContentCodingTests {
  @Test(arguments: [
    ("gzip", ContentCoding.gzip), ("X-GZip", .gzip), ("Deflate", .deflate), ("br", .brotli),
    ("ZSTD", .zstd), ("identity", .identity), ("none", .identity),
  ])
  func `a coding is known by its name in any case`(name: String, coding: ContentCoding) {
    #expect(ContentCoding(name) == coding)
  }

  @Test func `a coding nobody knows is nil`() {
    #expect(ContentCoding("compress") == nil)
    #expect(ContentCoding("") == nil)
    #expect(ContentCoding("brotli") == nil)
  }

  @Test func `a header value lists the codings in the order they were applied`() throws {
    #expect(try ContentCoding.list(inHeaderValue: "gzip") == [.gzip])
    #expect(try ContentCoding.list(inHeaderValue: " deflate ,\tBR") == [.deflate, .brotli])
  }

  @Test func `empty elements and identity are left out of the list`() throws {
    #expect(try ContentCoding.list(inHeaderValue: "") == [])
    #expect(try ContentCoding.list(inHeaderValue: ",identity, ,gzip,") == [.gzip])
  }

  @Test func `an unknown coding in a header value is named in the error`() {
    #expect(throws: DecompressionError.unknownCoding("sdch")) {
      try ContentCoding.list(inHeaderValue: "gzip, sdch")
    }
  }
}
