import Foundation
import HTML
import TestSupport
import Testing

/// The cases of html5lib for the encoding that a page declares.
///
/// One of them declares what it is not: a page that is UTF-8 in fact is read as such, so that what it
/// declares shows only where its ASCII ends.
@Suite struct EncodingSuiteTests {
  private struct Case {
    var bytes: [UInt8]
    var encoding: String
  }

  private static let folder = Bench.folder?.appending(path: "fetch/html5lib-encoding/encoding")

  /// The cases of a file: `#data`, the bytes, `#encoding`, a label.
  private static func cases(_ data: Data) -> [Case] {
    let marks = (data: Data("#data\n".utf8), encoding: Data("\n#encoding\n".utf8))
    var cases: [Case] = []
    var rest = data[...]
    while let start = rest.range(of: marks.data),
      let end = rest.range(of: marks.encoding, in: start.upperBound..<rest.endIndex)
    {
      let label = rest[end.upperBound...].prefix { $0 != 0x0A }
      let encoding = String(decoding: label, as: UTF8.self).lowercased()
      cases.append(Case(bytes: Array(rest[start.upperBound..<end.lowerBound]), encoding: encoding))
      rest = rest[label.endIndex...]
    }
    return cases
  }

  @Test(
    .enabled(if: folder != nil, "TL_BENCH names no folder of test data"),
    arguments: ["tests1.dat", "tests2.dat", "test-yahoo-jp.dat"]
  )
  func `a page declares its encoding as the cases of html5lib say`(file: String) throws {
    let folder = try #require(Self.folder)
    let cases = Self.cases(try Data(contentsOf: folder.appending(path: file)))
    #expect(!cases.isEmpty)
    for item in cases {
      let isWhole = file != "test-yahoo-jp.dat"
      let decision = EncodingDecision(
        for: isWhole ? item.bytes : Array(item.bytes.prefix { $0 < 0x80 })
      )
      let wanted = CharacterEncoding(label: item.encoding)
      #expect(
        decision.encoding == wanted,
        "\(String(decoding: item.bytes.prefix(300), as: UTF8.self)) → \(item.encoding)"
      )
    }
  }
}
