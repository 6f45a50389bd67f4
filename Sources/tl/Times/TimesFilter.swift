import Foundation
import Temporal

/// Reads documents as JSON Lines and writes their time expressions as JSON Lines.
struct TimesFilter {
  /// Whether a line could not be read.
  private(set) var hasFailures = false
  /// What documents are read against that have no date of their own.
  private let reference: EDTFDate?
  /// How documents are read that do not say it themselves.
  private let manner: Manner
  private var finders: [Manner: TimeExpressionFinder] = [:]
  private let decoder = LineDecoder()

  init(
    reference: EDTFDate?,
    language: TimeLanguage = .english,
    style: TimeStyle = .article,
    preference: DatePreference? = nil
  ) {
    self.reference = reference
    manner = Manner(language: language, style: style, preference: preference)
  }

  /// How a document is to be read.
  private struct Manner: Hashable {
    var language: TimeLanguage
    var style: TimeStyle
    var preference: DatePreference?
  }

  /// A document as it comes in; other keys are ignored.
  private struct Document: Decodable {
    var doc: String
    var dct: String?
    var text: String
    var language: String?
    var style: TimeStyle?
    var prefer: DatePreference?
  }

  /// Reads to the end of the input.
  mutating func run(on input: InputFile) throws {
    hasFailures = try !LineFilter.run(on: input) { line throws(LineProblem) in
      try output(for: line)
    }
  }

  private mutating func output(for line: Data) throws(LineProblem) -> String {
    let document = try decoder.decode(Document.self, from: line)
    let moment = try moment(of: document)
    return FoundTime.all(in: document.text, reference: moment, finder: try finder(for: document))
      .map { $0.line(doc: document.doc).text }
      .joined()
  }

  /// The day a document was written, with the time where it is said; one that cannot be read is no
  /// reason to guess.
  private func moment(of document: Document) throws(LineProblem) -> EDTFDate? {
    guard let dct = document.dct, !dct.isEmpty else { return reference }
    guard let value = EDTFValue(dct), value.civilDate != nil else {
      throw .notADay(key: "dct", dct)
    }
    return value.date
  }

  /// The language of a document; one that is not known is no reason to read it as another.
  private func language(of document: Document) throws(LineProblem) -> TimeLanguage {
    guard let tag = document.language, !tag.isEmpty else { return manner.language }
    guard let language = TimeLanguage(tag: tag) else { throw .notALanguage(tag) }
    return language
  }

  private mutating func finder(
    for document: Document
  ) throws(LineProblem) -> TimeExpressionFinder {
    let manner = Manner(
      language: try language(of: document),
      style: document.style ?? manner.style,
      preference: document.prefer ?? manner.preference
    )
    if let finder = finders[manner] { return finder }
    let finder = TimeExpressionFinder(
      language: manner.language,
      style: manner.style,
      preference: manner.preference
    )
    finders[manner] = finder
    return finder
  }
}
