/// What the robots.txt of an origin says to one reader.
///
///     let rules = RobotsRules("User-agent: *\nDisallow: /drafts".utf8, agent: "tl")
///     rules.verdict(onPath: "/drafts/1")  // disallowed by "Disallow: /drafts", line 2
///
/// The groups that name the reader are taken together; those of `*` count only where none does. The
/// longest rule that matches decides, and of two equally long ones the one that allows.
///
/// - SeeAlso: RFC 9309, <https://www.rfc-editor.org/rfc/rfc9309>.
public struct RobotsRules: Hashable, Sendable {
  /// What may be fetched.
  public enum Verdict: Hashable, Sendable {
    /// It may be.
    case allowed
    /// It may not be, by that line of the file, whose number counts from 1.
    case disallowed(line: String, number: Int)
  }

  private struct Rule: Hashable {
    var pattern: RobotsPattern
    var allows: Bool
    var line: String
    var number: Int
  }

  /// The least time between two requests, where the file sets one.
  public let crawlDelay: Duration?
  /// The addresses of sitemaps, as the file writes them.
  public let sitemaps: [String]
  private let rules: [Rule]
  private let comparison: RobotsPattern.Comparison

  /// How much of a file is read: what the standard asks at least (RFC 9309 §2.5), in bytes.
  public static let limitInBytes = 500 * 1024

  /// Allows everything.
  public static let allowingAll = RobotsRules([], agent: "")

  /// Reads a file, of which the first 500 KiB count.
  ///
  /// - Parameters:
  ///   - file: The bytes; what is no rule is passed over.
  ///   - agent: The product token of the reader, `tl`; its case does not matter.
  public init(_ file: some Sequence<UInt8>, agent: String) {
    self.init(file, agent: agent, comparison: .unescaped)
  }

  init(_ file: some Sequence<UInt8>, agent: String, comparison: RobotsPattern.Comparison) {
    self.comparison = comparison
    let lines = RobotsLine.lines(in: Array(file.prefix(Self.limitInBytes)))
    let group = Self.group(of: Array(agent.lowercased().utf8), in: lines)
    sitemaps = lines.filter { $0.field == .sitemap }
      .map { String(decoding: $0.value, as: UTF8.self) }
    crawlDelay = group.lazy.filter { $0.field == .crawlDelay }.compactMap(\.delay).first
    rules = group.flatMap { Self.rules(in: $0, comparison) }
  }

  /// Decides on a path.
  ///
  /// - Parameter path: The path and query of a URL, beginning with a slash.
  /// - Returns: What may be done, and by which line not.
  public func verdict(onPath path: String) -> Verdict {
    // RFC 9309 §2.2.2.
    if path == "/robots.txt" { return .allowed }
    let octets = Array(path.utf8)
    let compared = comparison == .literal ? octets : PercentCoding.unescaping(octets)
    var best: Rule?
    for rule in rules where rule.pattern.matches(compared) {
      let length = best?.pattern.length ?? 0
      if rule.pattern.length > length || (rule.pattern.length == length && rule.allows) {
        best = rule
      }
    }
    guard let best, !best.allows, best.pattern.length > 0 else { return .allowed }
    return .disallowed(line: best.line, number: best.number)
  }
}

extension RobotsRules {
  /// The lines of the groups that are meant for a reader.
  private static func group(of agent: [UInt8], in lines: [RobotsLine]) -> [RobotsLine] {
    var own: [RobotsLine] = []
    var everybodys: [RobotsLine] = []
    var namesAgent = false
    var isOwn = false
    var isEverybodys = false
    // The first rule behind the names of a group ends them.
    var hasRule = false
    for line in lines {
      switch line.field {
      case .userAgent:
        if hasRule { (isOwn, isEverybodys, hasRule) = (false, false, false) }
        if isStar(line.value) {
          isEverybodys = true
        } else if !agent.isEmpty, product(in: line.value) == agent {
          isOwn = true
          namesAgent = true
        }
      case .allow, .disallow:
        guard isOwn || isEverybodys else { continue }
        hasRule = true
        fallthrough
      case .crawlDelay:
        if isOwn { own.append(line) }
        if isEverybodys { everybodys.append(line) }
      case .sitemap: continue
      }
    }
    return namesAgent ? own : everybodys
  }

  private static func isStar(_ name: ArraySlice<UInt8>) -> Bool {
    name.first == UInt8(ascii: "*") && (name.dropFirst().first.map(RobotsLine.isSpace) ?? true)
  }

  /// The product token at the start of a name, in lower case: `foobot` in `FooBot/1.1`.
  private static func product(in name: ArraySlice<UInt8>) -> [UInt8] {
    let token = name.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    return Array(String(decoding: token, as: UTF8.self).lowercased().utf8)
  }

  private static func rules(
    in line: RobotsLine,
    _ comparison: RobotsPattern.Comparison
  ) -> [Rule] {
    guard line.field == .allow || line.field == .disallow else { return [] }
    let text = String(decoding: line.text, as: UTF8.self)
    let paths = [Array(line.value)] + (line.field == .allow ? folders(of: line.value) : [])
    return paths.map { path in
      Rule(
        pattern: RobotsPattern(path, comparison: comparison),
        allows: line.field == .allow,
        line: text,
        number: line.number
      )
    }
  }

  /// The folder whose page an allowed `index.html` is: who may read the one may read the other.
  private static func folders(of path: ArraySlice<UInt8>) -> [[UInt8]] {
    guard
      let slash = path.lastIndex(of: UInt8(ascii: "/")),
      path[slash...].starts(with: "/index.htm".utf8)
    else { return [] }
    return [path[...slash] + Array("$".utf8)]
  }
}

extension RobotsLine {
  /// The seconds a crawl delay asks for, which may have a fraction; `nil` where it is no number.
  fileprivate var delay: Duration? {
    guard let seconds = Double(String(decoding: value, as: UTF8.self)),
      (0...Self.longestDelayInSeconds).contains(seconds)
    else { return nil }
    return .seconds(seconds)
  }

  /// A delay above a day is a mistake.
  private static let longestDelayInSeconds = 86_400.0
}
