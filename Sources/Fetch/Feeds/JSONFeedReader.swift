internal import Foundation

/// Reads JSON Feed 1.0 and 1.1, and what comes close.
///
/// - SeeAlso: <https://www.jsonfeed.org/version/1.1/>.
enum JSONFeedReader {
  static func feed(in bytes: [UInt8], url: String?) -> Feed? {
    // What is no JSON is no feed.
    let parsed = try? JSONSerialization.jsonObject(with: Data(bytes))
    guard let object = parsed as? [String: Any], let items = object["items"] as? [Any],
      object["version"] != nil || object["home_page_url"] != nil || object["feed_url"] != nil
    else { return nil }
    let base = BaseURL(url ?? text(object["feed_url"]))
    let language = text(object["language"])
    return Feed(
      format: .json,
      title: PlainText.folded(text(object["title"]) ?? ""),
      link: text(object["home_page_url"]).map(base.resolved),
      language: language,
      items: items.compactMap { $0 as? [String: Any] }
        .map { item($0, base: base, language: language) }
    )
  }

  private static func item(_ object: [String: Any], base: BaseURL, language: String?) -> FeedItem {
    let id = text(object["id"])
    let permanent = id.flatMap { $0.looksLikeAddress ? $0 : nil }
    let html = text(object["content_html"]).map(PlainText.reading)
    return FeedItem(
      id: id,
      link: (text(object["url"]) ?? permanent ?? text(object["external_url"])).map(base.resolved),
      title: PlainText.folded(text(object["title"]) ?? ""),
      summary: PlainText.folded(
        text(object["summary"]) ?? text(object["content_text"]) ?? html ?? ""
      ),
      language: text(object["language"]) ?? language,
      published: text(object["date_published"]).flatMap(FeedDate.init),
      updated: text(object["date_modified"]).flatMap(FeedDate.init)
    )
  }

  /// A string that is not empty; a number, as some write their ids, as a string.
  private static func text(_ value: Any?) -> String? {
    switch value {
    case let text as String: text.isEmpty ? nil : text
    case let number as Int: String(number)
    default: nil
    }
  }
}
