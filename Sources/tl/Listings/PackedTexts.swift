/// Many texts in little memory: of each is kept what differs from the one before.
///
/// A hundred thousand addresses of one site take 4 MB; as strings they take 13.
struct PackedTexts {
  /// How many there are.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  /// Where every `stride`th text begins, which is kept whole.
  private var starts: [Int] = []
  private var last: [UInt8] = []

  /// How many texts are read at most to know one.
  private static let stride = 16
  /// What a byte counts to.
  private static let longestShare = 255

  /// Adds a text at the end.
  mutating func append(_ text: String) {
    let text = Array(text.utf8)
    var shared = 0
    if count % Self.stride == 0 {
      starts.append(bytes.count)
    } else {
      let most = min(last.count, text.count, Self.longestShare)
      while shared < most, last[shared] == text[shared] { shared += 1 }
    }
    bytes.append(UInt8(shared))
    append(number: text.count - shared)
    bytes += text[shared...]
    last = text
    count += 1
  }

  /// The text at a place.
  subscript(place: Int) -> String {
    var text: [UInt8] = []
    var position = starts[place / Self.stride]
    for _ in 0...(place % Self.stride) {
      text.removeSubrange(Int(bytes[position])...)
      position += 1
      let length = number(at: &position)
      text += bytes[position..<(position + length)]
      position += length
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes a number in groups of seven bits, the lowest first; the last has its high bit unset.
  private mutating func append(number: Int) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private func number(at position: inout Int) -> Int {
    var (number, shift) = (0, 0)
    while true {
      let byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 == 0 { return number }
    }
  }
}
