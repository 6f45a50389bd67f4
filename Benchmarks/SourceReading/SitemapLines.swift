import Fetch
import Foundation

/// Follows sitemaps: `{start, answers: [{url, to?, body?}]}` in, `{pages}` out; `body` is in base64.
struct SitemapLines: LineReader {
  private struct Question: Decodable {
    struct Answer: Decodable {
      var url: String
      var to: String?
      var body: Data?
    }
    var start: [String]
    var answers: [Answer]
  }

  private struct Result: Encodable {
    struct Page: Encodable {
      var url: String
      var updated: Int?
      var published: Int?
      var title: String
    }
    var pages: [Page]
  }

  func answer(to line: Data) throws -> Data {
    let question = try JSONDecoder().decode(Question.self, from: line)
    let answers = Dictionary(question.answers.map { ($0.url, $0) }) { first, _ in first }
    var pages: [Sitemap.Page] = []
    for start in question.start where pages.isEmpty || start.hasSuffix("_index.xml") {
      pages += Self.pages(from: start, answers)
    }
    return try JSONEncoder()
      .encode(
        Result(
          pages: pages.map {
            Result.Page(
              url: $0.url,
              updated: $0.updated?.secondsSince1970,
              published: $0.published?.secondsSince1970,
              title: $0.title
            )
          }
        )
      )
  }

  private static func pages(from start: String, _ answers: [String: Question.Answer]) -> [Sitemap
    .Page]
  {
    var walk = SitemapWalk(from: start)
    var pages: [Sitemap.Page] = []
    var seen: Set<String> = []
    while let url = walk.next() {
      let target = answers[url]?.to ?? url
      guard let body = answers[target]?.body else { continue }
      walk.read([UInt8](body), of: url, from: target) { page in
        if seen.insert(page.url).inserted { pages.append(page) }
      }
    }
    return pages
  }
}
