import TestSupport
import Testing

@testable import Temporal

/// Text that was made to trouble a reader of times: it is read to its end, in linear work.
@Suite struct HostileTextTests {
  /// Words that make rules read far, give up late, or join what stands far apart.
  static let repeated = [
    "monday ", "the ", "1-1-", "1.1.", "1:1:", "1,111,", "twenty ", "last ",
    "one hundred thousand ",
    "hundred ", "(", "a, ", "within ", "2025 ", "24 ", "12:30 ", "early ", "the end of ",
    "no more than ", "two years and ", "from monday to ", "between 3 and ", "two days before ",
    "9 p.m. (", "Monday, ", "3 March - ", "1990-", "q1", "the first of the ", "in the ", "\n\n",
    "am ", "Montag ", "der ", "24. ", "24.2.", "vor ", "seit ", "ein halbes ", "zwei Jahre und ",
    "Anfang der ", "am Abend des ", "in der Nacht zum ", "zwischen 3. und ", "vom 3. bis ",
    "heute vor ", "1990er ", "v. Chr. ", "halb acht ", "mehr als ", "alle zwei ",
  ]

  @Test(arguments: TimeLanguage.allCases, TimeStyle.allCases)
  func `twice the text is at most twice the work of the rules`(
    language: TimeLanguage,
    style: TimeStyle
  ) {
    let meter = RuleMeter(language.rules(for: style))
    for words in Self.repeated {
      let once = meter.tokensRead(in: String(repeating: words, count: 60))
      let twice = meter.tokensRead(in: String(repeating: words, count: 120))
      #expect(twice <= 2 * once + RuleMeter.edge, "\(words)")
    }
  }

  @Test(arguments: TimeLanguage.allCases, TimeStyle.allCases)
  func `what is read in it is sound`(language: TimeLanguage, style: TimeStyle) {
    let finder = TimeExpressionFinder(language: language, style: style)
    for words in Self.repeated {
      #expect(Soundness.fault(of: finder, in: String(repeating: words, count: 30)) == nil)
    }
  }

  @Test(arguments: TimeLanguage.allCases)
  func `every plane of Unicode is read`(language: TimeLanguage) {
    var text = ""
    for value in stride(from: UInt32(0), to: 0x11_0000, by: 31) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      text.unicodeScalars.append(scalar)
      if value % 310 == 0 { text += "24.2.2025" }
    }
    #expect(Soundness.fault(of: TimeExpressionFinder(language: language), in: text) == nil)
  }

  @Test(arguments: TimeLanguage.allCases)
  func `bytes that are no UTF-8 are read as the replacement they stand for`(language: TimeLanguage)
  {
    let broken: [UInt8] = [0xC3, 0xE2, 0x80, 0xF4, 0x90, 0xFF, 0xC0, 0xAF, 0xED, 0xA0, 0x80]
    let bytes = (0..<2000)
      .flatMap { number in
        Array("2024-05-03 ".utf8) + [broken[number % broken.count], broken[number % 7]]
      }
    let text = String(decoding: bytes, as: UTF8.self)
    let finder = TimeExpressionFinder(language: language)
    #expect(Soundness.fault(of: finder, in: text) == nil)
    #expect(finder.expressions(in: text, publicationDate: nil).count == 2000)
  }

  @Test(arguments: TimeLanguage.allCases, TimeStyle.allCases)
  func `words of time thrown together are read soundly`(language: TimeLanguage, style: TimeStyle) {
    let finder = TimeExpressionFinder(language: language, style: style)
    let words = Self.repeated + language.rules(for: style).rules.flatMap { $0.examples.map(\.text) }
    var random = SeededGenerator(seed: 20_250_225)
    for _ in 0..<100 {
      let text = (0..<60)
        .map { _ in words[Int(random.next() % UInt64(words.count))] }
        .joined(separator: random.next() % 4 == 0 ? "" : " ")
      #expect(Soundness.fault(of: finder, in: text) == nil)
    }
  }
}

/// Counts the tokens that rules read, those of readings that came to nothing too.
private struct RuleMeter {
  /// The tokens that stand at the ends of a text, where readings are cut short.
  static let edge = 200

  private final class Count: @unchecked Sendable {
    var tokens = 0
  }

  private let rules: RuleSet
  private let tokenizer: Tokenizer
  private let count: Count

  init(_ rules: RuleSet) {
    let count = Count()
    self.count = count
    tokenizer = Tokenizer(lexicon: rules.lexicon)
    self.rules = RuleSet(
      lexicon: rules.lexicon,
      rules: rules.rules.map { rule in
        Rule(
          name: rule.name,
          starts: rule.starts,
          keywords: rule.keywords,
          needs: rule.needs,
          examples: []
        ) { cursor in
          let start = cursor.index
          defer { count.tokens += abs(cursor.index - start) + 1 }
          return rule.read(&cursor)
        }
      },
      style: rules.style
    )
  }

  func tokensRead(in text: String) -> Int {
    count.tokens = 0
    _ = rules.readings(of: tokenizer.tokens(in: text))
    return count.tokens
  }
}

/// What holds of the expressions of any text.
private enum Soundness {
  /// Returns the first fault of the expressions that a finder reads in a text.
  static func fault(of finder: TimeExpressionFinder, in text: String) -> String? {
    let published = CivilDate(year: 2025, month: 2, day: 25)
    let bytes = Array(text.utf8)
    var end = 0
    for expression in finder.expressions(in: text, publicationDate: published) {
      if let fault = fault(of: expression, after: end, in: bytes) {
        return "\(fault): \(expression)"
      }
      end = expression.range.upperBound
    }
    return nil
  }

  private static func fault(
    of expression: TimeExpression,
    after end: Int,
    in bytes: [UInt8]
  ) -> String? {
    let range = expression.range
    guard range.lowerBound >= end, !range.isEmpty, range.upperBound <= bytes.count else {
      return "it does not stand behind the one before"
    }
    let isWhole = [range.lowerBound, range.upperBound]
      .allSatisfy {
        $0 == bytes.count || bytes[$0] & 0b1100_0000 != 0b1000_0000
      }
    guard isWhole else { return "it cuts a character" }
    guard !expression.value.isEmpty else { return "it has no value" }
    if let edtf = expression.edtf, EDTFValue(edtf.description) != edtf {
      return "its EDTF value does not read back"
    }
    return nil
  }
}
