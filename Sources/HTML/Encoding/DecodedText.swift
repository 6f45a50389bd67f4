/// A page as UTF-8, with the way back to the bytes as they were received.
public struct DecodedText: Sendable {
  /// The text, well-formed, without its byte order mark.
  public let utf8: [UInt8]
  /// Which encoding it was read in, and why.
  public let decision: EncodingDecision
  private let offsets: OffsetMap

  /// Decodes a page; a malformed byte becomes U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: The page as received.
  ///   - charset: What the server said of its encoding, if it did.
  public init(_ bytes: [UInt8], charset: String? = nil) {
    let decision = EncodingDecision(for: bytes, charset: charset)
    self.decision = decision
    let body = bytes[decision.markLength...]
    guard !decision.isASCII else {
      (utf8, offsets) = (bytes, .shifted(by: 0))
      return
    }
    switch decision.encoding.width {
    case .utf8:
      (utf8, offsets) = Self.repaired(bytes, from: decision.markLength)
    case .singleByte:
      utf8 = Iconv.utf8(from: body, encoding: decision.encoding.iconvName) ?? Self.ascii(body)
      offsets = .characters(CharacterIndex(utf8), start: decision.markLength)
    case .multiByte:
      utf8 = Iconv.utf8(from: body, encoding: decision.encoding.iconvName) ?? Self.ascii(body)
      offsets = .unknown
    }
  }

  /// Returns where a piece of the text stands in the bytes as received, or `nil` where that is not known.
  ///
  /// Known for UTF-8 and for every encoding of one byte a character.
  ///
  /// - Parameter range: The piece, in bytes of ``utf8``.
  /// - Returns: The piece, in bytes as received.
  public func byteRange(of range: Range<Int>) -> Range<Int>? {
    guard let start = offsets.source(of: range.lowerBound, in: utf8),
      let end = offsets.source(of: range.upperBound, in: utf8), start <= end
    else { return nil }
    return start..<end
  }

  /// Copies UTF-8, with U+FFFD for every byte that is none, and notes where the offsets shift.
  private static func repaired(_ bytes: [UInt8], from start: Int) -> ([UInt8], OffsetMap) {
    if let _ = try? UTF8Span(validating: bytes.span) {
      // No error: the commonest case by far, and the copy is a plain one.
      return (start == 0 ? bytes : Array(bytes[start...]), .shifted(by: start))
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var shifts = [OffsetMap.Shift(decoded: 0, source: start)]
    var index = start
    while index < bytes.count {
      let length = UTF8Sequence.length(at: index, in: bytes)
      if length > 0 {
        result.append(contentsOf: bytes[index..<(index + length)])
        index += length
      } else {
        result.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += 1
        shifts.append(.init(decoded: result.count, source: index))
      }
    }
    return (result, .shifts(shifts))
  }

  /// The ASCII characters of bytes whose encoding cannot be read, so that something is.
  private static func ascii(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { result.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
    }
    return result
  }
}

/// The way from an offset in the decoded text to the one in the bytes received.
private enum OffsetMap: Sendable {
  /// A place from which on the distance between both offsets stays the same.
  struct Shift: Sendable {
    let decoded: Int
    let source: Int
  }

  case shifted(by: Int)
  case shifts([Shift])
  case characters(CharacterIndex, start: Int)
  case unknown

  func source(of offset: Int, in utf8: [UInt8]) -> Int? {
    switch self {
    case .shifted(let distance): return offset + distance
    case .shifts(let shifts):
      var low = 0
      var high = shifts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if shifts[middle].decoded <= offset { low = middle } else { high = middle }
      }
      return shifts[low].source + offset - shifts[low].decoded
    case .characters(let index, let start):
      return start + index.count(before: offset, in: utf8)
    case .unknown: return nil
    }
  }
}

/// Counts characters up to any offset of UTF-8 without starting from its beginning.
private struct CharacterIndex: Sendable {
  private static let step = 1024
  /// How many characters start before every 1,024th byte.
  private var counts: [Int32] = []

  init(_ utf8: [UInt8]) {
    var count: Int32 = 0
    counts.reserveCapacity(utf8.count / Self.step + 1)
    for index in utf8.indices {
      if index % Self.step == 0 { counts.append(count) }
      if utf8[index] & 0xC0 != 0x80 { count += 1 }
    }
    if utf8.count % Self.step == 0 { counts.append(count) }
  }

  func count(before offset: Int, in utf8: [UInt8]) -> Int {
    let block = min(offset / Self.step, counts.count - 1)
    var count = Int(counts[block])
    for index in (block * Self.step)..<min(offset, utf8.count) where utf8[index] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }
}
