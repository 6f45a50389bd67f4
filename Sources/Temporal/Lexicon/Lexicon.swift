/// The words of one language that can take part in a time expression.
///
/// A lexicon is rows of `class word value`, data that reads as data. Words are looked up by their
/// bytes, lower-cased on the way, without making a string. It is a class because every cursor holds
/// it, and cursors are copied all the time.
final class Lexicon: Sendable {
  /// What one word can be, with a value for each class; at most three classes.
  struct Lexeme: Sendable {
    private(set) var classes: WordClass = []
    private var first: (WordClass, Int32) = ([], 0)
    private var second: (WordClass, Int32) = ([], 0)
    private var third: (WordClass, Int32) = ([], 0)

    /// The value the word has as a member of a class.
    func value(as wordClass: WordClass) -> Int? {
      guard classes.contains(wordClass) else { return nil }
      if first.0 == wordClass { return Int(first.1) }
      return Int(second.0 == wordClass ? second.1 : third.1)
    }

    /// The number of its keyword, or 0.
    var keyword: UInt8 { UInt8(truncatingIfNeeded: value(as: .keyword) ?? 0) }

    fileprivate mutating func add(_ wordClass: WordClass, _ value: Int32) {
      precondition(!classes.contains(wordClass), "a word twice in one class")
      if first.0.isEmpty {
        first = (wordClass, value)
      } else if second.0.isEmpty {
        second = (wordClass, value)
      } else {
        precondition(third.0.isEmpty, "a word in four classes")
        third = (wordClass, value)
      }
      classes.insert(wordClass)
    }
  }

  /// What the language does in its own way.
  let conventions: Conventions
  /// The lexemes, in the order of the rows.
  let lexemes: [Lexeme]
  /// The names of days, the words of which are lexemes too.
  let namedDays: NamedDayTable
  private let spellings: [[UInt8]]
  /// Open addressing: the number of a lexeme plus one, or 0.
  private let slots: [UInt16]

  /// Reads rows of text; lines that start with `#` and blank ones are skipped.
  ///
  /// - Precondition: Every row has a known class, a word and a value.
  init(
    rows: String,
    conventions: Conventions = Conventions(),
    namedDays: NamedDayTable = NamedDayTable([])
  ) {
    self.conventions = conventions
    self.namedDays = namedDays
    var lexemes: [Lexeme] = []
    var spellings: [[UInt8]] = []
    var numbers: [String: Int] = [:]
    for line in (rows + namedDays.rows).split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: " ")
      guard cells.count == 3, let wordClass = WordClass(name: cells[0]) else {
        preconditionFailure("no lexicon row: \(line)")
      }
      let value = Self.value(of: cells[2], as: wordClass)
      for word in cells[1].split(separator: "|") {
        let spelling = String(word)
        let number = numbers[spelling] ?? lexemes.count
        if number == lexemes.count {
          numbers[spelling] = number
          lexemes.append(Lexeme())
          spellings.append(Array(spelling.utf8))
        }
        lexemes[number].add(wordClass, value)
      }
    }
    self.lexemes = lexemes
    self.spellings = spellings
    slots = Self.slots(of: spellings)
  }

  private static func value(of cell: Substring, as wordClass: WordClass) -> Int32 {
    if wordClass == .keyword {
      guard let keyword = Keyword(name: String(cell)) else {
        preconditionFailure("no keyword: \(cell)")
      }
      return Int32(keyword.rawValue)
    }
    guard let number = Int32(cell) else { preconditionFailure("no number: \(cell)") }
    return number
  }

  private static func slots(of spellings: [[UInt8]]) -> [UInt16] {
    var capacity = 64
    while capacity < spellings.count * 4 { capacity *= 2 }
    var slots = [UInt16](repeating: 0, count: capacity)
    for (number, spelling) in spellings.enumerated() {
      var slot = Int(truncatingIfNeeded: hash(of: spelling)) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt16(number + 1)
    }
    return slots
  }

  private static func hash(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(WordHash.start) { WordHash.adding($1, to: $0) }
  }
}

extension Lexicon {
  /// The lower-cased bytes of a lexeme.
  func spelling(of number: Int) -> [UInt8] { spellings[number] }

  /// Finds a word.
  ///
  /// - Parameters:
  ///   - hash: The ``WordHash`` of its lower-cased bytes.
  ///   - bytes: The text.
  ///   - range: Where the word stands.
  /// - Returns: The number of its lexeme.
  func number(hash: UInt64, in bytes: borrowing Span<UInt8>, range: Range<Int>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if matches(number, bytes, range) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func matches(_ number: Int, _ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard spellings[number].count == range.count else { return false }
    for offset in 0..<range.count
    where spellings[number][offset] != bytes[range.lowerBound + offset].asciiLowercased {
      return false
    }
    return true
  }
}

/// FNV-1a, by which words are looked up.
///
/// - SeeAlso: <http://www.isthe.com/chongo/tech/comp/fnv/>.
enum WordHash {
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  @inline(__always)
  var asciiLowercased: UInt8 {
    self &- 65 < 26 ? self | 32 : self
  }
}
