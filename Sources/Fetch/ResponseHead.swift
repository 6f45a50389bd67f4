/// The status line and the header fields of one answer.
struct ResponseHead: Hashable, Sendable {
  /// Every byte, line ends included.
  private(set) var bytes: [UInt8] = []
  /// The status; 0 until the status line has come.
  private(set) var status = 0
  /// The fields in the order in which they came.
  private(set) var fields: [HeaderField] = []
  /// Whether the empty line after the fields has come.
  private(set) var isComplete = false

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let colon = UInt8(ascii: ":")

  /// Adds a line as it came.
  mutating func append(_ line: [UInt8]) {
    let isFirst = bytes.isEmpty
    bytes += line
    let content = line.trimmingSuffix { $0 == Self.lineFeed || $0 == Self.carriageReturn }
    if isFirst {
      status = Self.status(inLine: content)
    } else if content.isEmpty {
      isComplete = true
    } else {
      appendField(content)
    }
  }

  /// Returns whether a line begins an answer.
  static func isStatusLine(_ line: [UInt8]) -> Bool {
    line.starts(with: "HTTP/".utf8)
  }
}

extension ResponseHead {
  /// Whether it sends the client elsewhere, as libcurl decides it.
  var isRedirect: Bool { (300..<400).contains(status) && location != nil }

  /// Where a redirect leads; of several fields the last counts, as for libcurl.
  var location: String? { fields.values(named: "Location").last { !$0.isEmpty } }

  /// The length announced for the body, where one is.
  var contentLength: Int? {
    guard fields.values(named: "Transfer-Encoding").isEmpty else { return nil }
    return fields.values(named: "Content-Length").last.flatMap { Int($0) }
  }
}

extension ResponseHead {
  private static func status(inLine line: ArraySlice<UInt8>) -> Int {
    let words = line.split(separator: space, maxSplits: 2)
    guard words.count > 1 else { return 0 }
    return Int(String(decoding: words[1], as: UTF8.self)) ?? 0
  }

  private mutating func appendField(_ line: ArraySlice<UInt8>) {
    let isSpace = { (byte: UInt8) in byte == Self.space || byte == Self.tab }
    let value: ArraySlice<UInt8>
    if let first = line.first, isSpace(first), let last = fields.popLast() {
      // Obsolete line folding (RFC 9112 §5.2): the value goes on.
      value = line.drop(while: isSpace).trimmingSuffix(while: isSpace)
      fields.append(HeaderField(name: last.name, value: last.value + " " + Self.text(value)))
    } else if let colon = line.firstIndex(of: Self.colon) {
      value = line[(colon + 1)...].drop(while: isSpace).trimmingSuffix(while: isSpace)
      fields.append(HeaderField(name: Self.text(line[..<colon]), value: Self.text(value)))
    }
  }

  /// Field values are bytes: UTF-8 where they can be, else Latin-1 (RFC 9110 §5.5).
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  fileprivate func trimmingSuffix(while isUnwanted: (UInt8) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isUnwanted(self[index(before: end)]) { formIndex(before: &end) }
    return self[..<end]
  }
}
