import Foundation
import Temporal

/// What speaks for a sentence as the one that tells an event, apart from what other sources say.
struct SentenceEvidence: Sendable {
  private let weights: [Double]

  /// Reads a report.
  init(_ report: Report, _ subject: Subject) {
    let sentence = report.mention.sentence
    let distance = Self.distance(of: report)
    weights = [
      subject.opens(sentence) ? 2 : 1,
      subject.turns(sentence) ? 1.5 : 1,
      report.mention.paragraph < Self.lead ? 1.5 : 1,
      distance.map { (0...Self.fresh).contains($0) } == true ? 1.3 : 1,
      Self.isQuotation(sentence) ? 0.7 : 1,
      distance.map { $0 < 0 } == true ? 0.5 : 1,
      Self.isStated(report) ? 1 : 0.5,
    ]
  }

  /// Its weight where so many sources tell of the day: the more do, the less it says.
  func weight(among sources: Int) -> Double {
    pow(weights.reduce(1, *), 1 / Double(1 + sources))
  }

  /// The paragraphs with which an article begins.
  private static let lead = 3
  /// For how many days a report is fresh.
  private static let fresh = 2

  /// How many days after the event it was published; before it below 0.
  private static func distance(of report: Report) -> Int? {
    guard let day = report.date?.civilDate, let published = report.published else { return nil }
    return published.dayNumber - day.dayNumber
  }

  private static func isQuotation(_ sentence: String) -> Bool {
    sentence.unicodeScalars.contains { ["\"", "\u{201C}", "\u{201D}"].contains($0) }
  }

  private static func isStated(_ report: Report) -> Bool {
    if case .stated = report.mention.dating { true } else { false }
  }
}
