/// Recognises lines that sites put among the paragraphs, by their words.
enum ClutterWords {
  /// The longest line that can be one, in bytes.
  private static let maximumLength = 160

  /// Returns whether a line is a site's, not the article's.
  static func isClutter(_ text: [UInt8]) -> Bool {
    guard text.count <= maximumLength else { return false }
    let words = Words.normalized(text)
    guard let first = words.first else { return true }
    if isPostSignature(text) || text.starts(with: "©".utf8) { return true }
    if words.count <= 8, whole.contains(words.joined(separator: " ")) { return true }
    for count in 1...4 where words.count >= count {
      if starts.contains(words.prefix(count).joined(separator: " ")) { return true }
    }
    return words.count <= 3 && single.contains(first) && !Words.endsSentence(text)
  }

  /// Whether a line names the author of an embedded post: "— Jane (@jane) December 22, 2023".
  private static func isPostSignature(_ text: [UInt8]) -> Bool {
    guard text.starts(with: "—".utf8), let at = text.firstIndex(of: UInt8(ascii: "@")) else {
      return false
    }
    return text[at - 1] == UInt8(ascii: "(") && text.last?.isDigit == true
  }

  /// Returns whether a heading starts a part that is not the article's: related stories, comments, the author.
  static func isForeignHeading(_ text: [UInt8]) -> Bool {
    guard text.count <= 60 else { return false }
    let words = Words.normalized(text)
    for count in 1...4 where words.count >= count {
      if headings.contains(words.prefix(count).joined(separator: " ")) { return true }
    }
    return false
  }

  private static let single: Set<String> = [
    "advertisement", "advertisements", "ad", "anzeige", "werbung", "publicidad", "pubblicità",
    "publicité", "share", "tweet", "comments", "comment", "tags", "filed", "print", "email",
    "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "telegram", "reddit", "instagram",
    "mastodon", "menu", "search", "login", "subscribe", "newsletter", "topics", "home", "close",
    "loading", "reklama", "реклама", "sponsored",
  ]
  private static let whole: Set<String> = [
    "story continues below advertisement", "article continues below advertisement",
    "continue reading", "keep reading", "read more", "read full article", "learn more",
    "advertising",
    "click here", "sign up", "view comments", "show comments", "leave a comment", "leave a reply",
    "all rights reserved", "skip to content", "skip advertisement", "copy link", "link copied",
    "diesen artikel teilen", "diesen beitrag teilen", "beitrag teilen", "artikel teilen",
    "getty images", "file photo", "image source getty images", "top stories", "back to top",
    "this article was originally published", "weiterlesen", "lire la suite", "leer más",
  ]
  private static let starts: Set<String> = [
    "read more", "read also", "also read", "read next", "see also", "related", "more on this",
    "related story", "related stories", "related article", "related articles",
    "recommended for you",
    "follow us", "follow us on", "sign up for", "sign up to", "subscribe to our",
    "subscribe to the", "share this", "share on", "click here to", "posted in", "filed under",
    "tagged with", "copyright", "image credit", "photo credit", "photograph by", "image source",
    "image caption", "photo by", "download the app", "download our app", "get the latest",
    "get our",
    "join our", "like us on", "follow our", "read full article", "sources for this article",
    "this story continues", "advertisement continue reading", "lesen sie auch", "mehr zum thema",
    "lire aussi", "a lire aussi", "à lire aussi", "lea también", "leia também", "leggi anche",
    "lees ook", "läs också", "les også", "читайте также", "czytaj też", "watch live", "watch now",
    "listen to this article", "first published", "last updated", "last modified", "published on",
    "originally published", "posted by", "posted on", "written by", "reporting by", "editing by",
    "support our journalism", "have a story", "have you got a", "report a typo", "send feedback",
    "contact the author", "contact us", "have something to say", "this material may not be",
    "get all the stories", "click to get", "fox news flash", "if you purchase a",
    "thanks for signing up", "your subscription has been", "this newsletter may contain",
    "this story was originally", "this article was originally",
    "this article was amended", "this article was updated", "this article was corrected",
    "this article has been", "this story was updated", "this story was corrected",
    "this story has been",
    "our journalism needs", "the views expressed in", "opinions expressed are those",
  ]
  private static let headings: Set<String> = [
    "related", "read more", "read next", "more from", "more on", "more stories", "more news",
    "recommended", "you may also", "you might also", "also read", "also on", "comments", "comment",
    "leave a reply", "leave a comment", "about the author", "about author", "share this",
    "sponsored",
    "most read", "most popular", "popular", "trending", "latest news", "latest stories",
    "latest from", "top stories", "newsletter", "subscribe", "sign up", "tags", "topics",
    "see also",
    "editor s picks", "don t miss", "what to read", "from our partners", "ähnliche artikel",
    "mehr zum thema", "das könnte sie", "ähnliche beiträge", "weitere beiträge", "weitere artikel",
    "kommentare", "lire aussi", "commentaires",
    "sur le même sujet",
    "lea también", "comentarios", "noticias relacionadas", "leggi anche", "articoli correlati",
    "external links", "further reading", "share article", "join the conversation", "follow us",
  ]
}
