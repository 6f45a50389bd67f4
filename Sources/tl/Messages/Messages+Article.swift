import Compression
import Extract

extension Messages {
  /// The words for a page without an article.
  static func text(for error: ArticleError, in name: String) -> String {
    switch error {
    case .empty: "there is nothing in \(name)."
    case .notText(let mediaType):
      "cannot read \(name): it is \(mediaType), neither HTML nor text."
    case .binary:
      "cannot read \(name): its bytes are no text."
    case .noText:
      "there is no article in \(name): no running text was found."
    }
  }
}

extension Messages {
  /// Why what was read in a page is not kept as an article; `nil` where it is.
  static func refusal(of article: Article, in name: String) -> String? {
    if let reason = text(for: article.pageKind, in: name) { return reason }
    return article.paragraphs.isEmpty ? text(for: ArticleError.noText, in: name) : nil
  }

  /// What is said of a page that was too long to be read to its end.
  static func cut(_ name: String) -> String {
    "\(name) is longer than a page is read: what stands behind its first 16 MB is left out."
  }

  /// What decided for a date that is not the likeliest; `nil` for one that is.
  static func text(for ground: PublicationDate.Ground) -> String? {
    switch ground {
    case .likeliest: nil
    case .localDay: "the day on the page’s own clock"
    case .shown: "shown beside the headline, which goes before what programs are told"
    }
  }

  /// The words for a page that is no article; `nil` for one that is.
  static func text(for kind: PageKind, in name: String) -> String? {
    switch kind {
    case .article: nil
    case .paywalled:
      "\(name) shows only the beginning of its article: the rest is for subscribers. "
        + "Save the page where you can read it, and add the file."
    case .consentWall:
      "\(name) asks for consent to cookies in place of an article. "
        + "Save the page from a browser, and add the file."
    case .scriptOnly:
      "\(name) has no text before scripts have run. Save the page from a browser, and add the file."
    case .notFound: "there is no article in \(name): the page says that it was not found."
    case .refused:
      "\(name) shows a check for robots or a refusal in place of an article. "
        + "Save the page from a browser, and add the file."
    case .sectionFront:
      "\(name) is a list of articles, not an article. Add the articles you want from it."
    case .gallery: "there is no article in \(name): it is a gallery of pictures with captions."
    }
  }
}

extension Messages {
  /// The words for a file that cannot be unpacked.
  static func text(for error: DecompressionError, in name: String) -> String {
    switch error {
    case .truncated: "cannot unpack \(name): it ends too early."
    case .outputAboveLimit(let limit):
      "cannot unpack \(name): it holds more than \(limit / 1_000_000) MB."
    case .corrupt, .unknownCoding, .tooManyCodings: "cannot unpack \(name): it is damaged."
    }
  }
}
