import Foundation
import Temporal

/// Reads documents as JSON Lines and writes their time expressions as JSON Lines.
struct TimesFilter {
  /// Whether a line could not be read.
  private(set) var hasFailures = false
  /// What documents are read against that have no date of their own.
  private let reference: CivilDate?
  private let finder = TimeExpressionFinder()
  private let decoder = LineDecoder()

  init(reference: CivilDate?) {
    self.reference = reference
  }

  /// A document as it comes in; other keys are ignored.
  private struct Document: Decodable {
    var doc: String
    var dct: String?
    var text: String
  }

  /// Reads to the end of the input.
  mutating func run(on input: InputFile) throws {
    hasFailures = try !LineFilter.run(on: input) { line throws(LineProblem) in
      try output(for: line)
    }
  }

  private func output(for line: Data) throws(LineProblem) -> String {
    let document = try decoder.decode(Document.self, from: line)
    let day = try day(of: document)
    return FoundTime.all(in: document.text, reference: day, finder: finder)
      .map { $0.line(doc: document.doc).text }
      .joined()
  }

  /// The day a document was written; one that cannot be read is no reason to guess.
  private func day(of document: Document) throws(LineProblem) -> CivilDate? {
    guard let dct = document.dct, !dct.isEmpty else { return reference }
    guard let day = EDTFValue(dct)?.civilDate else { throw .notADay(dct) }
    return day
  }
}
