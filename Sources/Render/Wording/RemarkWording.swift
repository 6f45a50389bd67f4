import Temporal
import Timeline

/// What a reader should know before trusting an entry, in words.
struct RemarkWording {
  let event: Event
  let sources: SourceIndex

  /// The remarks in the order of the flags, then where the sources differ.
  ///
  /// - Parameter hidesYearFlag: Whether a heading says already that the year is not known.
  /// - Returns: A few words each.
  func remarks(hidesYearFlag: Bool = false) -> [String] {
    states(hidesYearFlag: hidesYearFlag) + notes + differences
  }

  /// The remarks on whether and when it happened.
  var doubts: [String] { words(of: event.flags.filter(Self.doubts.contains)) }

  /// The remarks that leave the headline and the date as they are.
  var others: [String] {
    words(of: event.flags.filter { !Self.doubts.contains($0) }) + marks + notes + differences
  }

  /// What the flags say, and what the user has done with it.
  func states(hidesYearFlag: Bool = false) -> [String] {
    words(of: event.flags.filter { !hidesYearFlag || $0 != .yearUnknown }) + marks
  }

  /// Where the sources differ.
  var differences: [String] { event.disagreements.map(Self.words) }

  private static let doubts: Set<Event.Flag> = [
    .dateInferred, .yearInferred, .yearUnknown, .announced, .conditional, .denied, .withdrawn,
  ]

  /// What the user has done with it.
  private var marks: [String] {
    (event.isPinned ? ["pinned"] : []) + (event.isHidden ? ["hidden"] : [])
  }

  private var notes: [String] {
    [event.note].compactMap(\.self).filter { !$0.isEmpty }.map { "note: \($0)" }
  }

  private func words(of flags: [Event.Flag]) -> [String] {
    flags.filter { !isInHeadline($0) }.map(words)
  }

  /// Whether the headline says itself what a flag would: "did not meet".
  private func isInHeadline(_ flag: Event.Flag) -> Bool {
    guard flag == .denied, let words = event.leadingReport?.mention.factuality.words else {
      return false
    }
    return event.headline.lowercased().contains(words.lowercased())
  }

  private func words(_ flag: Event.Flag) -> String {
    if flag == .withdrawn, !event.withdrawingSources.isEmpty {
      return "no longer in \(event.withdrawingSources.map { "[\($0)]" }.joined(separator: ", "))"
    }
    guard flag == .announced, let day = announcementDay else { return TimeWording.words(flag) }
    return "announced, as of \(DateWording.short(day))"
  }

  /// The day on which it was first announced, by the sources that do.
  private var announcementDay: CivilDate? {
    event.reports.filter { $0.mention.factuality.status == .announced }
      .compactMap { sources[$0.source]?.published }.min()
  }

  /// A disagreement: "sources differ: 500 billion (1, 3), 350 billion (2)".
  static func words(_ disagreement: Disagreement) -> String {
    let shown = 4
    let versions = disagreement.versions.prefix(shown)
      .map { version in
        let numbers = version.sources.map(String.init)
        let listed = numbers.prefix(shown) + (numbers.count > shown ? ["…"] : [])
        return "\(words(version, of: disagreement.kind)) (\(listed.joined(separator: ", ")))"
      }
    let rest = disagreement.versions.count > shown ? ", …" : ""
    let subject = disagreement.kind == .date ? " on the day" : ""
    return "sources differ\(subject): " + versions.joined(separator: ", ") + rest
  }

  private static func words(_ version: Disagreement.Version, of kind: Disagreement.Kind) -> String {
    guard kind == .date, let value = EDTFValue(version.value) else { return version.value }
    return DateWording.words(value)
  }
}
