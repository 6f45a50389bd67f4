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
  /// Each has the headline of the report that tells it best for the subject.
  ///
  /// - Parameters:
  ///   - count: How many are wanted.
  ///   - events: The events of the day.
  /// - Returns: At most so many of them.
  func leading(_ count: Int, of events: [Event]) -> [Event] {
    leaders(count, of: events).sorted { $0.place < $1.place }
      .map { events[$0.place].told(by: $0.report) }
  }

  /// The events of one day that matter most, the most salient first; of events that are told in much the same words
  /// one is taken.
  ///
  /// - Returns: The places of at most so many of them, each with the report that tells it best.
  func leaders(_ count: Int, of events: [Event]) -> [(place: Int, report: Report)] {
    var chosen: [(place: Int, report: Report)] = []
    var told = ToldWords()
    for candidate in best(of: events) {
      guard chosen.count < count else { break }
      if told.add(candidate.terms) { chosen.append((candidate.place, candidate.report)) }
    }
    return chosen
  }

  /// An event and the report that tells it best.
  private struct Candidate {
    let place: Int
    let report: Report
    let terms: Set<String>
    let salience: Double
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

extension Event {
  /// The event under the headline of one of its reports, unless the user gave it one.
  func told(by report: Report) -> Event {
    var event = self
    if !isDecided { event.headline = report.mention.headline }
    return event
  }
}

/// The words of the sentences that were taken, to know one that repeats another.
private struct ToldWords {
  private var sizes: [Int] = []
  /// The sentences that have a word, by their numbers.
  private var sentences: [String: [Int]] = [:]

  /// Takes a sentence, unless most words of it, or of a shorter one that was taken, are those of the other.
  mutating func add(_ terms: Set<String>) -> Bool {
    var shared: [Int: Int] = [:]
    for term in terms {
      for sentence in sentences[term] ?? [] { shared[sentence, default: 0] += 1 }
    }
    guard shared.allSatisfy({ $0.value * 2 <= min(terms.count, sizes[$0.key]) }) else {
      return false
    }
    for term in terms { sentences[term, default: []].append(sizes.count) }
    sizes.append(terms.count)
    return true
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
