import Temporal

/// Makes drafts of the sentences of an article, in text order.
struct DraftMaker: Sendable {
  private let people: People
  private let speechFinder: SpeechFinder
  private let known: KnownPeople
  private let normalizer = TermNormalizer()
  private let lexicon = EventLexicon.english

  init(people: People, known: KnownPeople) {
    self.people = people
    self.known = known
    speechFinder = SpeechFinder(people: people)
  }

  /// Makes the drafts.
  func drafts(of sentences: [SentenceReading]) -> [Draft] {
    var drafts: [Draft] = []
    var lastSpeaker: String?
    var referents = ReferentReader(known: known)
    for sentence in sentences {
      if begins(sentence, withAnotherThan: lastSpeaker) { lastSpeaker = nil }
      var main = mainDraft(of: sentence, lastSpeaker: lastSpeaker)
      main?.referents = referents.read(sentence)
      if let main, isStatement(main) { drafts += [main] + otherDays(beside: main) }
      for phrase in sentence.clauses.phrases {
        if let draft = phraseDraft(phrase, of: sentence, main: main)
          ?? relativeDraft(phrase, of: sentence)
        {
          drafts.append(draft)
        }
      }
      lastSpeaker = main?.speech.flatMap { person($0, in: main?.words ?? []) } ?? lastSpeaker
    }
    return drafts
  }

  /// Whether a sentence begins with a person who is not the one that spoke last: "he" and "she" are no
  /// longer that one.
  private func begins(_ sentence: SentenceReading, withAnotherThan speaker: String?) -> Bool {
    guard let speaker, let first = sentence.words.first, first.isCapitalised,
      let person = known.people(in: sentence.words.prefix(Self.longestName)).first
    else { return false }
    return person.name != speaker
  }

  /// How many words a name with its title has.
  private static let longestName = 5

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
    let speech = speechFinder.speech(in: words, lastSpeaker: lastSpeaker)
    let reading = FactualityFinder(words: words, sentence: sentence, speech: speech)
    let date = mainDate(of: sentence, words, reading)
    var draft = Draft(
      sentence: sentence,
      words: words,
      clause: sentence.text,
      speech: speech,
      expression: date,
      ordering: ordering,
      isPhrase: false,
      factuality: reading.factuality(at: date)
    )
    draft.relation =
      ordering?.relation.map { relation(of: $0, in: sentence) }
      ?? phraseRelation(of: sentence)
    return draft
  }

  /// The days that a sentence tells of beside the first; the end of a stretch is none.
  ///
  /// Two days are told in "said on Monday that the law will take effect on 12 March", and in "was seen
  /// on Sunday and again on Tuesday".
  private func otherDays(beside main: Draft) -> [Draft] {
    guard main.expression != nil else { return [] }
    let reading = FactualityFinder(words: main.words, sentence: main.sentence, speech: main.speech)
    var seen: Set<EDTFValue?> = [main.expression?.edtf]
    return main.sentence.dates(in: main.words).days
      .compactMap { date in
        guard seen.insert(date.edtf).inserted else { return nil }
        var draft = main
        draft.expression = date
        draft.factuality = reading.factuality(at: date)
        draft.ordering = nil
        draft.relation = nil
        return draft
      }
  }

  /// The date of the main clause: the first day in it that it tells of, else the first day, else the
  /// first date, else the date of a phrase that says during what it happened.
  private func mainDate(
    of sentence: SentenceReading,
    _ words: [Word],
    _ reading: FactualityFinder
  ) -> TimeExpression? {
    let own = sentence.dates(in: words)
    let days = own.days
    if let day = days.first(where: { reading.factuality(at: $0).status == .happened }) ?? days.first
    {
      return day
    }
    let during = sentence.clauses.phrases.first { ["during", "while", "when"].contains($0.opener) }
    return own.first ?? during.flatMap { sentence.dates(in: sentence.words[$0.words]).first }
  }

  /// What a dated clause tells of the words before it: "the spill, which began on 20 April".
  private func relativeDraft(_ phrase: Clauses.Phrase, of sentence: SentenceReading) -> Draft? {
    let words = Array(sentence.words[phrase.words])
    guard let date = sentence.dates(in: words).first ?? antecedent(of: phrase, in: sentence),
      let (antecedent, own) = subject(of: phrase, words, in: sentence)
    else { return nil }
    let reading = FactualityFinder(words: own, sentence: sentence, speech: nil)
    return Draft(
      sentence: sentence,
      words: own,
      antecedent: Array(antecedent),
      clause: sentence.text(of: phrase.words),
      speech: nil,
      expression: date,
      isPhrase: true,
      factuality: reading.factuality(at: date)
    )
  }

  /// The words a clause is told of, and the clause without the word that stands for them.
  private func subject(
    of phrase: Clauses.Phrase,
    _ words: [Word],
    in sentence: SentenceReading
  ) -> (antecedent: ArraySlice<Word>, clause: [Word])? {
    let antecedent = Antecedent(in: sentence)
    switch phrase.opener {
    case "who", "which":
      guard isFinite(words[0]) else { return nil }
      return antecedent.phrase(before: phrase.words.lowerBound - 1).map { ($0, words) }
    case "when", "after", "before", "since", "while", "because":
      guard Self.pronouns.contains(words[0].lower), words.count > 1 else { return nil }
      return antecedent.subject.map { ($0, Array(words.dropFirst())) }
    default:
      return nil
    }
  }

  /// Whether a word can be the verb of a clause that has no other subject.
  private func isFinite(_ word: Word) -> Bool {
    ModalWords.auxiliaries.contains(word.lower) || ModalWords.future.contains(word.lower)
      || word.lower.hasSuffix("s") || PastForms.contains(word.lower)
  }

  private func phraseDraft(
    _ phrase: Clauses.Phrase,
    of sentence: SentenceReading,
    main: Draft?
  ) -> Draft? {
    let words = Array(sentence.words[phrase.words])
    let owner = Referents(whose: phrase, in: sentence)
    guard owner != nil || !isWithoutSubject(phrase, words) else { return nil }
    let speech = speechFinder.speech(in: words, lastSpeaker: main?.speech?.speaker)
    let date = sentence.dates(in: words).first ?? antecedent(of: phrase, in: sentence)
    guard date != nil ? namesEvent(words) : tellsOfEvent(words, speech, opener: phrase.opener)
    else { return nil }
    let isParticiple = words[0].lower.hasSuffix("ing")
    let reading = FactualityFinder(words: words, sentence: sentence, speech: speech)
    return Draft(
      sentence: sentence,
      words: words,
      referents: owner
        ?? Referents(
          owner: known.people(in: sentence.words[..<phrase.words.lowerBound]),
          of: words[0]
        ),
      clause: sentence.text(of: phrase.words),
      speech: speech ?? (isParticiple ? main?.speech : nil),
      expression: date,
      isPhrase: true,
      factuality: reading.factuality(at: date)
    )
  }
}

extension DraftMaker {
  /// Whether a phrase cannot be read alone: "who ordered the invasion", "when it raised tariffs",
  /// "when asked".
  private func isWithoutSubject(_ phrase: Clauses.Phrase, _ words: [Word]) -> Bool {
    ["who", "which", "where", "whose"].contains(phrase.opener)
      || Self.pronouns.contains(words[0].lower)
      || words[0].lower.hasSuffix("ed") && !words[0].isCapitalised
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
      || draft.sentence.hasOpenDate || draft.sentence.ownDate != nil
  }

  /// Whether a past form of a verb of the event lexicon stands among some words.
  private func hasEventVerb(_ words: [Word]) -> Bool {
    words.indices.contains { index in
      let word = words[index].lower
      guard lexicon.eventStems[word] != nil, PastForms.contains(word) else {
        return false
      }
      return index == 0 || !Self.notFinite.contains(words[index - 1].lower)
    }
  }

  private static let pronouns: Set<String> = ["it", "they", "he", "she"]

  private static let notFinite: Set<String> = [
    "is", "are", "be", "been", "being", "the", "a", "an", "to", "of", "by", "its", "their", "his",
  ]

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
    let isDistance = sentence.expressions.contains {
      $0.type == .duration && $0.range.overlaps(word.range)
    }
    return isDistance || word.lower == "day" || word.lower.hasSuffix("years")
  }

  private func terms(ofAnchor words: [Word]) -> [String] {
    var terms = Set(normalizer.terms(of: words))
    if let owner = people.owner(of: words[...]) {
      terms.insert(TermNormalizer.foldedName(owner.lowercased()))
    }
    return terms.sorted()
  }
}
