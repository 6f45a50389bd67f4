import Temporal

extension EventMention {
  /// The sentence without the words that give its day, which a timeline shows beside it.
  ///
  /// "Enron filed for bankruptcy on December 2." is "Enron filed for bankruptcy."
  ///
  /// The words stay where the sentence needs them: in "since Monday", "Monday's vote", "the 20 April
  /// explosion", and where they give more or less than one day.
  public var statement: String {
    guard case .stated(let evidence) = dating, time.value?.civilDate != nil else { return sentence }
    return DayWords(evidence.words, in: sentence)?.textWithout ?? sentence
  }
}
