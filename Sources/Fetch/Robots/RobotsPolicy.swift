internal import Foundation

/// What the answer to a request for robots.txt means for the pages of its origin.
///
/// - SeeAlso: RFC 9309 §2.3.1 and §2.4, <https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1>.
struct RobotsPolicy: Sendable {
  /// What is known, and how long it holds.
  struct Standing: Sendable {
    /// What the file says; or why it cannot be read, and then nothing is fetched.
    var rules: Result<RobotsRules, FetchError>
    /// From when it is to be asked for again.
    var expires: Date
  }

  /// The product token of the reader.
  var agent: String

  /// Judges an answer.
  ///
  /// - Parameters:
  ///   - answer: The body without codings, or why there is none.
  ///   - now: When it came.
  /// - Returns: What holds from then on.
  func standing(after answer: Result<[UInt8], FetchError>, now: Date) -> Standing {
    switch answer {
    case .success(let body):
      return Standing(
        rules: .success(RobotsRules(body, agent: agent)),
        expires: now.addingTimeInterval(Self.lifetimeInSeconds)
      )
    case .failure(let error) where Self.meansNoRules(error):
      return Standing(
        rules: .success(.allowingAll),
        expires: now.addingTimeInterval(Self.lifetimeInSeconds)
      )
    case .failure(let error):
      return Standing(
        rules: .failure(error),
        expires: now.addingTimeInterval(Self.pauseInSeconds)
      )
    }
  }

  /// Whether a site has no rules, because it has no file; a server that is too busy to say is none.
  private static func meansNoRules(_ error: FetchError) -> Bool {
    switch error {
    case .status(let status, _): (300..<500).contains(status) && status != 429
    case .tooManyRedirects, .redirectLoop, .redirectWithoutLocation, .redirectForbidden,
      .redirectMalformed, .noBody:
      true
    default: false
    }
  }

  /// How long a file holds: a day (RFC 9309 §2.4).
  private static let lifetimeInSeconds = 86_400.0
  /// How long a site whose file cannot be read is left alone.
  private static let pauseInSeconds = 600.0
}

extension FetchError {
  /// The error of a page whose robots.txt could not be read: where the host is not to be reached at
  /// all, that is what there is to say.
  func forPage(_ page: String, robots: String) -> FetchError {
    switch self {
    case .hostNotFound(_, let host): .hostNotFound(url: page, host: host)
    case .connectionRefused: .connectionRefused(url: page)
    case .connectionFailed(_, let detail): .connectionFailed(url: page, detail: detail)
    case .proxyFailed(_, let detail): .proxyFailed(url: page, detail: detail)
    case .tlsFailed(_, let detail): .tlsFailed(url: page, detail: detail)
    case .addressForbidden(_, let address): .addressForbidden(url: page, address: address)
    case .serverPaused(_, let time): .serverPaused(url: page, time: time)
    case .cancelled: .cancelled(url: page)
    default: .robotsUnreadable(url: page, robots: robots, reason: self)
    }
  }
}
