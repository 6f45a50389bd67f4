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
