/// What a word can be in a time expression; a word may be several things ("second", "may").
struct WordClass: OptionSet, Hashable, Sendable {
  static let month = WordClass(rawValue: 1 << 0)
  static let weekday = WordClass(rawValue: 1 << 1)
  static let unit = WordClass(rawValue: 1 << 2)
  static let season = WordClass(rawValue: 1 << 3)
  static let cardinal = WordClass(rawValue: 1 << 4)
  static let ordinal = WordClass(rawValue: 1 << 5)
  static let partOfDay = WordClass(rawValue: 1 << 6)
  /// "last", "this", "next".
  static let shift = WordClass(rawValue: 1 << 7)
  /// "yesterday", "today", "tomorrow".
  static let deictic = WordClass(rawValue: 1 << 8)
  /// "recently", "now", "soon".
  static let vague = WordClass(rawValue: 1 << 9)
  /// "early", "late", "mid".
  static let phase = WordClass(rawValue: 1 << 10)
  /// "about", "more than".
  static let approximator = WordClass(rawValue: 1 << 11)
  /// "daily", "annually".
  static let frequency = WordClass(rawValue: 1 << 12)
  /// "several", "few".
  static let quantifier = WordClass(rawValue: 1 << 13)
  /// "GMT", "EST".
  static let zone = WordClass(rawValue: 1 << 14)
  /// A word that turns what stands near it to the past or to the future.
  static let tense = WordClass(rawValue: 1 << 15)
  /// "the", "ago", "of": words that rules name one by one.
  static let keyword = WordClass(rawValue: 1 << 16)
  /// Digits, which no lexicon lists.
  static let digits = WordClass(rawValue: 1 << 17)
  /// Decades by name: "nineties".
  static let decade = WordClass(rawValue: 1 << 18)
  /// Short forms that need a full stop or a number to be what they look like: "Jan", "Sun".
  static let abbreviation = WordClass(rawValue: 1 << 19)
  /// The words of days with names of their own: "Christmas".
  static let holiday = WordClass(rawValue: 1 << 20)
  /// A unit whose form says that there are several: "Jahre".
  static let plural = WordClass(rawValue: 1 << 23)
  /// Parts of an hour with a word of their own: "Viertelstunde".
  static let fraction = WordClass(rawValue: 1 << 24)

  /// The places and regions whose time is told: "Kyiv time", "Eastern Standard Time".
  static let zonePlace = WordClass(rawValue: 1 << 21)

  /// Short forms for the end or the beginning of a unit: "EOM".
  static let periodEdge = WordClass(rawValue: 1 << 22)

  let rawValue: UInt32

  /// The name that lexicon rows use.
  init?(name: Substring) {
    switch name {
    case "month": self = .month
    case "weekday": self = .weekday
    case "unit": self = .unit
    case "season": self = .season
    case "cardinal": self = .cardinal
    case "ordinal": self = .ordinal
    case "part": self = .partOfDay
    case "shift": self = .shift
    case "deictic": self = .deictic
    case "vague": self = .vague
    case "phase": self = .phase
    case "approximator": self = .approximator
    case "frequency": self = .frequency
    case "quantifier": self = .quantifier
    case "zone": self = .zone
    case "tense": self = .tense
    case "keyword": self = .keyword
    case "decade": self = .decade
    case "abbreviation": self = .abbreviation
    case "holiday": self = .holiday
    case "place": self = .zonePlace
    case "edge": self = .periodEdge
    case "plural": self = .plural
    case "fraction": self = .fraction
    default: return nil
    }
  }

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}

/// Words that rules name one by one, whatever the language.
enum Keyword: UInt8, CaseIterable, Sendable {
  case the, a, of, `in`, on, at, by, to, `for`, from, and, or, between, through, until, since
  case n, halfYear, holy, german, unity, person, lasting, counted, title, speed, own, shortly
  case onto, numbered, with, thisYear, `is`, labour, exactly, course, latter, mile, numbering
  case ago, before, after, later, earlier, within, during, over, time, o, clock, am, pm, p, m, q
  case s, noon, midnight, every, each, per, bc, b, c, fiscal, half, more, less, than, least
  case most, no, up, close, so, hundred, thousand, old, `as`, long, local, following, recent
  case current, future, near, past, latest, full, additional, short, term, ahead, period, end
  case ended, start, same, that, these, hours, comparable
  case h, t, oclock, standard, daylight, once, twice, times, other, hence, had, rest
  case starting, all, another, now, ad, d, present, right, date, straight, former, daytime, fy,
    version, out, zero, row

  /// The keyword that a lexicon row names.
  init?(name: String) {
    guard let keyword = Self.named[name] else { return nil }
    self = keyword
  }

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) }
  )
}
