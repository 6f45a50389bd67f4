/// The redirects of one page, and where the next request goes.
///
/// Pure: it is told what was answered. A user and password go to the host they were given for; those
/// in a redirect's target go nowhere.
struct RedirectChain: Sendable {
  /// The redirects so far, in order.
  private(set) var redirects: [Redirect] = []
  private let options: FetchOptions
  private var timeLeft: Duration

  init(options: FetchOptions) {
    self.options = options
    timeLeft = options.wholeTimeout
  }

  /// Decides where a redirect leads.
  ///
  /// - Parameters:
  ///   - response: The answer that redirects.
  ///   - request: What it answers.
  /// - Returns: The next request.
  /// - Throws: `FetchError.redirectForbidden`, `.redirectMalformed`, `.redirectLoop`,
  ///   `.tooManyRedirects`, or `.timedOut` where all the time is used up.
  mutating func request(
    after response: Response,
    to request: TransferRequest
  ) throws(FetchError) -> TransferRequest {
    let target = try target(of: response, from: request.url)
    let redirect = Redirect(
      status: response.head.status,
      source: request.url.text,
      target: target.text
    )
    guard redirects.count < options.maximumRedirects else {
      throw tooMany(beyond: redirect)
    }
    redirects.append(redirect)
    timeLeft -= response.time
    guard timeLeft > .zero else {
      throw .timedOut(url: target.text, stage: .connecting, limit: options.wholeTimeout)
    }
    var next = request
    next.url = target
    next.credentials = target.origin == request.url.origin ? request.credentials : nil
    next.cookies = response.cookies
    next.timeLimit = timeLeft
    next.isUrgent = true
    return next
  }

  private func target(of response: Response, from source: FetchURL) throws(FetchError) -> FetchURL {
    let location = response.head.location ?? ""
    do throws(FetchError) {
      let target = try FetchURL(location, relativeTo: source).withoutCredentials
      guard options.allowedSchemes.contains(target.scheme) else {
        throw .unsupportedScheme(url: target.text, scheme: target.scheme.rawValue)
      }
      return target
    } catch {
      if case .unsupportedScheme = error {
        throw .redirectForbidden(url: source.text, target: location)
      }
      throw .redirectMalformed(url: source.text, target: location)
    }
  }

  private func tooMany(beyond redirect: Redirect) -> FetchError {
    var seen: Set<String> = []
    let isLoop = (redirects + [redirect]).contains { !seen.insert($0.source).inserted }
    return isLoop
      ? .redirectLoop(url: redirect.target, limit: options.maximumRedirects)
      : .tooManyRedirects(url: redirect.target, limit: options.maximumRedirects)
  }
}
