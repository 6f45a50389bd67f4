import Temporal

/// Makes drafts of the sentences of an article, in text order.
struct DraftMaker: Sendable {
  private let people: People
  private let speechFinder: SpeechFinder
  private let normalizer = TermNormalizer()
  private let lexicon = EventLexicon.english

  init(people: People) {
    self.people = people
    speechFinder = SpeechFinder(people: people)
  }

  /// Makes the drafts.
  func drafts(of sentences: [SentenceReading]) -> [Draft] {
    var drafts: [Draft] = []
    var lastSpeaker: String?
    for sentence in sentences {
      let main = mainDraft(of: sentence, lastSpeaker: lastSpeaker)
      if let main, isStatement(main) { drafts.append(main) }
      for phrase in sentence.clauses.phrases {
        if let draft = phraseDraft(phrase, of: sentence, main: main) { drafts.append(draft) }
      }
      lastSpeaker = main?.speech.flatMap { person($0, in: main?.words ?? []) } ?? lastSpeaker
    }
    return drafts
  }

  /// The speaker, where it is a person: named so with an office, or by two names.
  private func person(_ speech: Speech, in words: [Word]) -> String? {
    if people.contains(speech.speaker) { return speech.speaker }
    let names = words[speech.subject].filter(\.isCapitalised)
    let isNamed = names.count > 1 && names.count == speech.subject.count
    return isNamed && names[0].lower != "the" ? speech.speaker : nil
  }

  private func mainDraft(of sentence: SentenceReading, lastSpeaker: String?) -> Draft? {
    let words = sentence.mainWords
    guard !words.isEmpty else { return nil }
    let ordering = sentence.expressions.first { $0.relation != nil }
    var draft = Draft(
      sentence: sentence,
      words: words,
      clause: sentence.text,
      speech: speechFinder.speech(in: words, lastSpeaker: lastSpeaker),
      expression: mainDate(of: sentence, words),
      ordering: ordering,
      isPhrase: false
    )
    draft.relation =
      ordering?.relation.map { relation(of: $0, in: sentence) }
      ?? phraseRelation(of: sentence)
    return draft
  }

  /// The date of the main clause: the first day in it, else the first date, else the date of a
  /// phrase that says during what it happened.
  private func mainDate(of sentence: SentenceReading, _ words: [Word]) -> TimeExpression? {
    let own = sentence.dates(in: words)
    if let day = own.first(where: { $0.edtf?.civilDate != nil || $0.edtf?.date?.day != nil }) {
      return day
    }
    let during = sentence.clauses.phrases.first { $0.opener == "during" || $0.opener == "while" }
    return own.first ?? during.flatMap { sentence.dates(in: sentence.words[$0.words]).first }
  }

  private func phraseDraft(
    _ phrase: Clauses.Phrase,
    of sentence: SentenceReading,
    main: Draft?
  ) -> Draft? {
    let words = Array(sentence.words[phrase.words])
    guard !isWithoutSubject(phrase, words) else { return nil }
    let speech = speechFinder.speech(in: words, lastSpeaker: main?.speech?.speaker)
    let date = sentence.dates(in: words).first ?? antecedent(of: phrase, in: sentence)
    guard date != nil ? namesEvent(words) : tellsOfEvent(words, speech, opener: phrase.opener)
    else { return nil }
    let isParticiple = words[0].lower.hasSuffix("ing")
    return Draft(
      sentence: sentence,
      words: words,
      clause: sentence.text(of: phrase.words),
      speech: speech ?? (isParticiple ? main?.speech : nil),
      expression: date,
      isPhrase: true
    )
  }
}

extension DraftMaker {
  /// Whether a phrase cannot be read alone: "who ordered the invasion", "when it raised tariffs".
  private func isWithoutSubject(_ phrase: Clauses.Phrase, _ words: [Word]) -> Bool {
    ["who", "which", "where"].contains(phrase.opener)
      || ["it", "they", "he", "she"].contains(words[0].lower)
  }

  /// The time that a phrase with "when" explains: "in 2023, when the state imposed a toll".
  private func antecedent(
    of phrase: Clauses.Phrase,
    in sentence: SentenceReading
  ) -> TimeExpression? {
    let before = phrase.words.lowerBound - 2
    guard phrase.opener == "when", before >= 0 else { return nil }
    return sentence.dates(in: [sentence.words[before]]).first
  }

  /// Whether a main clause is worth keeping: it is dated, reports speech, or tells that something
  /// happened.
  private func isStatement(_ draft: Draft) -> Bool {
    draft.isDated || draft.ordering != nil || draft.speech != nil || hasEventVerb(draft.words)
      || draft.sentence.hasOpenDate
  }

  /// Whether a past form of a verb of the event lexicon stands among some words.
  private func hasEventVerb(_ words: [Word]) -> Bool {
    words.indices.contains { index in
      let word = words[index].lower
      guard lexicon.eventStems[word] != nil, word.hasSuffix("ed") || isIrregularPast(word) else {
        return false
      }
      return index == 0 || !Self.notFinite.contains(words[index - 1].lower)
    }
  }

  private static let notFinite: Set<String> = [
    "is", "are", "be", "been", "being", "the", "a", "an", "to", "of", "by", "its", "their", "his",
  ]

  private func isIrregularPast(_ word: String) -> Bool {
    Self.irregularPasts.contains(word)
  }

  /// Past forms whose ending does not tell.
  static let irregularPasts = Set(
    EnglishWords.irregularPasts.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// Whether some words name an event at all.
  private func namesEvent(_ words: [Word]) -> Bool {
    words.contains { lexicon.eventStems[$0.lower] != nil || $0.lower.hasSuffix("ed") }
  }

  /// Whether an undated phrase tells of an event of its own: "after chairing a meeting".
  private func tellsOfEvent(_ words: [Word], _ speech: Speech?, opener: String) -> Bool {
    guard ["after", "before", "when"].contains(opener), words.count > 2 else { return false }
    if speech != nil { return true }
    return lexicon.eventStems[words[0].lower] != nil && words[0].lower.hasSuffix("ing")
  }

  private func relation(of relation: EventRelation, in sentence: SentenceReading) -> MentionRelation
  {
    let anchor = relation.anchor.map { range in
      sentence.words.filter { range.contains($0.range.lowerBound) }
    }
    return MentionRelation(
      direction: relation.direction,
      anchorTerms: terms(ofAnchor: anchor ?? [])
    )
  }

  /// The order that a phrase states: "…, after chairing a meeting".
  private func phraseRelation(of sentence: SentenceReading) -> MentionRelation? {
    for phrase in sentence.clauses.phrases
    where phrase.opener == "after" || phrase.opener == "before" {
      let words = Array(sentence.words[phrase.words])
      guard namesEvent(words), sentence.dates(in: words).isEmpty,
        !isFar(phrase, in: sentence)
      else { continue }
      return MentionRelation(
        direction: phrase.opener == "after" ? .after : .before,
        anchorTerms: terms(ofAnchor: words)
      )
    }
    return nil
  }

  /// Whether a phrase is set off by days or more, which say nothing of the order inside a day:
  /// "three years to the day after the invasion".
  private func isFar(_ phrase: Clauses.Phrase, in sentence: SentenceReading) -> Bool {
    let before = phrase.words.lowerBound - 2
    guard before >= 0 else { return false }
    let word = sentence.words[before]
    return sentence.isTime(word) || word.lower == "day" || word.lower.hasSuffix("years")
  }

  private func terms(ofAnchor words: [Word]) -> [String] {
    var terms = Set(normalizer.terms(of: words))
    if let owner = people.owner(of: words[...]) {
      terms.insert(TermNormalizer.foldedName(owner.lowercased()))
    }
    return terms.sorted()
  }
}
