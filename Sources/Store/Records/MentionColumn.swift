/// The columns of the table `mention` from which a report is read.
enum MentionColumn: Int, TableColumn {
  case id, sourceID, position, sentence, paragraph, rangeStart, rangeEnd, pageStart, pageEnd,
    headline, speaker
  case date, phase, partOfDay, dayOrder
  case dating, anchorSentence, expression, timexType, timexValue, rule, reference, referenceKind
  case relation, relationTerms, status, statusWords, figures, terms, names
  case withdrawnAt, lastCaptured, lastDigest
  case inferredDate, inferredFrom

  static let table = "mention"
}
