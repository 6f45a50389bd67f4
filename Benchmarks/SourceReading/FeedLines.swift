import Fetch
import Foundation

/// Reads feeds: `{path, url, charset}` in, the feed out, `null` where the file is none.
struct FeedLines: LineReader {
  private struct Question: Decodable {
    var path: String
    var url: String?
    var charset: String?
  }

  private struct Answer: Encodable {
    struct Item: Encodable {
      var link: String?
      var title: String
      var published: Int?
      var updated: Int?
    }
    var format: String?
    var title: String?
    var items: [Item]?
  }

  func answer(to line: Data) throws -> Data {
    let question = try JSONDecoder().decode(Question.self, from: line)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: question.path)))
    let feed = FeedReader.feed(in: bytes, url: question.url, charset: question.charset)
    return try JSONEncoder()
      .encode(
        Answer(format: feed?.format.rawValue, title: feed?.title, items: feed?.items.map(Self.item))
      )
  }

  private static func item(_ item: FeedItem) -> Answer.Item {
    Answer.Item(
      link: item.link,
      title: item.title,
      published: item.published?.secondsSince1970,
      updated: item.updated?.secondsSince1970
    )
  }
}
