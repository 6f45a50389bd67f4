/// Puts mentions that can report one event into one block, source by source, at a cost that does
/// not grow with the number of sources.
///
/// A mention is compared only with mentions that share words with it and whose times agree with its
/// own: they are found in an inverted index on stretch of time and term, in which it meets those
/// listed last. Mentions of one day, or of one period, are brought together wherever they are
/// alike. One that is less precise goes with the one mention that it is most like: a period with one
/// inside it, an undated mention with one of its weeks; so blocks do not run together over the days.
///
/// Blocks only grow, by the mentions that were there before and the one that comes: they are the
/// same whether sources come at once or one by one.
public struct Linker<Memory: LinkMemory> {
  /// What was seen, and the blocks.
  public var memory: Memory

  /// Creates a linker that goes on from what a memory has seen.
  public init(memory: Memory) {
    self.memory = memory
  }

  /// Takes in the mentions of the next source.
  ///
  /// - Parameter reports: All its reports, by place, with the numbers of their mentions.
  /// - Throws: What the memory throws.
  public mutating func add(_ reports: [(number: Int64, report: Report)]) throws(Memory.Failure) {
    let news = LinkerRule.news(of: reports.map(\.report))
    for (number, report) in reports { try add(MentionSketch(report), as: number, news) }
    for (mention, statement) in Continuations().links(in: reports.map(\.report)) {
      try unite(reports[mention].number, reports[statement].number, upTo: .max)
    }
  }

  /// The keys of the lists in which the mentions of a source stand.
  public static func keys(
    of reports: [(number: Int64, report: Report)]
  ) -> [(number: Int64, keys: [Int64])] {
    let news = LinkerRule.news(of: reports.map(\.report))
    return reports.map { number, report in
      let sketch = MentionSketch(report)
      return (number, MentionSlots(of: sketch, news: news).posted.keys(for: sketch.listedTerms))
    }
  }

  private mutating func add(
    _ sketch: MentionSketch,
    as number: Int64,
    _ news: [MentionTime]
  ) throws(Memory.Failure) {
    let slots = MentionSlots(of: sketch, news: news)
    let terms = sketch.listedTerms
    let others = try candidates(for: sketch, under: slots.read.keys(for: terms))
    try memory.add(sketch, as: number, under: slots.posted.keys(for: terms))
    for other in others {
      if sketch.time.isSame(as: other.sketch.time) {
        guard other.similarity >= LinkerRule.threshold(sketch, other.sketch) else { continue }
        try unite(number, other.number, upTo: LinkerRule.largestBlock)
      } else {
        try put(number, sketch, beside: other.number, other.sketch, other.similarity)
        try put(other.number, other.sketch, beside: number, sketch, other.similarity)
      }
    }
  }

  private struct Candidate {
    let number: Int64
    let sketch: MentionSketch
    let similarity: Double
  }

  /// The mentions that share some terms with one in its lists, the most alike first.
  private mutating func candidates(
    for sketch: MentionSketch,
    under keys: [Int64]
  ) throws(Memory.Failure) -> [Candidate] {
    var met: [Int64] = []
    for key in keys { met += try memory.listed(under: key, atMost: LinkerRule.reach) }
    met.sort()
    var candidates: [Candidate] = []
    for index in met.indices.dropFirst() where met[index] == met[index - 1] {
      guard candidates.last?.number != met[index] else { continue }
      let other = try memory.sketch(of: met[index])
      let similarity = sketch.similarity(to: other)
      guard similarity >= LinkerRule.leastSimilarity else { continue }
      candidates.append(Candidate(number: met[index], sketch: other, similarity: similarity))
    }
    return candidates.sorted { ($1.similarity, $0.number) < ($0.similarity, $1.number) }
  }

  /// Brings a less precise mention to another where that is better than all it was put beside.
  private mutating func put(
    _ mention: Int64,
    _ sketch: MentionSketch,
    beside other: Int64,
    _ otherSketch: MentionSketch,
    _ similarity: Double
  ) throws(Memory.Failure) {
    guard similarity >= LinkerRule.leastForChoice, LinkerRule.canGo(sketch, with: otherSketch)
    else { return }
    // A dated mention goes before any likeness.
    let likeness = similarity + (otherSketch.time == .undated ? 0 : 1)
    guard likeness > (try memory.likeness(of: mention)) else { return }
    try memory.setLikeness(likeness, of: mention)
    try unite(mention, other, upTo: LinkerRule.largestBlock)
  }

  private mutating func unite(
    _ one: Int64,
    _ other: Int64,
    upTo most: Int
  ) throws(Memory.Failure) {
    let (left, right) = (try memory.block(of: one), try memory.block(of: other))
    guard left.number != right.number, left.count + right.count <= most else { return }
    try memory.unite(left, right)
  }
}
