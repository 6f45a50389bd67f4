/// The English words that show whether something happened.
enum ModalWords {
  /// Auxiliaries of what lies ahead.
  static let future: Set<String> = ["will", "shall", "ll"]
  /// Auxiliaries of what is possible.
  static let possible: Set<String> = ["could", "might", "may"]
  /// Words that, before "to" or "for", say that something is planned: "is due to", "plans to".
  static let planned: Set<String> = words(
    """
    due scheduled slated expected expects expect planned plans plan planning set poised likely
    supposed intends intend intended intending aims aim aiming hopes hope hoping wants want prepares
    preparing bound going looks willing timed earmarked meant required
    """
  )
  /// Acts of speech whose "to" is what somebody binds himself or others to: "threatened to".
  static let pledged: Set<String> = words(
    """
    vowed vows vow pledged pledges pledge promised promises promise threatened threatens threaten
    threatening agreed agrees agree decided decides ordered orders urged urges asked invited
    offered proposed proposes asks warned refused declined called calls instructed told wanted hoped
    """
  )
  /// Wishes that came to nothing where somebody "had" them: "had hoped to open".
  static let wished: Set<String> = [
    "hoped", "planned", "intended", "wanted", "expected", "meant", "wished",
  ]
  /// Verbs that undo a plan.
  static let undone: Set<String> = words(
    "cancelled canceled postponed scrapped averted abandoned shelved called-off"
  )
  /// Verbs whose clause is said not to be true.
  static let denying: Set<String> = words(
    """
    denied denies deny denying rejected rejects dismissed dismisses refuted refutes disputed disputes
    """
  )
  /// What is denied or rejected, where its clause follows: "rejected claims that".
  static let claims: Set<String> = words(
    "claim claims report reports allegation allegations accusation accusations suggestion suggestions rumours rumors"
  )
  /// Words by which a writer tells what he does not vouch for.
  static let hearsay: Set<String> = ["allegedly", "purportedly", "supposedly"]
  /// Words that say that something is not so; "t" is what stands behind the apostrophe of "didn't".
  static let negative: Set<String> = ["not", "never", "t", "cannot"]
  /// Subjects of what did not happen: "no meeting took place".
  static let nobody: Set<String> = ["no", "none", "nobody", "neither", "nor"]
  /// Words that open a condition.
  static let condition: Set<String> = ["if", "unless", "provided"]
  /// Words behind a group of verbs that are no part of it.
  static let prepositions: Set<String> = [
    "on", "in", "at", "by", "with", "from", "of", "before", "after",
  ]
  /// Finite forms of "be", "have" and "do", with the halves of "didn't" and its like.
  static let auxiliaries: Set<String> = words(
    """
    is are was were has have had do does did am
    didn wasn weren isn aren hasn hadn haven doesn don
    """
  )
  /// What can stand between the first and the last word of a group of verbs.
  static let links: Set<String> = auxiliaries.union(negative).union(future).union(possible)
    .union(planned)
    .union(
      words(
        "to be been being would wouldn couldn won also already still yet now then once soon for"
      )
    )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
