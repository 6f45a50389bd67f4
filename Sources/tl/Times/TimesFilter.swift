import Foundation
import Temporal

/// Reads documents as JSON Lines and writes their time expressions as JSON Lines.
struct TimesFilter {
  /// Whether a line could not be read.
  private(set) var hasFailures = false
  /// What documents are read against that have no date of their own.
  private let reference: CivilDate?
  private let finder = TimeExpressionFinder()
  private let decoder = JSONDecoder()

  init(reference: CivilDate?) {
    self.reference = reference
  }

  /// A document as it comes in; other keys are ignored.
  private struct Document: Decodable {
    var doc: String
    var dct: String?
    var text: String
  }

  /// Reads to the end of the input; what stands on one line is written before the next is read.
  mutating func run(on input: InputFile) throws {
    var lines = InputLines(input)
    while let line = try lines.next() {
      do throws(TimesLineProblem) {
        Console.standardOutput(try output(for: line))
      } catch {
        hasFailures = true
        let text = Messages.text(for: error, line: lines.number, of: input.name)
        Console.standardError("tl: \(text)\n")
      }
    }
  }

  private func output(for line: Data) throws(TimesLineProblem) -> String {
    let document: Document
    do {
      document = try decoder.decode(Document.self, from: line)
    } catch DecodingError.keyNotFound(let key, _) {
      throw .missing(key.stringValue)
    } catch DecodingError.typeMismatch(_, let context) {
      throw context.codingPath.last.map { .notText($0.stringValue) } ?? .notAnObject
    } catch DecodingError.valueNotFound(_, let context) {
      throw context.codingPath.last.map { .notText($0.stringValue) } ?? .notAnObject
    } catch {
      throw .notJSON
    }
    let day = try day(of: document)
    return FoundTime.all(in: document.text, reference: day, finder: finder)
      .map { $0.line(doc: document.doc).text }
      .joined()
  }

  /// The day a document was written; one that cannot be read is no reason to guess.
  private func day(of document: Document) throws(TimesLineProblem) -> CivilDate? {
    guard let dct = document.dct, !dct.isEmpty else { return reference }
    guard let day = EDTFValue(dct)?.civilDate else { throw .notADay(dct) }
    return day
  }
}

/// Why a line of JSON Lines is no document.
enum TimesLineProblem: Error {
  /// It is no JSON.
  case notJSON
  /// It is JSON, but no object.
  case notAnObject
  /// A key is not there.
  case missing(String)
  /// The value of a key is no string.
  case notText(String)
  /// Its `dct` is no whole day.
  case notADay(String)
}
