/// One request and how its answer is taken.
struct TransferRequest: Sendable {
  /// What is asked for, without user and password.
  var url: FetchURL
  /// The user and password for its host.
  var credentials: Credentials?
  /// The cookies of the requests it goes on from, as libcurl writes them.
  var cookies: [String] = []
  /// What is known of the page already.
  var known: KnownPage?
  /// How long it may take.
  var timeLimit: Duration
  /// The largest body as sent, in bytes.
  var bodyLimitInBytes: Int
  /// Whether a body is read up to the limit and then left, where others are refused.
  var takesBeginning = false
  /// Whether it goes on with something and therefore comes before others.
  var isUrgent = false

  init(_ url: FetchURL, options: FetchOptions) {
    self.url = url.withoutCredentials
    credentials = url.credentials
    timeLimit = options.wholeTimeout
    bodyLimitInBytes = options.bodyLimitInBytes
  }

  /// Header fields besides those of every request: whether the page at just this URL has changed.
  var fields: [HeaderField] {
    known?.url == url.text ? known?.policy.validators ?? [] : []
  }
}
