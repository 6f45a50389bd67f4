/// The words of English that join and point but name nothing.
///
/// What a sentence tells is in its other words; which of these a writer takes says nothing of it.
enum EnglishFunctionWords {
  /// Whether a word, in lower case, is one of them, or the rest of a short form such as "don't".
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(rows.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let rows = """
    a an the this that these those such same other another each every either neither both all any some many
    much more most few fewer less least several no none nothing nobody one ones own enough
    i me my mine myself we us our ours you your yours he him his himself she her hers herself it its itself they
    them their theirs themselves who whom whose which what whoever whatever someone somebody something anyone
    anybody anything everyone everybody everything
    and or but nor so yet if unless whether because although though while whereas since until as than then thus
    therefore however moreover furthermore meanwhile otherwise
    of in on at to for from by with without within into onto over under above below about across after against
    along among around before behind beneath beside besides between beyond despite down during except inside
    near off out outside per through throughout toward towards up upon via amid
    am is are was were be been being have has had having do does did doing done can could may might must shall
    should will would need ought let
    not never also too very just only even still already almost again ever always often sometimes perhaps maybe
    quite rather really here there where when why how now soon once away back well indeed instead
    say says said saying make makes made making take takes took taken get gets got go goes went going gone come
    comes came put puts see sees saw seen seem seems give gives gave given use used work works want wants wanted
    know known think thought ask asked
    first second next last new old great good high long large small early late later least
    mr mrs ms today yesterday tomorrow s t d ll m re ve don didn isn wasn won
    """
}
