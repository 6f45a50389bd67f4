/// How a text speaks of time.
public enum TimeStyle: String, CaseIterable, Decodable, Sendable {
  /// News, history, documents: a text that tells. A weekday is its last occurrence, names begin with
  /// capitals, a range is two expressions as in TIMEX3.
  case article
  /// What people write to each other or type at a prompt: a weekday or a date without a year lies
  /// ahead, capitals are left out, words are cut short ("tmrw", "3pm", "2h"), "in two weeks" is a
  /// day, and a range is one expression.
  case message
}

/// Which of the days is meant that a date without a year, or a weekday, may be.
public enum DatePreference: String, CaseIterable, Decodable, Sendable {
  /// What news means: the last weekday, the nearest date that does not lie far ahead.
  case told
  /// The next from the reference on.
  case future
  /// The nearest to the reference.
  case nearest
}
