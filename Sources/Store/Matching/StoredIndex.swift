import GRDB
import Temporal
import Timeline

/// The memory of a ``Linker`` that lies in the store; what it says is written by ``save()``.
struct StoredIndex: LinkMemory {
  typealias Failure = any Error

  private let database: Database
  /// Whether nothing is listed in the store, so that it need not be asked.
  private let isEmpty: Bool
  /// The last source with a matched mention: those behind it meet only what stands before them.
  private let lastSource: Int64
  /// The mentions whose blocks were taken apart and that are yet to be linked again; some are listed.
  private var parted: Set<Int64>
  /// Whether a mention was taken in that stands before others of the store.
  private var hasInserted = false
  /// What was listed in the store, as far as it was asked for, and what was added since.
  private var storedLists: [Int64: [Int64]] = [:]
  private var newLists: [Int64: [Int64]] = [:]
  /// What is yet to be saved.
  private var listings: [(list: Int64, mention: Int64)] = []
  private var sketches: [Int64: MentionSketch] = [:]
  private var likenesses: [Int64: Double] = [:]
  /// The block of each mention as it was when it was asked for, and the block that this became.
  private var blocks: [Int64: Int64] = [:]
  private var successors: [Int64: Int64] = [:]
  private var counts: [Int64: Int] = [:]
  private var placed: Set<Int64> = []
  private var united: [Int64] = []
  private var touched: Set<Int64> = []
  private var changedLikenesses: Set<Int64> = []
  private var rivals: [(one: Int64, other: Int64)] = []

  init(_ database: Database) throws {
    self.database = database
    isEmpty = try Int.fetchOne(database, sql: "SELECT 1 FROM listing LIMIT 1") == nil
    parted =
      isEmpty
      ? []
      : try Int64.fetchSet(
        database,
        sql: "SELECT id FROM mention WHERE block IS NULL AND derivedID IS NOT NULL"
      )
    let matched = try Int64.fetchOne(
      database,
      sql: """
        SELECT sourceID FROM mention WHERE block IS NOT NULL
        ORDER BY sourceID DESC, position DESC LIMIT 1
        """
    )
    lastSource =
      isEmpty ? 0 : max(matched ?? 0, (parted.max() ?? 0) / Int64(MentionRow.mostOfSource))
  }

  mutating func listed(
    under key: Int64,
    beside mention: Int64,
    atMost count: Int
  ) throws -> [Int64] {
    let new = newLists[key] ?? []
    guard hasInserted || isInserted(mention) else {
      guard new.count < count, !isEmpty else { return Array(new.suffix(count)) }
      let stored = try storedList(key, atMost: count).prefix { $0 < new.first ?? .max }
      return Array((stored + new).suffix(count))
    }
    let listed = try Set(neighbours(of: mention, under: key, atMost: count) + new)
    let (before, after) = (listed.filter { $0 < mention }, listed.filter { $0 > mention })
    return before.sorted().suffix(count) + after.sorted().prefix(count)
  }

  /// How many mentions it holds in memory.
  var count: Int { sketches.count }

  /// Whether a mention stands before others of the store.
  private func isInserted(_ mention: Int64) -> Bool {
    mention < (lastSource + 1) * Int64(MentionRow.mostOfSource)
  }

  /// The mentions that the store lists next to one.
  private func neighbours(
    of mention: Int64,
    under key: Int64,
    atMost count: Int
  ) throws -> [Int64] {
    let before = try database.cachedStatement(
      sql:
        "SELECT mention FROM listing WHERE list = ? AND mention < ? ORDER BY mention DESC LIMIT ?"
    )
    let after = try database.cachedStatement(
      sql: "SELECT mention FROM listing WHERE list = ? AND mention > ? ORDER BY mention LIMIT ?"
    )
    let found =
      try Int64.fetchAll(before, arguments: [key, mention, count])
      + Int64.fetchAll(after, arguments: [key, mention, count])
    return found.filter { !parted.contains($0) }
  }

  /// The last of the mentions that the store lists under a key, ascending.
  private mutating func storedList(_ key: Int64, atMost count: Int) throws -> [Int64] {
    if let known = storedLists[key] { return known }
    let statement = try database.cachedStatement(
      sql: "SELECT mention FROM listing WHERE list = ? ORDER BY mention DESC LIMIT ?"
    )
    let found = Array(try Int64.fetchAll(statement, arguments: [key, count]).reversed())
    storedLists[key] = found
    return found
  }

  mutating func sketch(of mention: Int64) throws -> MentionSketch {
    if let known = sketches[mention] { return known }
    let sketch = MentionSketch(try MentionRow.report(mention, database))
    sketches[mention] = sketch
    return sketch
  }

  mutating func block(of mention: Int64) throws -> MentionBlock {
    let number = current(try firstBlock(of: mention))
    if let count = counts[number] { return MentionBlock(number: number, count: count) }
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM mention WHERE block = ?"
    )
    let count = try Int.fetchOne(statement, arguments: [number]) ?? 0
    counts[number] = count
    return MentionBlock(number: number, count: count)
  }

  mutating func add(_ sketch: MentionSketch, as mention: Int64, under keys: [Int64]) {
    sketches[mention] = sketch
    likenesses[mention] = 0
    blocks[mention] = mention
    counts[mention] = 1
    placed.insert(mention)
    touched.insert(mention)
    hasInserted = hasInserted || isInserted(mention)
    parted.remove(mention)
    for key in keys {
      newLists[key, default: []].append(mention)
      listings.append((key, mention))
    }
  }

  mutating func unite(_ one: MentionBlock, _ other: MentionBlock) {
    let (kept, gone) = (min(one.number, other.number), max(one.number, other.number))
    successors[gone] = kept
    united.append(gone)
    touched.insert(kept)
    counts[kept] = one.count + other.count
  }

  mutating func move(_ mention: Int64, to block: MentionBlock) throws {
    let left = try self.block(of: mention)
    counts[left.number] = left.count - 1
    counts[block.number] = block.count + 1
    blocks[mention] = block.number
    placed.insert(mention)
    touched.formUnion([left.number, block.number])
  }

  mutating func likeness(of mention: Int64) throws -> Double {
    if let known = likenesses[mention] { return known }
    let statement = try database.cachedStatement(sql: "SELECT likeness FROM mention WHERE id = ?")
    let likeness = try Double.fetchOne(statement, arguments: [mention]) ?? 0
    likenesses[mention] = likeness
    return likeness
  }

  mutating func setLikeness(_ likeness: Double, of mention: Int64) {
    likenesses[mention] = likeness
    changedLikenesses.insert(mention)
  }

  mutating func noteRivals(_ one: Int64, _ other: Int64) {
    rivals += [(one, other), (other, one)]
  }

  private mutating func firstBlock(of mention: Int64) throws -> Int64 {
    if let known = blocks[mention] { return known }
    let statement = try database.cachedStatement(sql: "SELECT block FROM mention WHERE id = ?")
    let block = try Int64.fetchOne(statement, arguments: [mention]) ?? mention
    blocks[mention] = block
    return block
  }

  /// The block that a block has become a part of.
  private func current(_ block: Int64) -> Int64 {
    var block = block
    while let successor = successors[block] { block = successor }
    return block
  }
}

extension StoredIndex {
  /// Writes what is new since it was last done.
  mutating func save() throws -> BlockChanges {
    try saveListings()
    for block in united {
      let statement = try database.cachedStatement(
        sql: "UPDATE mention SET block = ? WHERE block = ?"
      )
      try statement.execute(arguments: [current(block), block])
    }
    for mention in placed.sorted() {
      let statement = try database.cachedStatement(sql: "UPDATE mention SET block = ? WHERE id = ?")
      try statement.execute(arguments: [blocks[mention].map(current), mention])
    }
    for mention in changedLikenesses.sorted() {
      let statement = try database.cachedStatement(
        sql: "UPDATE mention SET likeness = ? WHERE id = ?"
      )
      try statement.execute(arguments: [likenesses[mention], mention])
    }
    try saveRivals()
    defer { (united, placed, touched, changedLikenesses) = ([], [], [], []) }
    return BlockChanges(blocks: Set(touched.map(current)), gone: Set(united))
  }

  /// In the order of the table, which is how it grows fastest.
  private mutating func saveListings() throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO listing (list, mention) VALUES (?, ?)"
    )
    listings.sort(by: <)
    for (list, mention) in listings { try statement.execute(arguments: [list, mention]) }
    listings = []
  }

  private mutating func saveRivals() throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO rival (mention, other) VALUES (?, ?)"
    )
    for (mention, other) in rivals { try statement.execute(arguments: [mention, other]) }
    rivals = []
  }

  /// Takes the mentions of a source out of all lists.
  static func remove(_ reports: [(number: Int64, report: Report)], _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "DELETE FROM listing WHERE list = ? AND mention = ?"
    )
    for (mention, keys) in Linker<Self>.keys(of: reports) {
      for key in keys { try statement.execute(arguments: [key, mention]) }
    }
  }
}

/// What linking has changed.
struct BlockChanges {
  /// The blocks that are new or have other mentions.
  var blocks: Set<Int64>
  /// The blocks that became a part of others.
  var gone: Set<Int64>
}
