import HTML
import Temporal

/// Finds the posts of a live blog: elements of one kind with a moment each, or the updates that the page states.
struct LivePosts {
  /// How many posts make a live blog, and how many are told apart.
  private static let minimum = 3
  private static let maximum = 500
  /// How far around its moment a post reaches, in elements.
  private static let reach = 12
  /// The longest text that is no more than a moment, in bytes.
  private static let maximumLabel = 40
  /// The least a post says, in bytes.
  private static let minimumText = 20

  private let document: Document
  private let metadata: Metadata
  private let blocks: [Block]
  private let reader: LabelReader

  init(_ document: Document, _ metadata: Metadata, blocks: [Block], reader: LabelReader) {
    self.document = document
    self.metadata = metadata
    self.blocks = blocks
    self.reader = reader
  }

  /// A post: its nodes, when it was written, and the words that say so.
  private struct Post {
    var part: Range<Int>
    var label: DateLabel?
    var words: [UInt8]
    var moment: EDTFValue?
  }

  /// Returns the blocks without the labels of the posts, each that is in a post with its moment.
  func told(in parts: DatedParts) -> DatedParts {
    guard metadata.isLive else { return parts }
    let updates = StatedUpdates(metadata.data.updates)
    var posts = posts()
    let moments = PostTimes.moments(of: posts.map(\.label), published: reader.publication)
    for index in posts.indices { posts[index].moment = moments[index] }
    let isTold =
      metadata.data.isLive || posts.count { $0.label?.saysTime ?? false } >= Self.minimum
    guard isTold && posts.count >= Self.minimum || !updates.isEmpty else { return parts }
    var told = DatedParts(blocks: [], dates: parts.dates, posts: parts.posts)
    for block in parts.blocks {
      let post = posts.first { $0.part.contains(block.element) }
      let stated = updates.moment(of: block)
      guard post != nil || stated != nil else {
        told.blocks.append(block)
        continue
      }
      if let post, block.text == post.words { continue }
      told.blocks.append(block)
      told.posts.insert(block.number)
      if told.dates[block.number] == nil {
        let hasLabel = post.map { block.text.starts(with: $0.words) } ?? false
        told.dates[block.number] = .init(
          value: stated ?? post?.moment,
          labelEnd: hasLabel ? post?.label?.end(in: block.text) ?? 0 : 0
        )
      }
    }
    return told
  }

  /// The largest element around each moment that holds no other, where it holds text of the article.
  private func posts() -> [Post] {
    let labels = labels()
    let places = labels.map(\.index)
    return labels.compactMap { node in
      var part = node
      for _ in 0..<Self.reach {
        guard let outer = part.parent, outer.tag != .body,
          places.count(where: outer.subtree.contains) == 1
        else { break }
        part = outer
      }
      let words = Folding.folded(node.text.utf8)
      let holdsText = blocks.contains {
        part.subtree.contains($0.element) && $0.text != words
          && $0.text.count >= Self.minimumText && $0.linkShare < 0.5
      }
      return holdsText ? Post(part: part.subtree, label: label(of: node, words), words: words) : nil
    }
  }

  /// The elements that give a moment: `time`, and what is called so.
  private func labels() -> [Node] {
    var labels: [Node] = []
    for index in 0..<document.nodeCount where labels.count < Self.maximum {
      let node = document[index]
      guard node.tag == .time || saysTime(node), !node.text.isEmpty,
        node.text.utf8.count <= Self.maximumLabel
      else { continue }
      // What is called so around a `time` element is the same moment.
      if let last = labels.last, last.subtree.contains(index) { continue }
      labels.append(node)
    }
    return labels
  }

  private func saysTime(_ node: Node) -> Bool {
    switch node.tag {
    case .span, .div, .p, .a, .small, .strong, .b, .em: break
    default: return false
    }
    guard let classes = node.attributeBytes("class") else { return false }
    return Boilerplate.words(of: classes).contains(where: Self.timeWords.contains)
  }

  private func label(of node: Node, _ words: [UInt8]) -> DateLabel? {
    if let moment = node.attribute("datetime"), let value = MachineDate.value(of: moment) {
      return DateLabel(words: 0..<words.count, reading: .complete(value))
    }
    return reader.label(in: words)
  }

  private static let timeWords: Set<String> = [
    "time", "timestamp", "date", "datetime", "clock", "timeago", "ago", "posttime",
  ]
}

/// Places the posts of a live blog in time.
enum PostTimes {
  /// Returns the moment of each post; `nil` where it is not known.
  ///
  /// A time of day alone is on the day of the post before, or past midnight on the next. The oldest post is of
  /// the day of publication; which end of the page that is, is told by whether the times rise or fall. What is
  /// counted back from the moment at which somebody looks ("2 hours ago") is not known.
  static func moments(of labels: [DateLabel?], published: CivilDate?) -> [EDTFValue?] {
    let minutes = labels.compactMap { label -> Int? in
      guard case .clock(let time)? = label?.reading else { return nil }
      return time.minutes
    }
    let steps = Array(zip(minutes, minutes.dropFirst()))
    // A live blog starts with its newest post, unless its times say otherwise.
    let isNewestFirst = steps.count { $0 > $1 } >= steps.count { $0 < $1 }
    let forward = isNewestFirst ? Array(labels.reversed()) : labels
    var day = published
    var last: Int?
    let moments = forward.map { label -> EDTFValue? in
      switch label?.reading {
      case .complete(let value):
        if let known = value.civilDate { (day, last) = (known, value.date?.time?.minutes) }
        return value
      case .yearless(_, let told):
        return told
      case .clock(let time):
        if let before = last, time.minutes < before { day = day?.adding(days: 1) }
        last = time.minutes
        return day.map { .date(EDTFDate($0, time: time)) }
      default: return nil
      }
    }
    return isNewestFirst ? moments.reversed() : moments
  }
}
