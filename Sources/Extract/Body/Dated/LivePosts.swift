import HTML
import Temporal

/// Finds the posts of a live blog: elements of one kind with a moment each.
enum LivePosts {
  /// How many posts make a live blog, and how many are told apart.
  private static let minimum = 3
  private static let maximum = 500
  /// How far around its moment a post reaches, in elements.
  private static let reach = 12

  /// A post: its nodes, when it was written, and the words that say so.
  private typealias Post = (part: Range<Int>, moment: EDTFDate, label: [UInt8])

  /// Returns the blocks without the labels of the posts, and the moment of each that is in a post, by number.
  static func told(
    _ blocks: [Block],
    in document: Document,
    _ metadata: Metadata
  ) -> (blocks: [Block], moments: [Int: EDTFDate]) {
    guard isLive(document, metadata) else { return (blocks, [:]) }
    let posts = posts(in: document, blocks: blocks)
    guard posts.count >= minimum else { return (blocks, [:]) }
    var moments: [Int: EDTFDate] = [:]
    let told = blocks.filter { block in
      guard let post = posts.first(where: { $0.part.contains(block.element) }) else { return true }
      moments[block.number] = post.moment
      return block.text != post.label
    }
    return (told, moments)
  }

  private static func isLive(_ document: Document, _ metadata: Metadata) -> Bool {
    if metadata.data.isLive { return true }
    let names = document.elements(named: .body, .main, .article)
      .flatMap { [$0.attributeBytes("class"), $0.attributeBytes("id")] }
    let words =
      names.compactMap { $0 }.flatMap(Boilerplate.words) + Words.normalized(metadata.title.utf8)
    return words.contains { ["live", "liveblog", "liveticker", "newsticker"].contains($0) }
  }

  /// The largest element around each moment that holds no other, where it holds text of the article.
  private static func posts(in document: Document, blocks: [Block]) -> [Post] {
    let times = document.elements(named: .time).prefix(maximum)
    let places = times.map(\.index)
    return times.compactMap { time in
      guard let moment = moment(of: time) else { return nil }
      var post = time
      for _ in 0..<reach {
        guard let outer = post.parent, outer.tag != .body,
          places.count(where: outer.subtree.contains) == 1
        else { break }
        post = outer
      }
      let holdsText = blocks.contains { $0.isProse && post.subtree.contains($0.element) }
      return holdsText ? (post.subtree, moment, Array(time.text.utf8)) : nil
    }
  }

  private static func moment(of time: Node) -> EDTFDate? {
    for words in [time.attribute("datetime"), time.text] {
      guard let date = DateReader.dates(in: Array((words ?? "").utf8)).first,
        case .certain(let day) = date.reading
      else { continue }
      return EDTFDate(day, time: date.time)
    }
    return nil
  }
}
