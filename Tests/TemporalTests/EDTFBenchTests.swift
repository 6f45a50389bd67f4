import Foundation
import Temporal
import TestSupport
import Testing

/// The strings on which the test suites of nine EDTF libraries agree.
@Suite(.enabled(if: Bench.folder != nil, "the folder of test data is absent"))
struct EDTFBenchTests {
  private struct Case: Decodable {
    var string: String
    var valid: Bool
    var level: Int?
    var lower: String?
    var upper: String?
    var tier: String
    var disputed: Bool
  }

  private let cases: [Case]

  init() throws {
    let folder = try #require(Bench.folder)
    let text = try String(
      contentsOf: folder.appending(path: "formats/edtf_cases.jsonl"),
      encoding: .utf8
    )
    cases = try text.split(separator: "\n")
      .map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
      .filter { $0.tier == "core" && !$0.disputed }
  }

  @Test func `what the libraries agree on is judged as they do`() {
    #expect(cases.count > 100)
    for one in cases {
      #expect((EDTFValue(one.string) != nil) == one.valid, "\(one.string)")
    }
  }

  @Test func `the bounds are those the libraries agree on`() {
    for one in cases {
      guard let value = EDTFValue(one.string) else { continue }
      #expect(value.lowerBound.text(open: "-inf") == one.lower, "\(one.string)")
      #expect(value.upperBound.text(open: "inf") == one.upper, "\(one.string)")
    }
  }

  /// The libraries give some plain intervals level 1 and others level 0, and count a qualifier in
  /// front of a whole date as level 2 where the canonical form has it behind, in level 1.
  @Test func `no value is said to need a higher level than the libraries give it`() {
    for one in cases {
      guard let value = EDTFValue(one.string), let level = one.level else { continue }
      #expect(value.level <= level, "\(one.string)")
      if level == 2, value.description == one.string {
        #expect(value.level == level, "\(one.string)")
      }
    }
  }
}

extension EDTFBound {
  fileprivate func text(open: String) -> String {
    switch self {
    case .day(let day): day.description
    case .open: open
    case .unknown: "unknown"
    }
  }
}
