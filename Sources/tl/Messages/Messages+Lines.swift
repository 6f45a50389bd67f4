import Render
import Temporal

extension Messages {
  /// The words for a line of JSON Lines that cannot be used.
  static func text(for problem: LineProblem, line: Int, of name: String) -> String {
    "cannot read line \(line) of \(name): \(reason(of: problem))."
  }

  /// Why a line of JSON Lines cannot be used, as the end of a sentence.
  static func reason(of problem: LineProblem) -> String {
    switch problem {
    case .notJSON: "it is no JSON"
    case .notAnObject: "it is no JSON object"
    case .missing(let key): "it has no \"\(key)\""
    case .notText(let key): "its \"\(key)\" is no string"
    case .notADay(let key, let text):
      "its \"\(key)\" is no day (\(TerminalText.fitted(text, to: 40))); write it as 2025-02-24"
    case .notALanguage(let text):
      "times are not read in its \"language\" (\(TerminalText.fitted(text, to: 40))), but in "
        + TimeLanguage.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }
}
