/// A person as an article names him or her.
struct KnownPerson: Hashable, Sendable {
  /// The pronoun that can stand for a person.
  enum Pronoun: Hashable, Sendable {
    case he
    case she

    /// Reads a pronoun; `nil` for any other word.
    init?(_ word: String) {
      switch word {
      case "he", "his", "him": self = .he
      case "she", "her", "hers": self = .she
      default: return nil
      }
    }
  }

  /// The family name.
  let name: String
  /// The pronoun that stands for the person, where the article makes it plain.
  var pronoun: Pronoun?
}

/// The people whom the sentences of an article name with a given name, an office or a form of address.
struct KnownPeople: Sendable {
  private var people: [String: KnownPerson] = [:]

  init(in sentences: [[Word]]) {
    for words in sentences {
      for index in words.indices { learn(from: words, at: index) }
    }
  }

  /// The people named among some words, in order, without repetition.
  func people(in words: some Sequence<Word>) -> [KnownPerson] {
    var seen: Set<String> = []
    return words.compactMap { word in
      guard word.isCapitalised, let person = people[word.text] else { return nil }
      return seen.insert(person.name).inserted ? person : nil
    }
  }

  /// Learns from "Anna Berg", "Ms Berg" and "President Berg".
  private mutating func learn(from words: [Word], at index: Int) {
    let word = words[index]
    let isOffice = People.roles.contains(word.lower)
    let pronoun = Self.pronoun(of: word)
    guard isOffice || pronoun != nil && word.isCapitalised, !word.isPossessive else { return }
    var last = index
    while last + 1 < words.count, Self.isPartOfName(words[last + 1]), !words[last].isPossessive {
      last += 1
      if last - index > 3 { return }
    }
    guard last > index else { return }
    let family = words[last].text
    let given = words[index...last].lazy.compactMap(Self.pronoun).first
    if let known = people[family] {
      // Two of one name are told apart by nothing but more words.
      let isOther = known.pronoun != nil && given != nil && known.pronoun != given
      people[family] = KnownPerson(name: family, pronoun: isOther ? nil : known.pronoun ?? given)
    } else {
      people[family] = KnownPerson(name: family, pronoun: given)
    }
  }

  private static func pronoun(of word: Word) -> KnownPerson.Pronoun? {
    if GivenNames.male.contains(word.lower) { return .he }
    return GivenNames.female.contains(word.lower) ? .she : nil
  }

  private static func isPartOfName(_ word: Word) -> Bool {
    word.isCapitalised && (word.signsBefore.isEmpty || word.signsBefore == ".") && !word.isNumber
      && !EventLexicon.english.stopWords.contains(word.lower)
      && !EventLexicon.english.titles.contains(word.lower)
  }
}
