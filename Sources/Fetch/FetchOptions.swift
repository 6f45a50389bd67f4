/// How a `Fetcher` behaves.
public struct FetchOptions: Hashable, Sendable {
  /// The longest time to find a host, connect and agree on TLS, for each redirect anew.
  ///
  /// Default 10 s: twice the time-out of a system resolver, so that one lost packet is survived.
  public var connectTimeout: Duration = .seconds(10)

  /// The longest time for all of a transfer, redirects included, once it has begun.
  ///
  /// Default 60 s: 20 MB at 3 Mbit/s. Waiting for a turn does not count.
  public var wholeTimeout: Duration = .seconds(60)

  /// The longest time a transfer may be slower than `stallSpeedInBytesPerSecond`, waiting for the
  /// first byte included; rounded up to whole seconds.
  ///
  /// Default 20 s: slow archives take ten seconds to think.
  public var stallTimeout: Duration = .seconds(20)

  /// The speed below which a transfer counts as stalled, in bytes a second.
  ///
  /// Default 100: slower than any modem, faster than a server that drips to hold us.
  public var stallSpeedInBytesPerSecond: Int = 100

  /// The largest body as sent, in bytes.
  ///
  /// Default 20 MB: the largest article pages are 3 MB.
  public var bodyLimitInBytes: Int = 20_000_000

  /// The largest body without its content codings, in bytes.
  ///
  /// Default 50 MB: text is packed to a fifth or less, and the largest sitemap allowed is 50 MB.
  public var decodedBodyLimitInBytes: Int = 50_000_000

  /// The largest body without its content codings, as a multiple of what was sent, above 4 MB.
  ///
  /// Default 200: pages are packed to a fifth, tables of zeros to a fiftieth, bombs to a thousandth.
  public var maximumDecodingRatio: Int = 200

  /// The largest head of an answer, interim answers and trailers included, in bytes.
  ///
  /// Default 256 kB: servers themselves take 8 to 64 kB.
  public var headLimitInBytes: Int = 256 * 1024

  /// How many redirects in a row are followed.
  ///
  /// Default 10: browsers allow 20, honest chains have at most 4.
  public var maximumRedirects: Int = 10

  /// What the program calls itself to servers.
  ///
  /// Default honest and short, so that a server's owner can tell it from a browser.
  public var userAgent: String = FetchOptions.userAgent(contact: "")

  /// Writes what the program calls itself by default.
  ///
  ///     FetchOptions.userAgent(contact: "desk@example.org")  // "tl/0.1.0 (timeline reader; desk@example.org)"
  ///
  /// - Parameter contact: Where the user can be reached, an address of mail or of a page; empty for none.
  /// - Returns: The name of the program, its version, what it is, and the contact.
  public static func userAgent(contact: String) -> String {
    "tl/0.1.0 (timeline reader\(contact.isEmpty ? "" : "; " + contact))"
  }

  /// How many transfers run at once in all; the others wait for their turn.
  ///
  /// Default 64: two each for the hosts of a large list of feeds, which is what hides their latency.
  public var maximumTransfers: Int = 64

  /// How many transfers run at once for one host and port.
  ///
  /// Default 2: as polite as HTTP/1.1 once asked (RFC 2616 §8.1.4). A server whose robots.txt sets a
  /// delay gets one at a time.
  public var maximumTransfersPerHost: Int = 2

  /// Whether robots.txt is asked for before the first page of an origin, and obeyed.
  ///
  /// Default true (RFC 9309).
  public var obeysRobots: Bool = true

  /// Whether addresses of this machine and of private networks may be connected to.
  ///
  /// Default false: a page must not make us ask what only we can reach. What a proxy connects to is
  /// not known here.
  public var allowsPrivateAddresses: Bool = false

  /// The proxies that are asked.
  ///
  /// Default none.
  public var proxies: ProxySettings = ProxySettings()

  /// A file of the certificates in PEM that are trusted, in place of those of the system.
  ///
  /// Default none.
  public var certificateFile: String?

  /// How often one page is asked for in all, where the server has trouble that may pass.
  ///
  /// Default 4.
  public var maximumAttempts: Int = 4

  /// The longest time to wait because a server asks for it; what wants more fails.
  ///
  /// Default 60 s: longer, and a person thinks the program hangs.
  public var longestPause: Duration = .seconds(60)

  /// What makes waits uneven, so that not everybody comes at once.
  ///
  /// Default 0, for which they are always the same.
  public var jitterSeed: UInt64 = 0

  /// The schemes that are fetched, redirects included.
  ///
  /// Default both. There is no way to allow another one.
  public var allowedSchemes: Set<FetchURL.Scheme> = [.http, .https]

  /// Creates options with the defaults.
  public init() {}
}
