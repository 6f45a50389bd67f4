import Compression
import Fetch
import TestSupport
import Testing

@Suite struct CodingTests {
  private static let page = Array(
    repeatElement("On Monday evening it rained. ", count: 40).joined().utf8
  )
  private static let zeros = [UInt8](repeating: 0, count: 1_000_000)

  /// The page of the Brotli test, made by `BrotliEncoderCompress`.
  private static let brotli: [UInt8] = [
    0x1B, 0x4E, 0x00, 0xE0, 0x45, 0x4F, 0x96, 0xEA, 0x43, 0x7A, 0x6A, 0x26, 0x64, 0x1B, 0xC9,
    0x86, 0x91, 0xC0, 0x06, 0x1C, 0xB8, 0x05, 0xF1, 0xA6, 0xC3, 0xCA, 0xC3, 0x06, 0x9C, 0x49,
    0x14, 0x34, 0xDC, 0x5A, 0x90, 0x2E, 0xB7, 0xFF, 0xD3, 0xB6, 0xEE, 0xFB, 0xA6, 0x33, 0x08,
    0x65, 0x8C, 0x70, 0x36, 0x44, 0x24,
  ]

  @Test(arguments: [
    ("gzip", DeflateCodec(.gzip).compress(page)),
    ("x-gzip", DeflateCodec(.gzip).compress(page)),
    ("deflate", DeflateCodec(.zlib).compress(page)),
    ("deflate", DeflateCodec(.raw).compress(page)),
    ("zstd", ZstdCodec().compress(page)),
    ("deflate, gzip", DeflateCodec(.gzip).compress(DeflateCodec(.zlib).compress(page))),
  ])
  func `content codings are removed and the received bytes kept`(
    coding: String,
    encoded: [UInt8]
  ) async throws {
    let server = try LoopbackServer(fields: ["Content-Encoding: \(coding)"], body: encoded)
    let snapshot = try await Fetcher().snapshot(of: server.url())
    #expect(snapshot.receivedBody == encoded)
    #expect(snapshot.body == Self.page)
    #expect(snapshot.headerFields.values(named: "content-encoding") == [coding])
  }

  @Test func `brotli is removed, and the digest is that of the received bytes`() async throws {
    let server = try LoopbackServer(fields: ["Content-Encoding: br"], body: Self.brotli)
    let snapshot = try await Fetcher().snapshot(of: server.url())
    #expect(
      String(decoding: snapshot.body, as: UTF8.self)
        == "On Monday evening the president spoke. On Monday evening the minister resigned."
    )
    #expect(
      snapshot.digest == "ea7b68ac794640a50b229ec6dde4dd8affe6cbc48877d4c891a48b06dfdfb913"
    )
  }

  @Test func `gzip cut short is an error though the length is right`() async throws {
    let half = Array(DeflateCodec(.gzip).compress(Self.page).dropLast(9))
    let server = try LoopbackServer(fields: ["Content-Encoding: gzip"], body: half)
    #expect(
      await Fetcher().error(of: server.url())
        == .undecodableBody(url: server.url(), codings: "gzip", problem: .truncated)
    )
  }

  @Test func `a plain page that claims to be gzip is an error`() async throws {
    let server = try LoopbackServer(fields: ["Content-Encoding: gzip"], body: Self.page)
    #expect(
      await Fetcher().error(of: server.url())
        == .undecodableBody(url: server.url(), codings: "gzip", problem: .corrupt)
    )
  }

  @Test func `a coding nobody knows is an error`() async throws {
    let server = try LoopbackServer(fields: ["Content-Encoding: gzip, sdch"], body: Self.page)
    #expect(
      await Fetcher().error(of: server.url())
        == .undecodableBody(url: server.url(), codings: "gzip, sdch", problem: .unknown)
    )
  }

  @Test func `codings upon codings are an error`() async throws {
    let server = try LoopbackServer(
      fields: ["Content-Encoding: gzip, gzip, gzip", "Content-Encoding: gzip, gzip, gzip"],
      body: Self.page
    )
    #expect(
      await Fetcher().error(of: server.url())
        == .undecodableBody(
          url: server.url(),
          codings: "gzip, gzip, gzip, gzip, gzip, gzip",
          problem: .tooMany
        )
    )
  }

  @Test(arguments: [
    ("gzip", DeflateCodec(.gzip).compress(zeros)), ("zstd", ZstdCodec().compress(zeros)),
  ])
  func `a decompression bomb is an error`(coding: String, bomb: [UInt8]) async throws {
    let server = try LoopbackServer(fields: ["Content-Encoding: \(coding)"], body: bomb)
    let fetcher = Fetcher { $0.decodedBodyLimitInBytes = 999_999 }
    #expect(
      await fetcher.error(of: server.url())
        == .decodedBodyTooLarge(url: server.url(), limitInBytes: 999_999)
    )
  }
}
