import Temporal
import Timeline

/// What is to be said of one report, fact by fact.
struct ReportFacts {
  /// A fact and the word that stands before it.
  struct Fact {
    let label: String
    let text: String
  }

  let report: Report
  /// Its number among the reports of the event, from 1; `nil` where it is the only one.
  let number: Int?
  let source: SourceDescription?
  /// The sources that report the event themselves.
  let reporters: Set<Int64>

  /// The facts in the order in which a reader asks for them; those that are not known are left out.
  var facts: [Fact] {
    evidence + [fact("page", source?.url), fact("archive", source?.archive)].compactMap(\.self)
  }

  /// The facts without those that say where the page is.
  var evidence: [Fact] {
    [
      fact("statement", number.map(String.init)),
      fact("read", reading),
      fact("rule", mention.dating.evidence?.rule),
      fact("against", mention.dating.evidence.map { against($0.reference) }),
      fact("continues", continued),
      fact("inferred", report.inferred.map(inference)),
      fact("told as", status),
      fact("order", mention.time.order),
      fact("said by", mention.speaker),
      fact("gone", mention.withdrawal.map(going)),
      fact("captured", mention.withdrawal.map(capture) ?? source.flatMap(capture)),
      fact("written", source.flatMap(writing)),
    ]
    .compactMap(\.self)
  }

  private var mention: EventMention { report.mention }

  private func fact(_ label: String, _ text: String?) -> Fact? {
    text.map { Fact(label: label, text: $0) }
  }
}

extension ReportFacts {
  private var reading: String {
    guard let evidence = mention.dating.evidence else {
      return mention.openDay.map { "\($0) → a day that only the date of the article would place" }
        ?? "this statement gives no date"
    }
    let value = mention.time.value?.description ?? evidence.value
    let parts = [value] + [TimeWording.timeOfDay(mention.time)].compactMap(\.self)
    return "\(evidence.words) → \(parts.joined(separator: ", "))"
  }

  private var status: String? {
    let factuality = mention.factuality
    guard let word = Self.words(factuality.status) else { return nil }
    return word + (factuality.words.map { " (\($0.inQuotes))" } ?? "")
  }

  private static func words(_ status: Factuality.Status) -> String? {
    switch status {
    case .happened: nil
    case .announced: "announced"
    case .conditional: "possible"
    case .denied: "not having happened"
    }
  }

  private var continued: String? {
    guard case .continued(_, let sentence) = mention.dating else { return nil }
    return sentence.inQuotes
  }

  private func against(_ reference: TimeReference) -> String {
    switch reference {
    case .publication(let day): "\(day), published" + (publishedPlace.map { ", \($0)" } ?? "")
    case .text(let day): "\(day), a date earlier in the text"
    case .none where mention.time.value.map(\.isYearUnspecified) ?? true: noReference
    case .none: "nothing: the words say it all"
    }
  }

  private var noReference: String {
    source?.published == nil ? "nothing: the article has no date of its own" : "nothing"
  }

  private var publishedPlace: String? {
    guard let place = source?.publishedPlace else { return nil }
    let words = source?.publishedWords.map { " \u{201C}\($0)\u{201D}" } ?? ""
    // Names of metadata are one word (`article:published_time`), places for readers are not.
    return place.contains(" ") && !place.hasPrefix("the ")
      ? "from the \(place)\(words)" : "from \(place)\(words)"
  }

  private func inference(_ inferred: InferredDate) -> String {
    let isYear = mention.time.value?.isYearUnspecified == true
    let year = inferred.value.earliest.map { "year \(YearWording.words($0.year)): " }
    let marks = inferred.sources.map { "[\($0)]" }
    let list =
      marks.count < 2
      ? marks.joined() : marks.dropLast().joined(separator: ", ") + " and " + (marks.last ?? "")
    let verb = marks.count == 1 ? "reports" : "report"
    let learnt = isYear ? year ?? "" : mention.openDay == nil ? "" : "\(inferred.value): "
    guard reporters.isSuperset(of: inferred.sources) else {
      return learnt + "\(list) \(verb) other events of this article"
    }
    return learnt + "\(list) \(verb) the same event on \(inferred.value)"
  }

  private func going(_ withdrawal: Withdrawal) -> String {
    "not in the version of \(MomentWording.words(withdrawal.noticed)) any more (tl history \(report.source))"
  }

  private func capture(_ withdrawal: Withdrawal) -> String {
    capture(withdrawal.captured, digest: withdrawal.digest)
  }

  private func capture(_ source: SourceDescription) -> String? {
    source.isCaptured ? capture(source.captured, digest: source.digest) : nil
  }

  /// When the user wrote down what no page that was captured says.
  private func writing(_ source: SourceDescription) -> String? {
    guard !source.isCaptured else { return nil }
    let page = source.isOwn ? "" : "; the page was not captured"
    return MomentWording.words(source.captured) + ", by hand" + page
  }

  private func capture(_ captured: String, digest: String) -> String {
    let shownDigits = 12
    let bytes = mention.pageRange.map { ", bytes \($0.lowerBound)–\($0.upperBound)" } ?? ""
    return MomentWording.words(captured) + ", sha256 \(digest.prefix(shownDigits))" + bytes
  }
}

extension String {
  /// The text in quotation marks, or as it is where it begins or ends with one: two in a row read as a mistake.
  var inQuotes: String {
    let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "‘", "'", "「", "『"]
    let closing: Set<Unicode.Scalar> = ["\"", "”", "“", "»", "«", "」", "』"]
    let isQuoted =
      unicodeScalars.first.map(marks.contains) ?? false
      || unicodeScalars.last.map(closing.contains) ?? false
    return isQuoted ? self : "\u{201C}\(self)\u{201D}"
  }
}
