/// The status line and the header fields of one answer.
struct ResponseHead: Hashable, Sendable {
  /// Every byte, line ends included.
  private(set) var bytes: [UInt8] = []
  /// The status; 0 until the status line has come.
  private(set) var status = 0
  /// The fields in the order in which they came; empty until the head is complete.
  private(set) var fields: [HeaderField] = []
  /// Whether the empty line after the fields has come.
  private(set) var isComplete = false

  /// Creates a head of which nothing has come.
  init() {}

  /// Creates a head of which only what it says was kept.
  init(status: Int, fields: [HeaderField]) {
    self.status = status
    self.fields = fields
    isComplete = true
  }

  /// Adds a line as it came.
  mutating func append(_ line: [UInt8]) {
    let isFirst = bytes.isEmpty
    bytes += line
    if isFirst {
      status = Self.status(inLine: line)
    } else if line.allSatisfy(Self.isLineEnd) {
      isComplete = true
      fields = Self.fields(in: bytes)
    }
  }

  /// Returns whether a line begins an answer.
  static func isStatusLine(_ line: [UInt8]) -> Bool {
    line.starts(with: "HTTP/".utf8)
  }
}

extension ResponseHead {
  /// Whether it sends the client elsewhere.
  var isRedirect: Bool { (300..<400).contains(status) && status != 304 && location != nil }

  /// Where a redirect leads; of several fields the last counts, as for curl.
  var location: String? { fields.values(named: "Location").last { !$0.isEmpty } }

  /// The length announced for the body, where one is.
  var contentLength: Int? {
    guard fields.values(named: "Transfer-Encoding").isEmpty else { return nil }
    return fields.values(named: "Content-Length").last.flatMap { Int($0) }
  }
}

extension ResponseHead {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let colon = UInt8(ascii: ":")

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == lineFeed || byte == carriageReturn
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || byte == tab || byte == carriageReturn
  }

  private static func status(inLine line: [UInt8]) -> Int {
    let words = line.split(maxSplits: 2) { $0 == space || isLineEnd($0) }
    guard words.count > 1 else { return 0 }
    return Int(String(decoding: words[1], as: UTF8.self)) ?? 0
  }

  /// Reads the lines after the first, once for all: a value folded over a thousand lines would be
  /// copied a thousand times else.
  private static func fields(in bytes: [UInt8]) -> [HeaderField] {
    var names: [ArraySlice<UInt8>] = []
    var values: [[UInt8]] = []
    for line in bytes.split(separator: lineFeed).dropFirst() {
      if let first = line.first, isSpace(first), !values.isEmpty {
        // Obsolete line folding (RFC 9112 §5.2): the value goes on.
        let more = line.trimming(isSpace)
        if !more.isEmpty { values[values.count - 1] += [space] + more }
      } else if let colon = line.firstIndex(of: colon) {
        names.append(line[..<colon].trimming(isSpace))
        values.append(Array(line[(colon + 1)...].trimming(isSpace)))
      }
    }
    return zip(names, values).map { HeaderField(name: text($0), value: text($1)) }
  }

  /// Field values are bytes: UTF-8 where they can be, else Latin-1 (RFC 9110 §5.5).
  private static func text(_ bytes: some Collection<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func trimming(_ isUnwanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = drop(while: isUnwanted)
    guard let last = start.lastIndex(where: { !isUnwanted($0) }) else { return start.prefix(0) }
    return start[...last]
  }
}
