/// What makes two URLs one source.
///
///     try FetchURL("http://www.example.org:80/a?utm_source=mail&id=7#top").identity
///     // "example.org/a?id=7"
///
/// The scheme and `www.` are left out, for sites answer alike with and without; so are the port of the
/// scheme, the fragment and the parameters that only say where a reader came from. A page of an AMP cache
/// is the page it keeps.
extension FetchURL {
  /// The identity: host, port where it is not the scheme's own, path, query.
  public var identity: String {
    if let kept = pageKeptByAMPCache { return kept.identity }
    let port = self.port == scheme.defaultPort ? "" : ":\(self.port)"
    return siteHost + port + path + (cleanQuery.map { "?" + $0 } ?? "")
  }

  /// The address to be shown: without a fragment and parameters that only say where a reader came from.
  public var shown: String {
    text.prefix { $0 != "?" && $0 != "#" } + (cleanQuery.map { "?" + $0 } ?? "")
  }

  /// The host without the `www.` that many sites answer to as well.
  var siteHost: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }

  /// The path, from its first slash.
  var path: String {
    let text = pathAndQuery
    return text.utf8.firstIndex(of: UInt8(ascii: "?")).map { String(text[..<$0]) } ?? text
  }

  /// The query without parameters that only say where a reader came from; `nil` where nothing is left.
  var cleanQuery: String? {
    let text = pathAndQuery
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let kept = text[text.index(after: mark)...].split(separator: "&")
      .filter { parameter in
        let name = String(parameter.prefix { $0 != "=" })
        return !TrackingParameters.contains(name, host: siteHost) && !Self.asksForAMP(parameter)
      }
    return kept.isEmpty ? nil : kept.joined(separator: "&")
  }

  /// Whether a parameter asks for a page in its AMP form.
  private static func asksForAMP(_ parameter: Substring) -> Bool {
    ["amp", "amp=", "amp=1", "amp=true", "outputtype=amp"].contains(parameter.lowercased())
  }

  /// The page that a URL of an AMP cache stands for: `…/c/s/example.org/a`, `google.com/amp/s/example.org/a`.
  private var pageKeptByAMPCache: FetchURL? {
    let isCache = host.hasSuffix(".cdn.ampproject.org") || host == "cdn.ampproject.org"
    let isViewer = siteHost.hasPrefix("google.") && path.hasPrefix("/amp/")
    guard isCache || isViewer else { return nil }
    let rest = pathAndQuery.split(separator: "/").drop { ["amp", "c", "v", "s"].contains($0) }
    guard rest.first?.contains(".") == true else { return nil }
    // What is no URL is kept nowhere.
    return try? FetchURL("https://" + rest.joined(separator: "/"))
  }
}
