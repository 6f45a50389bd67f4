/// Which encoding a page is in, and how that is known.
public struct EncodingDecision: Hashable, Sendable {
  /// What decided.
  public enum Evidence: String, Hashable, Sendable {
    /// The first bytes are a byte order mark.
    case byteOrderMark
    /// The server said so.
    case header
    /// The bytes are UTF-8, but for a few at most.
    case validUTF8
    /// A `meta` element said so.
    case meta
    /// The statistics of the bytes.
    case statistics
    /// Nothing said anything.
    case fallback
  }

  /// The encoding.
  public let encoding: CharacterEncoding
  /// What decided.
  public let evidence: Evidence
  /// How many bytes at the start are the byte order mark.
  let markLength: Int
  /// Whether every byte is known to be ASCII, which all encodings that are declared in it read alike.
  private(set) var isASCII = false

  /// Decides on the encoding of a page.
  ///
  /// What is declared is trusted less than what the bytes are: a page that is UTF-8 in fact is read as UTF-8 whatever
  /// the server and its `meta` elements say, unless a single character is all there is to go by; one that is said to be
  /// UTF-8 and hardly has a character of it is read by the statistics of its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The page as received.
  ///   - charset: What the server said, if it did.
  public init(for bytes: [UInt8], charset: String? = nil) {
    if let (encoding, length) = Self.byteOrderMark(of: bytes) {
      self.init(encoding, .byteOrderMark, markLength: length)
    } else {
      self.init(unmarked: bytes, charset: charset)
    }
  }

  /// Decides by the bytes, and by what is said of them.
  private init(unmarked bytes: [UInt8], charset: String?) {
    let tolerance = UTF8Tolerance(bytes)
    defer { isASCII = tolerance.isASCII && encoding.width != .multiByte }
    if tolerance.isUTF8, tolerance.rightSequences > 1 {
      self.init(.utf8, .validUTF8)
    } else if let declared = Self.declared(for: bytes, charset: charset),
      declared.encoding.width != .utf8 || !tolerance.isForeign
    {
      self.init(declared.encoding, declared.evidence)
    } else if tolerance.isASCII {
      self.init(.windows1252, .fallback)
    } else if tolerance.isUTF8 {
      self.init(.utf8, .validUTF8)
    } else if let label = EncodingGuess.label(for: bytes),
      let encoding = CharacterEncoding(label: label)
    {
      self.init(encoding, .statistics)
    } else {
      self.init(.windows1252, .fallback)
    }
  }

  /// What the server says, else what a `meta` element says.
  private static func declared(
    for bytes: [UInt8],
    charset: String?
  ) -> (encoding: CharacterEncoding, evidence: Evidence)? {
    if let charset, let encoding = CharacterEncoding(label: charset) { return (encoding, .header) }
    guard let encoding = MetaCharset.encoding(in: bytes) else { return nil }
    // A `meta` element that could be read byte by byte is not in UTF-16, whatever it says.
    return (encoding.name.hasPrefix("utf-16") ? .utf8 : encoding, .meta)
  }

  private init(_ encoding: CharacterEncoding, _ evidence: Evidence, markLength: Int = 0) {
    self.encoding = encoding
    self.evidence = evidence
    self.markLength = markLength
  }

  private static func byteOrderMark(of bytes: [UInt8]) -> (CharacterEncoding, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}

/// Counts how far bytes are from being UTF-8.
struct UTF8Tolerance {
  /// How many sequences of two and more bytes are right.
  private(set) var rightSequences = 0
  /// How many sequences are wrong, one cut off at the end not counted.
  private(set) var wrongSequences = 0
  /// Whether an escape character, by which ISO 2022 changes its character set, occurs.
  private(set) var hasEscape = false

  /// Whether a byte above 127 occurs.
  private var hasHighByte = false

  /// One wrong sequence in this many is a slip, not another encoding: such pages paste foreign bytes into UTF-8.
  private static let rightPerWrong = 10
  /// This many wrong sequences for a right one are another encoding: by chance few pairs of bytes are right.
  private static let wrongPerRight = 4

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        if byte == 0x1B { hasEscape = true }
        index += 1
        continue
      }
      hasHighByte = true
      let length = UTF8Sequence.length(at: index, in: bytes)
      if length > 0 {
        rightSequences += 1
      } else if index + 4 <= bytes.count {
        wrongSequences += 1
      }
      index += max(1, length)
    }
  }

  /// Whether there is nothing that one encoding reads differently from another.
  var isASCII: Bool { rightSequences == 0 && wrongSequences == 0 && !hasEscape && !hasHighByte }

  /// Whether hardly anything that is no ASCII is UTF-8.
  var isForeign: Bool { wrongSequences > rightSequences * Self.wrongPerRight }

  var isUTF8: Bool {
    if wrongSequences == 0 { return rightSequences > 0 || !hasEscape }
    return rightSequences >= wrongSequences * Self.rightPerWrong
  }
}

/// The well-formed byte sequences of UTF-8.
///
/// - SeeAlso: The Unicode Standard, table 3-7.
enum UTF8Sequence {
  /// Returns the length of the well-formed sequence that starts at an index, or 0 where there is none.
  static func length(at index: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
