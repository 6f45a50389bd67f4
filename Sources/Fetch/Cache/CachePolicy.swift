public import Foundation

/// What may be done with an answer that is kept: given out again, asked about, or neither.
///
///     let policy = CachePolicy(request, status: 200, fields: fields, receivedAt: then)
///     policy.isFresh(at: now)        // no request is needed
///     policy.validators              // what to send where one is
///
/// Decisions only; times are parameters. The age that a server's `Date` suggests is not counted, for
/// clocks differ; its `Age` is.
///
/// - SeeAlso: RFC 9111, <https://www.rfc-editor.org/rfc/rfc9111>.
public struct CachePolicy: Hashable, Sendable {
  /// For whom a cache is, and what it assumes.
  public struct Options: Hashable, Sendable {
    /// Whether several people read from it; false for one of a single user.
    public var isShared = false
    /// The part of the time since the last change for which an answer without a lifetime is fresh.
    public var heuristicFraction = 0.1
    /// How long an `immutable` answer without a lifetime is fresh, in seconds.
    public var immutableLifetime = 86_400.0
    /// Whether directives of long ago say that the others beside them were copied unread.
    public var ignoresCargoCult = false

    /// Creates the options of a private cache.
    public init() {}
  }

  /// What was asked for.
  public struct Request: Hashable, Sendable {
    /// The method; `nil` where any will do.
    public var method: String?
    /// The URL; `nil` where any will do.
    public var url: String?
    /// The header fields.
    public var fields: [HeaderField]

    /// Creates a request.
    public init(method: String? = "GET", url: String?, fields: [HeaderField] = []) {
      self.method = method
      self.url = url
      self.fields = fields
    }
  }

  let request: Request
  /// The status of the answer.
  public let status: Int
  /// The fields of the answer, those of later confirmations put in.
  public let fields: [HeaderField]
  let receivedAt: Date
  let options: Options
  let control: CacheControl

  /// Describes an answer.
  ///
  /// - Parameters:
  ///   - request: What was asked for.
  ///   - status: The status of the answer.
  ///   - fields: Its fields.
  ///   - receivedAt: When it came.
  public init(
    _ request: Request,
    status: Int,
    fields: [HeaderField],
    receivedAt: Date
  ) {
    self.init(
      request,
      status: status,
      fields: fields,
      receivedAt: receivedAt,
      options: Options()
    )
  }

  init(
    _ request: Request,
    status: Int,
    fields: [HeaderField],
    receivedAt: Date,
    options: Options
  ) {
    var control = CacheControl(fields.combined("Cache-Control") ?? "")
    var fields = fields
    if options.ignoresCargoCult, control.has("pre-check"), control.has("post-check") {
      control.remove(["pre-check", "post-check", "no-cache", "no-store", "must-revalidate"])
      fields = fields.removing(["expires", "pragma"])
    }
    self.request = request
    self.status = status
    self.fields = fields
    self.receivedAt = receivedAt
    self.options = options
    self.control = control
  }
}

extension CachePolicy {
  /// Whether it may be kept (RFC 9111 §3).
  public var isStorable: Bool {
    let isShared = options.isShared
    return !requestControl.has("no-store") && !control.has("no-store")
      && (request.method == nil || request.method == "GET" || request.method == "HEAD"
        || (request.method == "POST" && hasLifetime))
      && Self.understood.contains(status)
      && !(isShared && control.has("private"))
      && !(isShared && request.fields.combined("Authorization") != nil && !allowsAuthorized)
      && (hasLifetime || control.has("public") || Self.cacheableByDefault.contains(status))
  }

  /// How long it is fresh from when it was made, in seconds (RFC 9111 §4.2.1).
  public var lifetime: Double {
    guard isStorable, !forbidsReuse else { return 0 }
    if options.isShared, let seconds = control.seconds("s-maxage") { return seconds }
    if let seconds = control.seconds("max-age") { return seconds }
    let least = control.has("immutable") ? options.immutableLifetime : 0
    let made = date("Date") ?? receivedAt.timeIntervalSince1970
    if fields.combined("Expires") != nil {
      // What is no date, "0" above all, is in the past (RFC 9111 §5.3).
      guard let expires = date("Expires"), expires >= made else { return 0 }
      return max(least, expires - made)
    }
    guard let changed = date("Last-Modified"), changed < made else { return least }
    return max(least, (made - changed) * options.heuristicFraction)
  }

  /// How old it is, in seconds (RFC 9111 §4.2.3).
  public func age(at now: Date) -> Double {
    let first = fields.values(named: "Age").first?.prefix { $0 != "," }.trimming(\.isWhitespace)
    let ageReceived = first.flatMap(CacheControl.number) ?? 0
    return Double(ageReceived) + now.timeIntervalSince(receivedAt)
  }

  /// Returns whether it can be given out without asking.
  public func isFresh(at now: Date) -> Bool { lifetime > age(at: now) }

  /// Returns whether it may be given out while it is being asked about (RFC 5861 §3).
  public func mayServeWhileAsking(at now: Date) -> Bool {
    let window = control.seconds("stale-while-revalidate") ?? 0
    return window > 0 && lifetime + window > age(at: now)
  }

  /// Returns whether it may be given out because asking fails (RFC 5861 §4).
  public func mayServeOnError(at now: Date) -> Bool {
    lifetime + (control.seconds("stale-if-error") ?? 0) > age(at: now)
  }

  /// How long it can be of use in any of these ways, in seconds.
  func timeToKeep(at now: Date) -> Double {
    let left = lifetime - age(at: now)
    let extensions = ["stale-if-error", "stale-while-revalidate"].map { control.seconds($0) ?? 0 }
    return max(0, left + (extensions.max() ?? 0))
  }

  /// Returns whether it answers a request as it is (RFC 9111 §4).
  public func answers(_ request: Request, at now: Date) -> Bool {
    let wanted = CacheControl(request.fields.combined("Cache-Control") ?? "")
    let age = age(at: now)
    if wanted.has("no-cache") || request.fields.saysNoCache { return false }
    if let most = wanted.seconds("max-age"), age > most { return false }
    if let least = wanted.seconds("min-fresh"), lifetime - age < least { return false }
    if lifetime <= age {
      guard !control.has("must-revalidate"), let most = wanted.seconds("max-stale") else {
        return false
      }
      guard wanted.isUnlimited("max-stale") || most > age - lifetime else { return false }
    }
    return matches(request, alsoHead: false)
  }

  /// Returns whether an answer to one request is one to another (RFC 9111 §4 and §4.1).
  public func matches(_ other: Request, alsoHead: Bool) -> Bool {
    (request.url == nil || request.url == other.url)
      && request.fields.combined("Host") == other.fields.combined("Host")
      && (other.method == nil || other.method == request.method
        || (alsoHead && other.method == "HEAD"))
      && varyingFields.allSatisfy { name in
        name != "*" && request.fields.combined(name) == other.fields.combined(name)
      }
  }
}

extension CachePolicy {
  /// Statuses whose meaning is known (RFC 9111 §3).
  private static let understood: Set<Int> = [
    200, 203, 204, 300, 301, 302, 303, 307, 308, 404, 405, 410, 414, 501,
  ]
  /// Statuses of answers that may be kept without a word about it (RFC 9110 §15.1).
  private static let cacheableByDefault: Set<Int> = [
    200, 203, 204, 206, 300, 301, 308, 404, 405, 410, 414, 501,
  ]

  private var requestControl: CacheControl {
    CacheControl(request.fields.combined("Cache-Control") ?? "")
  }

  private var hasLifetime: Bool {
    control.has("max-age") || fields.combined("Expires") != nil
      || (options.isShared && control.has("s-maxage"))
  }

  private var allowsAuthorized: Bool {
    ["must-revalidate", "public", "s-maxage"].contains(where: control.has)
  }

  private var forbidsReuse: Bool {
    if control.has("no-cache") || varyingFields.contains("*") { return true }
    if fields.combined("Cache-Control") == nil, fields.saysNoCache { return true }
    guard options.isShared else { return false }
    // A cookie given out to others is no longer one person's.
    let sharesCookie =
      fields.combined("Set-Cookie") != nil && !control.has("public") && !control.has("immutable")
    return sharesCookie || control.has("proxy-revalidate")
  }

  private var varyingFields: [String] {
    (fields.combined("Vary") ?? "").split(separator: ",")
      .map { $0.trimming(\.isWhitespace).lowercased() }.filter { !$0.isEmpty }
  }

  private func date(_ name: String) -> Double? {
    fields.combined(name).flatMap { HTTPDate($0) }.map { Double($0.secondsSince1970) }
  }
}

extension [HeaderField] {
  /// The value of a field, its lines joined as HTTP has it; `nil` where there is none.
  func combined(_ name: String) -> String? {
    let values = values(named: name)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// The fields but those of some names, which are in lower case.
  func removing(_ names: Set<String>) -> [HeaderField] {
    filter { !names.contains($0.name.lowercased()) }
  }

  /// Whether the directive from before `Cache-Control` is there (RFC 9111 §5.4).
  fileprivate var saysNoCache: Bool {
    combined("Pragma")?.lowercased().contains("no-cache") ?? false
  }
}
