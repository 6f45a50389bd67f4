import Compression
import Extract

extension Messages {
  /// The words for a page without an article.
  static func text(for error: ArticleError, in name: String) -> String {
    switch error {
    case .empty: "there is nothing in \(name)."
    case .notText(let mediaType):
      "cannot read \(name): it is \(mediaType ?? "no text"), neither HTML nor text."
    case .noText:
      "there is no article in \(name): no running text was found."
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
