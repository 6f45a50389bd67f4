/// Puts mentions that can report one event into one block, source by source, at a cost that does
/// not grow with the number of sources.
///
/// A mention is compared only with mentions that share words with it and whose times agree with its
/// own: they are found in an inverted index on stretch of time and term, in which it meets those
/// that stand next to it. Mentions of one day, or of one period, are brought together wherever they are
/// alike. One that is less precise goes to the block of the one mention that it is most like: a period
/// to one inside it, an undated mention to one of its weeks. It goes alone, so that blocks do not run
/// together over the days.
///
/// What becomes of a mention depends on those that were there before and those that come after, one
/// after the other: blocks are the same whether sources come at once or one by one. Where a source has changed
/// or gone, the blocks in which it had a part are taken apart and linked again, in that order.
public struct Linker<Memory: LinkMemory> {
  /// What was seen, and the blocks.
  public var memory: Memory

  /// Creates a linker that goes on from what a memory has seen.
  public init(memory: Memory) {
    self.memory = memory
  }

  /// Takes in the mentions of the next source.
  ///
  /// - Parameters:
  ///   - reports: All its reports, by place, with the numbers of their mentions.
  ///   - isOpen: Whether a mention is to be taken in; the others were.
  /// - Throws: What the memory throws.
  public mutating func add(
    _ reports: [(number: Int64, report: Report)],
    where isOpen: (Int64) -> Bool = { _ in true }
  ) throws(Memory.Failure) {
    let news = LinkerRule.news(of: reports.map(\.report))
    for (number, report) in reports where isOpen(number) {
      try add(MentionSketch(report), as: number, news)
    }
    for (mention, statement) in Continuations().links(in: reports.map(\.report)) {
      let (mention, statement) = (reports[mention].number, reports[statement].number)
      guard isOpen(mention), isOpen(statement) else { continue }
      try unite(mention, statement, upTo: .max)
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
    let others = try candidates(for: sketch, number, under: slots.read.keys(for: terms))
    try noteRivals(
      of: number,
      sketch,
      slots.near.keys(for: Array(terms.prefix(LinkerRule.termsOfOtherDay)))
    )
    try memory.add(sketch, as: number, under: slots.posted.keys(for: terms))
    for other in others { try bring(Candidate(number, sketch, other.similarity), beside: other) }
  }

  /// Notes the mentions of other sources that tell the same of another day.
  private mutating func noteRivals(
    of number: Int64,
    _ sketch: MentionSketch,
    _ keys: [Int64]
  ) throws(Memory.Failure) {
    guard sketch.tellsDay else { return }
    for other in try candidates(for: sketch, number, under: keys)
    where LinkerRule.areRivals(sketch, other.sketch) {
      try memory.noteRivals(number, other.number)
    }
  }

  /// A mention, and how like it is to the one it is compared with.
  private struct Candidate {
    let number: Int64
    let sketch: MentionSketch
    let similarity: Double

    init(_ number: Int64, _ sketch: MentionSketch, _ similarity: Double) {
      self.number = number
      self.sketch = sketch
      self.similarity = similarity
    }
  }

  /// The mentions that share some terms with one in its lists, the most alike first.
  private mutating func candidates(
    for sketch: MentionSketch,
    _ number: Int64,
    under keys: [Int64]
  ) throws(Memory.Failure) -> [Candidate] {
    var met: [Int64] = []
    for key in keys {
      met += try memory.listed(under: key, beside: number, atMost: LinkerRule.reach)
    }
    met.sort()
    var candidates: [Candidate] = []
    for index in met.indices.dropFirst() where met[index] == met[index - 1] {
      guard candidates.last?.number != met[index] else { continue }
      let other = try memory.sketch(of: met[index])
      let similarity = sketch.similarity(to: other)
      guard similarity >= LinkerRule.leastSimilarity else { continue }
      candidates.append(Candidate(met[index], other, similarity))
    }
    return candidates.sorted { ($1.similarity, $0.number) < ($0.similarity, $1.number) }
  }

  /// Brings two mentions into one block where they are alike and their times agree.
  private mutating func bring(
    _ mention: Candidate,
    beside other: Candidate
  ) throws(Memory.Failure) {
    guard mention.sketch.time.isSame(as: other.sketch.time) else {
      try put(mention, beside: other)
      try put(other, beside: mention)
      return
    }
    guard mention.similarity >= LinkerRule.threshold(mention.sketch, other.sketch) else { return }
    // What has gone with a more precise mention draws others to it, but not their block.
    switch (try isSettled(mention), try isSettled(other)) {
    case (false, false):
      try unite(mention.number, other.number, upTo: LinkerRule.largestBlock)
      try noteCompany(of: mention)
      try noteCompany(of: other)
    case (false, true): try move(mention, beside: other)
    case (true, false): try move(other, beside: mention)
    case (true, true): return
    }
  }

  /// Whether a mention has gone with a dated one that is more precise.
  private mutating func isSettled(_ mention: Candidate) throws(Memory.Failure) -> Bool {
    try memory.likeness(of: mention.number) >= LinkerRule.settled
  }

  /// Brings a less precise mention to another that it may go with.
  private mutating func put(
    _ mention: Candidate,
    beside other: Candidate
  ) throws(Memory.Failure) {
    guard mention.similarity >= LinkerRule.leastForChoice,
      LinkerRule.canGo(mention.sketch, with: other.sketch)
    else { return }
    try move(mention, beside: other)
  }

  /// Notes that a period is in one block with a like one, which it leaves only for one more alike.
  private mutating func noteCompany(of mention: Candidate) throws(Memory.Failure) {
    guard case .period = mention.sketch.time else { return }
    let likeness = min(mention.similarity, LinkerRule.most)
    guard likeness > (try memory.likeness(of: mention.number)) else { return }
    try memory.setLikeness(likeness, of: mention.number)
  }

  /// Takes a mention to the block of another where that is better than all it was put beside: for an
  /// undated one a dated mention goes before any likeness.
  private mutating func move(
    _ mention: Candidate,
    beside other: Candidate
  ) throws(Memory.Failure) {
    let settles = other.sketch.time != .undated
    let likeness =
      min(mention.similarity, LinkerRule.most) + (settles ? LinkerRule.settled : 0)
    let best = try memory.likeness(of: mention.number)
    let isBetter =
      mention.sketch.time == .undated
      ? likeness > best
      : likeness > (best < LinkerRule.settled ? best + LinkerRule.settled : best)
    guard isBetter else { return }
    let block = try memory.block(of: other.number)
    let isThere = try memory.block(of: mention.number).number == block.number
    guard isThere || block.count < LinkerRule.largestBlock else { return }
    try memory.setLikeness(likeness, of: mention.number)
    if !isThere { try memory.move(mention.number, to: block) }
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
