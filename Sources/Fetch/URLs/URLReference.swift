/// A URL as it stands in a page or was typed, put into the form that libcurl reads as browsers mean it.
///
///     URLReference(#" http:\\Example.org\a b\..\c#top "#).absolute(base: nil)
///     // "http://Example.org/a%20b/../c"
///
/// libcurl reads what RFC 3986 allows; pages hold what browsers put up with. Only the writing is changed
/// here: what is left out, turned round or escaped is so before libcurl looks for the host, and what it
/// finds is what is fetched.
///
/// - SeeAlso: URL Standard §4.4, <https://url.spec.whatwg.org/#url-parsing>.
struct URLReference {
  private let bytes: [UInt8]

  init(_ text: String) {
    let trimmed = text.trimming {
      $0.isWhitespace || $0.unicodeScalars.allSatisfy { $0.value < 0x20 }
    }
    bytes = trimmed.utf8.filter { !Self.ignored.contains($0) }
  }

  /// Tabs and line ends inside a URL mean nothing.
  private static let ignored = ASCIISet([0x09, 0x0A, 0x0D])

  /// Returns the URL in full; `nil` where it has no scheme and there is no base, or its host is none.
  func absolute(base: FetchURL?) -> String? {
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    guard let colon = schemeEnd else { return base.flatMap { resolved(bytes[...], against: $0) } }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    let rest = bytes[(colon + 1)...]
    guard let webScheme = FetchURL.Scheme(rawValue: scheme) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    if let base, base.scheme == webScheme, !rest.starts(with: Self.twoSlashes, by: Self.isSame) {
      return resolved(rest, against: base)
    }
    return Self.withAuthority(rest, scheme: scheme)
  }

  /// Whether it is written as libcurl reads it: most are, and need not be taken apart.
  private var isPlain: Bool {
    guard let scheme = Self.plainSchemes.first(where: bytes.starts) else { return false }
    let rest = bytes[scheme.count...]
    let pathStart = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
    let host = rest[..<pathStart].prefix { $0 != UInt8(ascii: ":") }
    return HostName.isPlain(host)
      && rest[host.endIndex..<pathStart].dropFirst().allSatisfy(\.isASCIIDigit)
      && rest[pathStart...].allSatisfy(Self.plain.contains)
  }

  private static let plainSchemes = [Array("https://".utf8), Array("http://".utf8)]
  /// What need not be escaped, neither in a path nor in a query, and stands for nothing else.
  private static let plain = ASCIISet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/?!$&()*+,;=:@".utf8
  )

  /// Where the colon behind a scheme stands.
  private var schemeEnd: Int? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      bytes[0].isASCIILetter,
      bytes[..<colon]
        .allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || Self.schemeMarks.contains($0) })
    else { return nil }
    return colon
  }

  private static let schemeMarks = ASCIISet("+-.".utf8)
  private static let twoSlashes = Array("//".utf8)

  /// Whether a byte is a slash where a slash is looked for; the backslash is one.
  private static func isSame(_ byte: UInt8, _ slash: UInt8) -> Bool { isSlash(byte) }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }
}

extension URLReference {
  /// Resolves a reference without a scheme, after RFC 3986 §5.2; dot segments are left to libcurl.
  private func resolved(_ reference: ArraySlice<UInt8>, against base: FetchURL) -> String? {
    if reference.starts(with: Self.twoSlashes, by: Self.isSame) {
      return Self.withAuthority(reference, scheme: base.scheme.rawValue)
    }
    let parts = Parts(reference)
    let baseBytes = Array(base.text.utf8)
    let root = Self.pathStart(of: baseBytes)
    let known = Parts(baseBytes[root...])
    var result = Array(baseBytes[..<root])
    if let first = parts.path.first, Self.isSlash(first) {
      result += Self.escapedPath(parts.path)
    } else if parts.path.isEmpty {
      result += known.path
    } else {
      let folder = known.path.lastIndex(of: UInt8(ascii: "/")) ?? known.path.startIndex
      result += known.path[..<folder] + [UInt8(ascii: "/")] + Self.escapedPath(parts.path)
    }
    if let query = parts.query ?? (parts.path.isEmpty ? known.query : nil) {
      result += [UInt8(ascii: "?")] + Self.escaped(query, besides: Self.unsafeInQuery)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes what stands behind a scheme that needs a host, however many slashes there are; `nil` where the
  /// host is none.
  private static func withAuthority(_ rest: ArraySlice<UInt8>, scheme: String) -> String? {
    let parts = Parts(rest.drop(while: isSlash))
    let hostEnd = parts.path.firstIndex(where: isSlash) ?? parts.path.endIndex
    guard let authority = authority(parts.path[..<hostEnd]) else { return nil }
    var result = Array("\(scheme)://".utf8) + authority + escapedPath(parts.path[hostEnd...])
    if let query = parts.query {
      result += [UInt8(ascii: "?")] + escaped(query, besides: unsafeInQuery)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Writes the user, the host and the port; an empty user or password is none.
  private static func authority(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let at = text.lastIndex(of: UInt8(ascii: "@"))
    let hostAndPort = text[(at.map { $0 + 1 } ?? text.startIndex)...]
    let colon = hostAndPort.lastIndex(of: UInt8(ascii: ":")) ?? hostAndPort.endIndex
    let closing = hostAndPort.lastIndex(of: UInt8(ascii: "]")) ?? hostAndPort.startIndex
    let hostEnd = colon < closing ? hostAndPort.endIndex : colon
    guard let host = HostName.ascii(hostAndPort[..<hostEnd]) else { return nil }
    let user = at.map { text[..<$0] } ?? []
    return credentials(user) + Array(host.utf8) + Array(hostAndPort[hostEnd...])
  }

  private static func credentials(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let parts =
      text.split(
        separator: UInt8(ascii: ":"),
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      .map { escaped($0, besides: unsafeInUser) }
    let password = parts.count > 1 && !parts[1].isEmpty ? [UInt8(ascii: ":")] + parts[1] : []
    let user = (parts.first ?? []) + password
    return user.isEmpty ? [] : user + [UInt8(ascii: "@")]
  }

  /// Where the path begins in a URL of libcurl's.
  private static func pathStart(of url: [UInt8]) -> Int {
    let authority = (url.firstIndex(of: UInt8(ascii: "/")) ?? url.endIndex) + twoSlashes.count
    guard authority < url.count else { return url.count }
    return url[authority...].firstIndex(of: UInt8(ascii: "/")) ?? url.endIndex
  }

  /// The path and the query of a reference; the fragment is left out.
  private struct Parts {
    var path: ArraySlice<UInt8>
    var query: ArraySlice<UInt8>?

    init(_ text: ArraySlice<UInt8>) {
      let end = text.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
      let whole = text[..<end]
      let mark = whole.firstIndex(of: UInt8(ascii: "?"))
      path = whole[..<(mark ?? end)]
      query = mark.map { whole[($0 + 1)...] }
    }
  }
}

extension URLReference {
  private static let unsafeInQuery = ASCIISet("\"#<>'".utf8)
  private static let unsafeInPath = ASCIISet("\"#<>?^`{}".utf8)
  private static let unsafeInUser = ASCIISet("\"#<>?^`{}/:;=@[\\]|".utf8)

  /// Escapes a path; its backslashes are slashes, its escaped dots dots where they are whole segments.
  private static func escapedPath(_ path: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(path.count)
    var start = path.startIndex
    while true {
      let end = path[start...].firstIndex(where: isSlash) ?? path.endIndex
      let segment = path[start..<end]
      result += dots(of: segment) ?? escaped(segment, besides: unsafeInPath)
      guard end < path.endIndex else { return result }
      result.append(UInt8(ascii: "/"))
      start = end + 1
    }
  }

  /// The dots a segment stands for, where it writes them escaped.
  private static func dots(of segment: ArraySlice<UInt8>) -> [UInt8]? {
    guard (3...6).contains(segment.count) else { return nil }
    return dots[String(decoding: segment, as: UTF8.self).lowercased()]
  }

  private static let dots: [String: [UInt8]] = [
    "%2e": Array(".".utf8), "%2e.": Array("..".utf8), ".%2e": Array("..".utf8),
    "%2e%2e": Array("..".utf8),
  ]

  /// Escapes bytes outside ASCII, controls, spaces and the bytes named; NUL stays, so that it is refused.
  private static func escaped(_ text: ArraySlice<UInt8>, besides unsafe: ASCIISet) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for byte in text {
      if byte == 0 || (0x21...0x7E).contains(byte) && !unsafe.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return result
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether it is a digit of ASCII.
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
