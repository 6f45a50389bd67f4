import Foundation
import Temporal

/// What speaks for a sentence as the one that tells an event, apart from what other sources say.
struct SentenceEvidence: Sendable {
  private let weights: [Double]
  private let isMainClause: Bool

  /// Reads a report.
  init(_ report: Report, _ subject: Subject) {
    let sentence = report.mention.sentence
    let distance = Self.distance(of: report)
    weights = [
      subject.opens(sentence) ? 3 : 1,
      subject.turns(sentence) ? 1.5 : 1,
      report.mention.paragraph < Self.lead ? 2 : 1,
      distance.map { (0...Self.fresh).contains($0) } == true ? 1.3 : 1,
      Self.isQuotation(sentence) ? 0.7 : 1,
      distance.map { $0 < 0 } == true ? 0.5 : 1,
      report.mention.dating.isStated ? 1 : 0.5,
    ]
    isMainClause = Self.opensWithHeadline(report.mention)
  }

  /// Its weight where so many sources tell of the day: the more do, the less it says.
  ///
  /// What stands in a subordinate clause is told in passing however many tell of the day.
  func weight(among sources: Int) -> Double {
    let trust = Self.patience / (Self.patience + Double(sources))
    return pow(weights.reduce(1, *), trust) * (isMainClause ? 1 : Self.worthInPassing)
  }

  /// With so many sources what they say and what a sentence is like count the same.
  private static let patience = 1.0
  /// The worth of what is told in passing.
  private static let worthInPassing = 0.6

  /// Whether the headline is made of the beginning of the sentence.
  private static func opensWithHeadline(_ mention: EventMention) -> Bool {
    let start = mention.headline.split(separator: " ").prefix(3).joined(separator: " ").lowercased()
    return mention.sentence.prefix(opening).lowercased().contains(start)
  }

  /// How far into a sentence its main clause can begin, in characters: behind "On Monday evening,".
  private static let opening = 70

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
}
