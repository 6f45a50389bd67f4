/// Who may ask the timeline's own server what.
///
/// Any page on the web can let a browser ask this machine. So the name of the host has to be one of this machine, or
/// a name of the attacker's could lead here (DNS rebinding); what other pages ask is refused; and what changes
/// something needs the token, which only who started the server has seen.
struct Doorman: Sendable {
  /// What a request has to have in its head to change something.
  let token: String

  /// The field of the head that has the token.
  static let field = "tl-token"

  /// Returns why a request is refused; `nil` where it is not.
  func refusal(of request: SiteRequest) -> SiteAnswer? {
    let host = request.head["host"] ?? ""
    guard Self.names.contains(Self.name(in: host)) else {
      return .fault("This server answers to 127.0.0.1, [::1] and localhost only.", status: 403)
    }
    if let origin = request.head["origin"], origin.lowercased() != "http://" + host.lowercased() {
      return .fault("Other pages may not ask this server.", status: 403)
    }
    let isReading = ["GET", "HEAD"].contains(request.method)
    guard isReading || isToken(request.head[Self.field] ?? "") else {
      return .fault("To decide something, open the address that tl serve printed.", status: 401)
    }
    return nil
  }

  private static let names: Set<String> = ["127.0.0.1", "[::1]", "localhost"]

  /// A host without its port.
  private static func name(in host: String) -> String {
    let digits = host.utf8.reversed()
      .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = host.utf8.dropLast(digits.count)
    return (rest.last == UInt8(ascii: ":") ? String(Substring(rest.dropLast())) : host).lowercased()
  }

  /// Whether a text is the token; how long that takes does not tell how much of it is right.
  private func isToken(_ text: String) -> Bool {
    let (given, wanted) = (Array(text.utf8), Array(token.utf8))
    guard given.count == wanted.count else { return false }
    return zip(given, wanted).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
