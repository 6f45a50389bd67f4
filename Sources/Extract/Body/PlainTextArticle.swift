import HTML
struct PlainTextArticle {
  init(_ text: DecodedText) {}
  func article(url: String?) -> Article { Article(title: "", paragraphs: []) }
}
