/// The words by which the turns of a story are told: somebody is elected, a bank fails, a rig sinks.
///
/// A day on which the subject of a timeline does or suffers one of these matters more than one on
/// which it is talked about.
enum EnglishMilestones {
  /// Whether a word, in lower case, is one of them.
  static func contains(_ word: String) -> Bool {
    irregular.contains(word) || stems.contains(TermNormalizer.stem(word))
  }

  private static let stems = Set(words(regular).map(TermNormalizer.stem))
  private static let irregular = Set(words(irregularForms))

  private static func words(_ rows: String) -> [String] {
    rows.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Verbs and nouns of which all regular forms are meant.
  private static let regular = """
    die kill murder execute bury injure wound rescue hospitalise hospitalize diagnose undergo
    resign retire quit withdraw dismiss fire replace succeed appoint nominate inaugurate elect
    indict convict sentence charge arrest acquit plead jail imprison extradite deport extradition
    conviction indictment verdict guilty settle fine sue appeal
    sign announce declare reveal disclose publish unveil confirm deny admit apologise apologize
    confess order propose agree reject approve adopt pass veto ratify repeal impose lift ban
    suspend expel strip vote authorise authorize recognise recognize
    launch invade attack bomb shell strike clash protest riot storm evacuate flee surrender
    capture seize retake overthrow oust topple deploy intervene enforce destroy demolish
    explode explosion crash collapse burst leak spill sink burn blast
    merge acquire bankrupt bankruptcy nationalise nationalize freeze bail cut raise
    open close begin start end cease finish reach test land visit arrive return join
    marry divorce discover fail drop cap seal plug contain
    """

  /// Forms that their ending does not show.
  private static let irregularForms = """
    dies died dead death won wins win victory lost loses lose beat beaten born sworn hanged hung
    shot killed fled sank sunk fell fallen broke broken burst struck hit left met held took taken
    became become named called began begun bought sold built found led quit step stepped steps
    buried went put set came
    """
}
