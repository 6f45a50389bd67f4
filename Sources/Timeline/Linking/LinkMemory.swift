/// Where a ``Linker`` keeps what it has seen: in memory, or in a store.
///
/// Mentions have numbers, and an order by them. The linker may take in one that stands between others.
public protocol LinkMemory {
  /// What can go wrong with it.
  associatedtype Failure: Error

  /// The mentions listed under a key that stand next to one that is not there yet, at most so many on either side,
  /// each once, in any order.
  mutating func listed(
    under key: Int64,
    beside mention: Int64,
    atMost count: Int
  ) throws(Failure) -> [Int64]
  /// What is known of a mention.
  mutating func sketch(of mention: Int64) throws(Failure) -> MentionSketch
  /// The block of a mention.
  mutating func block(of mention: Int64) throws(Failure) -> MentionBlock
  /// Takes in a mention as a block of its own and lists it under some keys.
  mutating func add(
    _ sketch: MentionSketch,
    as mention: Int64,
    under keys: [Int64]
  ) throws(Failure)
  /// Makes one block of two different ones.
  mutating func unite(_ one: MentionBlock, _ other: MentionBlock) throws(Failure)
  /// Takes a mention out of its block and puts it into another.
  mutating func move(_ mention: Int64, to block: MentionBlock) throws(Failure)
  /// Notes that two mentions of two sources date one thing to two days.
  mutating func noteRivals(_ one: Int64, _ other: Int64) throws(Failure)
  /// How much a mention is like the best that it was put beside so far, 0 where there was none.
  mutating func likeness(of mention: Int64) throws(Failure) -> Double
  /// Notes that a mention was put beside a better one.
  mutating func setLikeness(_ likeness: Double, of mention: Int64) throws(Failure)
}

/// Mentions among which the reports of one event are looked for; no event reaches out of a block.
public struct MentionBlock: Hashable, Sendable {
  /// What it is known by.
  public var number: Int64
  /// How many mentions it has.
  public var count: Int

  /// Creates a block.
  public init(number: Int64, count: Int) {
    self.number = number
    self.count = count
  }
}
