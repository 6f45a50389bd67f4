/// Through which proxies is fetched.
///
/// - SeeAlso: <https://curl.se/libcurl/c/libcurl-env.html>, whose variables these are.
public struct ProxySettings: Hashable, Sendable {
  /// The proxy for `http` URLs.
  public var http: String?
  /// The proxy for `https` URLs.
  public var https: String?
  /// The proxy for what has none of its own.
  public var all: String?
  /// The hosts that are asked without one: names, which stand for what is below them too, addresses
  /// or `*`, with commas or spaces between them.
  public var exceptions: String

  /// Creates settings; without any, no proxy is asked.
  public init(
    http: String? = nil,
    https: String? = nil,
    all: String? = nil,
    exceptions: String = ""
  ) {
    self.http = http
    self.https = https
    self.all = all
    self.exceptions = exceptions
  }

  /// The proxy to ask for a URL; `nil` where its host is asked itself.
  func proxy(for url: FetchURL) -> String? {
    let proxy = (url.scheme == .http ? http : https) ?? all
    return isException(url.host.trimming { "[]".contains($0) }) ? nil : proxy
  }

  /// The host and port of a proxy, without the user and password that its address may have.
  static func address(of proxy: String) -> String {
    let place = proxy.split(separator: "/").last { $0.contains(":") && !$0.hasSuffix(":") }
    return String((place ?? proxy[...]).split(separator: "@").last ?? "")
  }

  private func isException(_ host: String) -> Bool {
    exceptions.lowercased().split { ", ".contains($0) }
      .contains { exception in
        let name = exception.drop { $0 == "." }
        return exception == "*" || host == name || host.hasSuffix("." + name)
      }
  }
}
