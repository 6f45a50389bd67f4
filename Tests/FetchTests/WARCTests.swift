import Compression
import Fetch
import Foundation
import TestSupport
import Testing

@Suite struct WARCTests {
  private func records(_ archive: [UInt8]) throws -> [WARCRecord] {
    var reader = WARCReader(archive)
    var records: [WARCRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func record(_ type: String, length: Int? = nil, version: String = "1.1", _ block: String)
    -> String
  {
    """
    WARC/\(version)\r
    WARC-Type: \(type)\r
    WARC-Target-URI: <http://a.example/1>\r
    WARC-Date: 2025-02-26T08:00:00Z\r
    Content-Type: application/http;\r
      msgtype=response\r
    Content-Length: \(length ?? block.utf8.count)\r
    \r
    \(block)\r
    \r

    """
  }

  private let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Hello"

  @Test func `records are read one after the other, packed or not`() throws {
    let first = Array(record("warcinfo", version: "1.0", "software: x\r\n").utf8)
    let second = Array(record("response", answer).utf8)
    let codec = DeflateCodec(.gzip)
    let packed = codec.compress(first) + codec.compress(second)
    for (archive, offset) in [(first + second, first.count), (packed, codec.compress(first).count)]
    {
      let records = try records(archive)
      #expect(records.map(\.version) == ["WARC/1.0", "WARC/1.1"])
      #expect(records.map(\.type) == ["warcinfo", "response"])
      #expect(records.map(\.offset) == [0, offset])
      #expect(records[1].targetURI == "http://a.example/1")
      #expect(records[1].value("content-type") == "application/http; msgtype=response")
      let snapshot = try #require(try records[1].snapshot())
      #expect(snapshot.body == Array("<p>Hello".utf8))
      #expect(snapshot.status == 200 && snapshot.charset == "utf-8")
      #expect(snapshot.finalURL == "http://a.example/1")
      #expect(snapshot.fetchedAt == Date(timeIntervalSince1970: 1_740_556_800))
    }
  }

  @Test func `chunks are joined, and what is called chunked but is not stays`() throws {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    let chunked = record("response", head + "5\r\nHello\r\n6;x=y\r\n world\r\n0\r\n\r\n")
    let plain = record("response", head + "Hello world")
    for text in [chunked, plain] {
      let records = try records(Array(text.utf8))
      #expect(records[0].answer?.body == Array("Hello world".utf8))
    }
  }

  @Test func `a record of a wrong length loses nothing but itself`() throws {
    let archive =
      record("response", length: 10, answer) + "junk\r\n"
      + record("request", "GET / HTTP/1.1\r\n\r\n")
    #expect(try records(Array(archive.utf8)).map(\.type) == ["response", "request"])
  }

  @Test func `a cut archive ends with a record that is no page`() throws {
    let bytes = Array(record("response", answer).utf8)
    for count in stride(from: 8, to: bytes.count - 6, by: 7) {
      let records = try records(Array(bytes.prefix(count)))
      #expect(try records.allSatisfy { try $0.snapshot() == nil })
    }
  }

  @Test func `an archive that ends inside a gzip member is an error`() throws {
    let whole = DeflateCodec(.gzip).compress(Array(record("response", answer).utf8))
    #expect(throws: DecompressionError.truncated(.gzip)) { try records(Array(whole.dropLast(12))) }
  }

  @Test func `a damaged gzip member is an error`() throws {
    let whole = DeflateCodec(.gzip).compress(Array(record("warcinfo", "a: b\r\n").utf8))
    var damaged = whole
    damaged[14] ^= 0xFF
    var reader = WARCReader(whole + damaged)
    #expect(try reader.next()?.type == "warcinfo")
    #expect(throws: DecompressionError.self) { while try reader.next() != nil {} }
  }

  @Test func `a block beyond the limit is passed over`() throws {
    let archive = Array((record("response", answer) + record("metadata", "a: b")).utf8)
    var position = 0
    var reader = WARCReader(blockLimitInBytes: 20) { count in
      let end = min(archive.count, position + min(count, 7))
      defer { position = end }
      return Array(archive[position..<end])
    }
    let large = try #require(try reader.next())
    #expect(large.isCut && large.block.isEmpty)
    #expect(try reader.next()?.block == Array("a: b".utf8))
  }

  @Test func `what is no archive has no records`() throws {
    #expect(try records([]).isEmpty)
    #expect(try records(Array("<html>WARC/1.0</html>".utf8)).isEmpty)
    #expect(
      DocumentKind(of: DeflateCodec(.gzip).compress(Array(record("warcinfo", "").utf8))) == .archive
    )
  }

  @Test func `what is written can be read, and a body is written once`() throws {
    let body = DeflateCodec(.gzip).compress(Array("<p>Hello".utf8))
    var capture = WARCWriter.Capture(
      url: "https://a.example/1",
      date: "2025-02-26T08:00:00Z",
      status: 200,
      fields: [
        HeaderField(name: "Content-Encoding", value: "gzip"),
        HeaderField(name: "Transfer-Encoding", value: "chunked"),
        HeaderField(name: "X-Odd", value: "a\r\nInjected: b"),
      ],
      mediaType: nil,
      body: body
    )
    for isPacked in [true, false] {
      var writer = WARCWriter(isPacked: isPacked, software: "tl", date: "2025-02-27T08:00:00Z")
      var archive = writer.beginning + writer.record(of: capture)
      capture.date = "2025-02-26T09:00:00Z"
      archive += writer.record(of: capture)
      let file = WARCWriter.Capture(
        url: "file:///a.txt",
        date: "2025-02-26T08:00:00Z",
        status: nil,
        fields: [],
        mediaType: "text/plain",
        body: Array("Hello".utf8)
      )
      archive += writer.record(of: file)
      capture.date = "2025-02-26T08:00:00Z"
      let records = try records(archive)
      #expect(records.map(\.type) == ["warcinfo", "response", "revisit", "resource"])
      #expect(try records[1].snapshot()?.body == Array("<p>Hello".utf8))
      #expect(
        records[1].answer?.fields.map(\.name) == ["Content-Encoding", "X-Odd", "Content-Length"]
      )
      #expect(records[2].value("WARC-Refers-To") == records[1].value("WARC-Record-ID"))
      #expect(records[2].value("WARC-Refers-To-Date") == "2025-02-26T08:00:00Z")
      #expect(records[2].answer?.body == [])
      #expect(records[3].block == Array("Hello".utf8))
      #expect(
        records[3].value("WARC-Block-Digest")
          == "sha256:DBPY3MZCOH7CL5LBU36JHCZOEZBQN3BQJ3NFDAAH2F3EQJRYDFUQ===="
      )
    }
  }
}
