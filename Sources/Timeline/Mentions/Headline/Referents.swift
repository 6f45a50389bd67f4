import Temporal

/// What the pronouns of a sentence stand for.
struct Referents: Hashable, Sendable {
  /// The name or the noun of each pronoun, by the place where it stands in its paragraph.
  var names: [Int: String] = [:]
  /// The subject that a part of a sentence shares with the part before: "The bridge" of "and was last
  /// repaired in 2019".
  var subject = ""

  /// Nothing stands for anything.
  init() {}
}

extension Referents {
  /// Reads what the subject of a phrase with "whose" belongs to: "the firm's profits" of "the firm, whose
  /// profits fell".
  init?(whose phrase: Clauses.Phrase, in sentence: SentenceReading) {
    guard phrase.opener == "whose",
      let noun = Antecedent(in: sentence).phrase(before: phrase.words.lowerBound - 1)
    else { return nil }
    subject = sentence.text(of: noun.startIndex..<noun.endIndex) + "\u{2019}s"
  }

  /// Reads "his" or "her" at the head of a phrase, where its sentence has named but one person before.
  init(owner people: [KnownPerson], of word: Word) {
    guard people.count == 1, ["his", "her"].contains(word.lower),
      let pronoun = KnownPerson.Pronoun(word.lower),
      people[0].pronoun == pronoun || people[0].pronoun == nil
    else { return }
    names = [word.range.lowerBound: people[0].name + "\u{2019}s"]
  }
}

/// Follows whom and what an article is telling of, sentence by sentence.
///
/// A pronoun is resolved only where one alone can be meant: the person of that pronoun with whom the
/// sentence before began, or the only one it named; the thing or the people with which it began.
struct ReferentReader: Sendable {
  private let known: KnownPeople
  /// The people that the sentence before names, those first that it tells of.
  private var people: [KnownPerson] = []
  /// Whether the sentence before begins with the first of them.
  private var beginsWithPerson = false
  /// The noun phrase with which the sentence before began.
  private var subject: Noun?
  private var lastEnd: (paragraph: Int, place: Int)?

  private struct Noun {
    let text: String
    let isPlural: Bool
    let isPerson: Bool
  }

  init(known: KnownPeople) {
    self.known = known
  }

  /// Reads the next sentence.
  mutating func read(_ sentence: SentenceReading) -> Referents {
    var referents = Referents()
    let continues = isPart(sentence)
    let head = head(of: sentence)
    var resolved: KnownPerson?
    var keptNoun: Noun?
    if let index = firstPersonalPronoun(in: sentence),
      let person = person(for: sentence.words[index].lower)
    {
      referents.names[sentence.words[index].range.lowerBound] = written(
        person.name,
        sentence.words[index]
      )
      resolved = index <= head + 1 ? person : nil
    } else if head < sentence.words.count, case let word = sentence.words[head],
      let noun = noun(for: word.lower, behind: sentence.words[(head + 1)...].first, continues)
    {
      referents.names[word.range.lowerBound] = written(noun.text, word)
      keptNoun = noun
    }
    if continues, let subject, isVerb(at: head, in: sentence) {
      referents.subject = subject.text
      keptNoun = subject
    }
    note(sentence, resolved, keptNoun)
    return referents
  }

  /// Whether a sentence is the second part of one that was cut in two.
  private func isPart(_ sentence: SentenceReading) -> Bool {
    guard let lastEnd, let first = sentence.words.first else { return false }
    let longestJoint = 6
    return lastEnd.paragraph == sentence.paragraph && !first.isCapitalised
      && sentence.range.lowerBound - lastEnd.place <= longestJoint
  }

  /// The first word behind those that only link or date.
  private func head(of sentence: SentenceReading) -> Int {
    sentence.words.firstIndex {
      !HeadlineLead.conjunctions.contains($0.lower) && !sentence.isTime($0)
        && !["on", "then", "also"].contains($0.lower)
    } ?? 0
  }

  private func isVerb(at index: Int, in sentence: SentenceReading) -> Bool {
    index < sentence.words.count && VerbGroup(at: index, in: sentence.words) != nil
  }
}

extension ReferentReader {
  /// The first "he" or "she", or "his" or "her" at the head, with no person named before it.
  private func firstPersonalPronoun(in sentence: SentenceReading) -> Int? {
    var isQuoted = false
    for (index, word) in sentence.words.enumerated() {
      if word.signsBefore.count(where: { $0 == "\"" }) % 2 == 1 { isQuoted.toggle() }
      if isQuoted { continue }
      if word.isCapitalised, index > 0 || known.people(in: [word]) != [] { return nil }
      let isHead = index == head(of: sentence)
      if ["he", "she"].contains(word.lower) || isHead && ["his", "her"].contains(word.lower) {
        return index
      }
    }
    return nil
  }

  private func person(for word: String) -> KnownPerson? {
    guard let pronoun = KnownPerson.Pronoun(word) else { return nil }
    let fitting = people.filter { $0.pronoun == pronoun }
    if beginsWithPerson, let first = people.first, first.pronoun == pronoun { return first }
    return fitting.count == 1 && people.allSatisfy({ $0.pronoun != nil }) ? fitting[0] : nil
  }

  /// What "they", "it" and their possessives stand for at the head of a sentence.
  private func noun(for word: String, behind next: Word?, _ continues: Bool) -> Noun? {
    guard let subject, !subject.isPerson else { return nil }
    switch word {
    case "they", "their": return subject.isPlural ? subject : nil
    case "its": return subject.isPlural ? nil : subject
    case "it":
      // "It is clear that", "it emerged that" stand for nothing.
      let isEmpty = Self.impersonal.contains(next?.lower ?? "") && !continues
      return subject.isPlural || isEmpty ? nil : subject
    default: return nil
    }
  }

  private func written(_ name: String, _ pronoun: Word) -> String {
    let isPossessive = ["his", "her", "its", "their"].contains(pronoun.lower)
    guard isPossessive else { return name }
    return name.hasSuffix("s") && pronoun.lower == "their" ? name + "\u{2019}" : name + "\u{2019}s"
  }

  private mutating func note(_ sentence: SentenceReading, _ resolved: KnownPerson?, _ noun: Noun?) {
    let named = known.people(in: sentence.words)
    let opening = Antecedent(in: sentence).subject
    let openers = opening.map { known.people(in: $0) } ?? []
    people = [resolved].compactMap(\.self) + named.filter { $0 != resolved }
    beginsWithPerson = resolved != nil || openers.first == named.first && !openers.isEmpty
    subject =
      noun
      ?? opening.flatMap { phrase in
        guard let first = phrase.first, let last = phrase.last else { return nil }
        let base = sentence.range.lowerBound
        return Noun(
          text: Self.definite(
            sentence.text.slice(utf8: first.range.lowerBound - base..<last.range.upperBound - base)
          ),
          isPlural: Self.isPlural(last),
          isPerson: !openers.isEmpty
        )
      }
    if let resolved { subject = Noun(text: resolved.name, isPlural: false, isPerson: true) }
    lastEnd = (sentence.paragraph, sentence.range.upperBound)
  }

  /// A noun phrase as it is said again: "A ferry" is "The ferry".
  private static func definite(_ phrase: String) -> String {
    for article in ["A ", "An "] where phrase.hasPrefix(article) {
      return "The " + phrase.dropFirst(article.count)
    }
    return phrase
  }

  private static func isPlural(_ word: Word) -> Bool {
    !word.isPossessive && !word.lower.hasSuffix("ss")
      && (word.lower.hasSuffix("s") && !word.isCapitalised || plurals.contains(word.lower))
  }

  private static let plurals: Set<String> = ["police", "people", "men", "women", "children"]
  /// Verbs whose "it" may stand for nothing.
  private static let impersonal: Set<String> = [
    "is", "was", "has", "had", "would", "will", "may", "might", "could", "seems", "seemed",
    "appears",
    "appeared", "looks", "looked", "took", "takes", "emerged", "remains", "remained", "rained",
    "turned", "happened", "s", "came", "comes", "should", "does", "did", "follows", "followed",
    "isn", "wasn", "means", "meant", "makes", "made",
  ]
}
