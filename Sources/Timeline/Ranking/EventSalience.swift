import Foundation
import Temporal

/// Says which events of a day matter most, and which sentence tells each best.
///
/// A sentence is worth the sources that use its words on that day: what many tell is what happened.
/// Where few sources tell of a day, that says little, and what a sentence is like counts more: one that
/// begins with the subject and tells a turn of the story, at the head of an article published on
/// the day or soon after, goes before a quotation or what somebody expects.
struct EventSalience: Sendable {
  private let subject: Subject

  init(subject: Subject) {
    self.subject = subject
  }

  /// The events of one day that matter most, in the order in which they were given.
  ///
  /// Each has the headline of the report that tells it best for the subject. Of events that are
  /// told in much the same words one is taken.
  ///
  /// - Parameters:
  ///   - count: How many are wanted.
  ///   - events: The events of the day.
  /// - Returns: At most so many of them.
  func leading(_ count: Int, of events: [Event]) -> [Event] {
    let candidates = best(of: events)
    var chosen: [Candidate] = []
    for candidate in candidates {
      guard chosen.count < count else { break }
      if chosen.allSatisfy({ !candidate.repeats($0) }) { chosen.append(candidate) }
    }
    return chosen.sorted { $0.place < $1.place }
      .map { candidate in
        var event = events[candidate.place]
        if !event.isDecided { event.headline = candidate.report.mention.headline }
        return event
      }
  }

  /// An event and the report that tells it best.
  private struct Candidate {
    let place: Int
    let report: Report
    let terms: Set<String>
    let salience: Double

    /// Whether most words of the shorter sentence are those of the other.
    func repeats(_ other: Candidate) -> Bool {
      terms.intersection(other.terms).count * 2 > min(terms.count, other.terms.count)
    }
  }

  /// The events, each with its best report, the most salient first.
  private func best(of events: [Event]) -> [Candidate] {
    let reports = events.map { event in event.reports.filter { isCandidate($0, of: event) } }
    let terms = events.map { $0.reports.map { ($0.source, self.terms(of: $0.mention.sentence)) } }
    let voices = DayVoices(
      terms: terms.flatMap(\.self),
      speakers: Set(reports.flatMap { $0.map(\.source) })
    )
    return events.indices.compactMap { best(of: reports[$0], at: $0, voices) }
      .sorted { ($0.salience, $1.place) > ($1.salience, $0.place) }
  }

  /// Whether a report gives the day of its event, if that is not the user's, and names the subject.
  private func isCandidate(_ report: Report, of event: Event) -> Bool {
    (event.isDecided || report.date?.civilDate == event.time.value?.civilDate)
      && subject.isNamed(in: report.mention.sentence)
  }

  /// The report of an event that tells it best, of several the first.
  private func best(of reports: [Report], at place: Int, _ voices: DayVoices) -> Candidate? {
    var best: Candidate?
    for report in reports {
      let terms = terms(of: report.mention.sentence)
      let evidence = SentenceEvidence(report, subject)
      let salience = voices.salience(of: terms) * evidence.weight(among: voices.speakerCount)
      guard best.map({ $0.salience < salience }) ?? true else { continue }
      best = Candidate(place: place, report: report, terms: terms, salience: salience)
    }
    return best
  }

  /// The stems of the words of a sentence that say something.
  private func terms(of sentence: String) -> Set<String> {
    let bytes = Array(sentence.utf8)
    return Set(
      Word.words(in: bytes, range: bytes.indices)
        .filter { !EnglishFunctionWords.contains($0.lower) }.map { TermNormalizer.stem($0.lower) }
    )
  }
}

/// What the sources of one day say, by the words they use.
private struct DayVoices {
  /// How many sources use each word in what they tell of the day.
  private let sourcesOfTerm: [String: Int]
  /// How many sources tell of the subject on the day.
  let speakerCount: Int

  /// How far long sentences are held back: 0 takes the sum over their words, 1 the mean.
  private static let lengthExponent = 0.7
  /// How many words of its own a sentence has that tells something and is no list.
  private static let usualLength = 4...60
  /// What is left of the worth of a sentence of another length.
  private static let unusualWorth = 0.01

  init(terms: [(source: Int64, terms: Set<String>)], speakers: Set<Int64>) {
    var sources: [String: Set<Int64>] = [:]
    for (source, terms) in terms {
      for term in terms { sources[term, default: []].insert(source) }
    }
    sourcesOfTerm = sources.mapValues(\.count)
    speakerCount = speakers.count
  }

  func salience(of terms: Set<String>) -> Double {
    let sum = terms.reduce(0) { $0 + (sourcesOfTerm[$1] ?? 0) }
    let worth = Double(sum) / pow(Double(max(1, terms.count)), Self.lengthExponent)
    return Self.usualLength.contains(terms.count) ? worth : worth * Self.unusualWorth
  }
}
