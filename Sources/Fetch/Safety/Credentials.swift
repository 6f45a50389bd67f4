/// A user and a password that stand in a URL.
///
/// They go to the host they were written for, and nowhere else: not to where it redirects, and not
/// into an error, a snapshot or the store.
struct Credentials: Hashable, Sendable {
  let user: String
  let password: String
}

extension FetchURL {
  /// The user and password it has, if any.
  var credentials: Credentials? {
    guard let userInfo else { return nil }
    let parts = userInfo.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(decoding: PercentCoding.unescaping($0.utf8), as: UTF8.self) }
    return Credentials(user: parts[0], password: parts.count > 1 ? parts[1] : "")
  }

  /// The same without user and password: what may be shown and kept.
  public var withoutCredentials: FetchURL {
    guard let userInfo else { return self }
    // What is left of a URL that could be read can be read.
    return (try? FetchURL(scheme.rawValue + "://" + afterScheme.dropFirst(userInfo.count + 1)))
      ?? self
  }

  /// Takes out what stands where users and passwords do, in any text that has URLs or what was meant for one.
  public static func hidingCredentials(in text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map(hidingCredentials)
      .joined(separator: " ")
  }

  private static func hidingCredentials(inWord word: Substring) -> Substring {
    guard let scheme = word.firstRange(of: ":/") else { return word }
    let start = word[scheme.upperBound...].firstIndex { $0 != "/" } ?? word.endIndex
    let authority = word[start...].prefix { !"/?#".contains($0) }
    guard let sign = authority.lastIndex(of: "@") else { return word }
    return word[..<start] + word[word.index(after: sign)...]
  }

  /// The path and query, as they are asked for.
  var pathAndQuery: String {
    let rest = afterScheme.utf8
    return rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
      .map { String(rest[$0...]) ?? "" } ?? "/"
  }

  private var afterScheme: Substring {
    Substring(text.utf8.dropFirst(scheme.rawValue.utf8.count + "://".utf8.count))
  }

  private var userInfo: Substring? {
    let authority = afterScheme.utf8
      .prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
    return authority.lastIndex(of: UInt8(ascii: "@")).map { Substring(authority[..<$0]) }
  }
}
