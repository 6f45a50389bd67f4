import Foundation
import TestSupport
import Testing

@testable import Temporal

/// A text with its time expressions in brackets and what they mean.
struct Phrase: CustomTestStringConvertible, Sendable {
  /// The text without the brackets.
  let text: String
  /// The text with the brackets, and what is expected of them: `am [3. März] = 2025-03-03`.
  let marked: String

  var testDescription: String { marked }

  /// Whether it names no time.
  var isNegative: Bool { !marked.contains("[") }

  init(line: Substring) {
    marked = String(line)
    let words = line.prefix(
      upTo: line.range(of: " =", options: .backwards)?.lowerBound ?? line.endIndex
    )
    text = words.filter { $0 != "[" && $0 != "]" }
  }

  /// Returns the text with the expressions that a finder reads in it, marked as in the corpus.
  func read(with finder: TimeExpressionFinder) -> String {
    let found = finder.expressions(
      in: text,
      publicationDate: CivilDate(year: 2025, month: 2, day: 25)
    )
    var bytes = Array(text.utf8)
    for expression in found.reversed() {
      bytes.insert(UInt8(ascii: "]"), at: expression.range.upperBound)
      bytes.insert(UInt8(ascii: "["), at: expression.range.lowerBound)
    }
    let meanings = found.map { [$0.value, $0.modifier?.rawValue].compactMap(\.self) }
    let values = meanings.map { $0.joined(separator: " ") }.joined(separator: " ; ")
    return String(decoding: bytes, as: UTF8.self) + (values.isEmpty ? " =" : " = " + values)
  }
}

/// The phrases of a language, in `data/times/`.
enum PhraseCorpus {
  static func named(_ name: String) -> [Phrase] {
    let file = Project.data.appending(path: "times/\(name).txt")
    let lines = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return lines.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(Phrase.init)
  }
}
