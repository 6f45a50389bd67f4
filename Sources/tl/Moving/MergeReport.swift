import Render
import Store

/// What the merging of two timelines did.
struct MergeReport: Encodable {
  /// A source that could not be read.
  struct Failed: Encodable {
    var source: String
    var reason: String
  }

  /// Two decisions that cannot both hold.
  struct Conflict: Encodable {
    var sentence: String
    var here: DecisionJSON
    var there: DecisionJSON

    init(_ conflict: DecisionConflict) {
      sentence = conflict.sentence
      here = DecisionJSON(conflict.own)
      there = DecisionJSON(conflict.their)
    }
  }

  /// How many sources came to what.
  struct Sources: Encodable {
    var added = 0
    var changed = 0
    var unchanged = 0
  }

  /// How many decisions came, and how many were undone.
  struct Decisions: Encodable {
    var added = 0
    var undone = 0
  }

  var schema = 1
  var sources = Sources()
  var failures: [Failed] = []
  var decisions = Decisions()
  var conflicts: [Conflict] = []
  /// Those in which the decision there was taken.
  var yielded: [Conflict] = []
  var events = 0
  private var conflictLines: [String] = []

  /// How much of a sentence is shown, in columns: a line of a terminal, less the word before it.
  private static let sentenceWidth = 69

  private enum CodingKeys: CodingKey {
    case schema, sources, failures, decisions, conflicts, yielded, events
  }

  /// Counts a source.
  mutating func count(_ outcome: SaveOutcome) {
    switch outcome {
    case .added: sources.added += 1
    case .changed, .earlier: sources.changed += 1
    case .unchanged: sources.unchanged += 1
    }
  }

  /// Notes what became of the decisions.
  mutating func note(_ adoption: Adoption) {
    decisions = Decisions(added: adoption.added, undone: adoption.undone)
    conflicts = adoption.conflicts.map(Conflict.init)
    yielded = adoption.yielded.map(Conflict.init)
    conflictLines =
      adoption.conflicts.map { Self.lines(for: $0, word: "conflict") }
      + adoption.yielded.map { Self.lines(for: $0, word: "theirs") }
  }

  private static func lines(for conflict: DecisionConflict, word: String) -> String {
    TerminalText.padded(word, to: 11)
      + "\(TerminalText.fitted(conflict.sentence, to: sentenceWidth))\n"
      + "  here     \(DecisionLine(conflict.own).text)\n"
      + "  there    \(DecisionLine(conflict.their).text)\n"
  }

  /// What the user is to look at: sources that failed, and conflicts.
  var remarks: String {
    failures.map { "failed     \(TerminalText.safe($0.reason))\n" }.joined()
      + conflictLines.joined()
  }

  /// The line at the end.
  var summary: String {
    let failed = failures.isEmpty ? "" : ", \(failures.count) failed"
    let undone = decisions.undone == 0 ? "" : ", \(decisions.undone) undone"
    return "\(AdditionReport.count(sources.added, "source")) added, \(sources.changed) changed, "
      + "\(sources.unchanged) unchanged\(failed); "
      + "\(AdditionReport.count(decisions.added, "decision")) added\(undone); "
      + "\(AdditionReport.count(events, "event")).\n"
  }
}
