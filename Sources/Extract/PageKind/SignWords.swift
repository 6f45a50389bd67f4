/// Phrases that say what a page is, in lower case.
struct SignWords {
  private let phrases: [String]

  /// Returns whether a text holds one of the phrases.
  func occur(in text: some Sequence<UInt8>) -> Bool { occur(in: Words.normalized(text)) }

  /// Returns whether one of the phrases stands among normalized words.
  func occur(in words: [String]) -> Bool {
    let words = " " + words.joined(separator: " ") + " "
    return phrases.contains(where: words.utf8.holds)
  }

  /// Returns whether a sentence of a text has one of the phrases near its beginning, as what asks for something
  /// does; a report on it names others first.
  func open(_ text: [UInt8]) -> Bool {
    guard !Self.comments.occur(in: text) else { return false }
    return
      text.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }
      .contains { sentence in
        let words = Words.normalized(sentence)
        return words.first != "if" && occur(in: Array(words.prefix(Self.opening)))
      }
  }

  /// What is asked of those who want to write below an article.
  private static let comments = SignWords(phrases: [" comment ", " comments ", " kommentar"])
  /// How many words are the beginning of a sentence.
  private static let opening = 9

  /// Returns whether normalized words begin with one of the phrases.
  func begin(_ words: [String]) -> Bool {
    let words = " " + words.joined(separator: " ") + " "
    return phrases.contains(where: words.hasPrefix)
  }

  /// Returns whether a text holds one of the phrases.
  func occur(in text: String) -> Bool { occur(in: text.lowercased().utf8) }

  static let notFound = SignWords(phrases: [
    " 404 error ", " error 404 ", " page not found ", " page could not be found ",
    " page cannot be found ", " page can t be found ", " seite nicht gefunden ", " nicht gefunden ",
    " page introuvable ", " página no encontrada ", " pagina non trovata ", " no longer available ",
    " page doesn t exist ", " page does not exist ", " pagina niet gevonden ",
  ])
  static let consent = SignWords(phrases: [
    " cookies ", " cookie ", " your privacy ", " your consent ", " personal data ", " tracking ",
    " datenschutz", " einwilligung ", " données personnelles ", " privacidad ",
    " we and our partners ",
  ])
  /// Words that speak to the reader.
  static let address = SignWords(phrases: [
    " we ", " our ", " us ", " you ", " your ", " wir ", " unsere ", " unseren ", " ihre ",
    " ihnen ",
    " nous ", " nos ", " vous ", " vos ", " votre ", " nosotros ", " nuestros ", " usted ", " tu ",
    " noi ", " i nostri ", " sie ", " ihr ", " wij ", " onze ",
  ])
  /// Titles of pages that refuse to show something.
  static let refusal = SignWords(phrases: [
    " just a moment ", " access denied ", " access to this page has been denied ",
    " attention required ", " 403 ", " forbidden ", " 451 ", " unavailable due to legal reasons ",
    " unavailable for legal reasons ", " pardon our interruption ", " security check ",
    " are you a robot ", " are you human ", " verify you are human ", " human verification ",
    " request blocked ", " request rejected ", " you have been blocked ", " too many requests ",
    " zugriff verweigert ", " accès refusé ", " acceso denegado ", " accesso negato ",
  ])
  /// What a page says that wants to see whether a person is there.
  static let check = SignWords(phrases: [
    " verify you are human ", " verify that you are human ", " verify you are a human ",
    " verify that you are not a robot ", " confirm you are human ", " confirm you are not a robot ",
    " checking your browser before ", " checking if the site connection is secure ",
    " review the security of your connection ", " unusual traffic from your ",
  ])
  /// What stands where a text breaks off for all but those who pay or sign in.
  static let wall = SignWords(phrases: [
    " to continue reading ", " to keep reading ", " continue reading with ", " to read the full ",
    " to read the rest ", " to read this article ", " to read this story ", " to unlock ",
    " get full access ", " get unlimited access ", " already a subscriber ", " already a member ",
    " already registered ", " for subscribers only ", " only for subscribers ",
    " subscribers only ",
    " available to registered users ", " available to subscribers ", " available to members ",
    " start your free trial ", " subscribe to continue ", " subscribe to read ",
    " register to continue ", " register to read ", " sign in to continue ", " sign in to read ",
    " log in to continue ", " log in to read ", " um weiterzulesen ", " jetzt weiterlesen ",
    " weiterlesen mit ", " nur für abonnent", " bereits abonnent", " réservé aux abonnés ",
    " pour lire la suite ", " déjà abonné", " solo para suscriptores ", " para seguir leyendo ",
    " ya eres suscriptor", " per continuare a leggere ", " sei già abbonato",
  ])
  static let payment = SignWords(phrases: [
    " subscribe to continue ", " subscribers only ", " subscriber only ", " already a subscriber ",
    " to continue reading ", " to read the full ", " become a member ", " start your free trial ",
    " this article is for ", " subscribe to read ", " subscribe to unlock ", " weiterlesen mit ",
    " jetzt abonnieren ", " nur für abonnent", " réservé aux abonnés ", " réservé à nos abonnés ",
    " solo para suscriptores ", " for subscribers ", " log in to read ", " create an account to ",
    " register to continue ",
  ])
  static let scripts = SignWords(phrases: [
    " enable javascript ", " javascript is disabled ", " javascript is required ",
    " requires javascript ", " need to enable javascript ", " javascript aktivieren ",
    " activer javascript ", " active javascript ", " turn on javascript ", " javascript to run ",
    " without javascript ",
  ])
  /// The ids of the elements that programs in the page draw into.
  static let roots: Set<String> = ["root", "app", "__next", "__nuxt", "main-app", "react-root"]

  /// Returns whether a page says in its head that it is not for everybody.
  static func isLocked(_ elements: MetaElements) -> Bool {
    let tier = elements.first("article:content_tier", "og:article:content_tier")?.lowercased()
    return tier == "locked" || tier == "metered"
  }
}

extension String.UTF8View {
  /// Returns whether a phrase stands in the text.
  fileprivate func holds(_ phrase: String) -> Bool {
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first, count >= wanted.count else { return false }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].starts(with: wanted) { return true }
      start = self.index(after: index)
    }
    return false
  }
}
