import Extract
import Temporal

extension PublicationDate {
  /// The date the user gives; what the page says stays as a candidate.
  ///
  /// - Parameters:
  ///   - day: The day.
  ///   - place: Where it was given: `--published`.
  ///   - own: What the page says.
  init(given day: CivilDate, place: String, besides own: PublicationDate?) {
    self.init(
      day: day,
      evidence: DateEvidence(kind: .user, place: place, words: day.description, confidence: 1),
      otherCandidates: (own.map { [DateCandidate(day: $0.day, evidence: $0.evidence)] } ?? [])
        + (own?.otherCandidates ?? [])
    )
  }
}
