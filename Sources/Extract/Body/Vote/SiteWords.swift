/// The words by which a site speaks of itself to its reader.
enum SiteWords {
  /// The longest line looked at, in bytes.
  private static let maximumLength = 400

  /// Whether a text asks its reader to sign up, follow, buy, click or write.
  static func asksForSomething(_ words: [String]) -> Bool {
    count(words, in: requests, pairs: requestPairs) >= 1
  }

  /// Whether a text names who took a picture or who owns the text.
  static func isCredit(_ words: [String]) -> Bool {
    count(words, in: credits, pairs: creditPairs) >= 1
  }

  private static func count(_ words: [String], in set: Set<String>, pairs: Set<String>) -> Int {
    guard words.count <= maximumLength / 6 else { return 0 }
    var count = words.count { set.contains($0) }
    for (left, right) in zip(words, words.dropFirst()) where pairs.contains(left + " " + right) {
      count += 1
    }
    return count
  }

  private static let requests: Set<String> = [
    "newsletter", "newsletters", "subscribe", "subscribers", "subscription", "signup", "podcast",
    "facebook", "instagram", "whatsapp", "telegram", "advertisement", "affiliate", "commission",
    "cookies", "cookie", "unsubscribe", "inbox", "abonnieren", "abonnez", "suscríbete",
    "anmelden", "kommentar", "kommentare", "comment", "comments", "donate", "spenden",
  ]
  private static let requestPairs: Set<String> = [
    "sign up", "click here", "follow us", "follow him", "follow her", "read more", "read our",
    "email us", "contact us", "download the", "get the", "get our", "our free", "join us",
    "our app", "listen to", "watch the", "check out", "see also", "find out", "learn more",
    "read the", "full story", "let us", "privacy policy", "terms of", "your email", "more from",
    "this post", "mehr zum", "lesen sie", "hier klicken", "folgen sie", "lire aussi", "lea también",
  ]
  private static let credits: Set<String> = [
    "copyright", "getty", "shutterstock", "reuters", "afp", "istock", "photo", "photograph",
    "photographer", "foto", "bild", "image", "images", "credit", "pictured", "caption",
    "illustration", "screenshot", "unsplash", "pixabay", "imago", "dpa", "crédit", "source",
    "quelle", "isbn", "doi", "reserved",
  ]
  private static let creditPairs: Set<String> = [
    "all rights", "rights reserved", "contributed to", "is a", "freelance writer", "staff writer",
    "writes for", "is an", "written by", "edited by", "reporting by", "ap photo", "file photo",
    "more information", "journal information", "originally published", "first published",
    "more about", "about the",
  ]
}
