/// Collects an answer piece by piece, redirects before it included, and says when it is too much.
///
/// Pure: it is told what comes in and knows nothing of who tells it.
struct ResponseReader: Sendable {
  /// Why reading was given up.
  enum Refusal: Hashable, Sendable {
    case headTooLarge(limitInBytes: Int)
    case bodyTooLarge(limitInBytes: Int)
  }

  /// How far the transfer is.
  private(set) var stage = FetchError.Stage.connecting
  /// The head of the latest answer.
  private(set) var head = ResponseHead()
  /// The body as sent, chunks joined.
  private(set) var body: [UInt8] = []
  /// The redirects followed so far.
  private(set) var redirects: [Redirect] = []
  /// The address asked last.
  private(set) var url: String
  /// Why reading was given up, once it was.
  private(set) var refusal: Refusal?

  private let headLimitInBytes: Int
  private let bodyLimitInBytes: Int
  private var headBytes = 0

  init(url: FetchURL, options: FetchOptions) {
    self.url = url.text
    headLimitInBytes = options.headLimitInBytes
    bodyLimitInBytes = options.bodyLimitInBytes
  }

  /// Notes that a connection is there and the request is being sent.
  mutating func requestBegins() {
    stage = .waiting
    headBytes = 0
    // A head from before belongs to a redirect: without this, a connection closed before the next
    // answer would be judged by it.
    head = ResponseHead()
  }

  /// Takes a line of the head; `false` where it is too much.
  mutating func receive(headLine line: [UInt8]) -> Bool {
    headBytes += line.count
    guard headBytes <= headLimitInBytes else {
      refusal = .headTooLarge(limitInBytes: headLimitInBytes)
      return false
    }
    stage = .receiving
    if head.isComplete {
      // What follows is the next answer, after an interim one or a redirect; or else a trailer.
      guard ResponseHead.isStatusLine(line) else { return true }
      head = ResponseHead()
    }
    head.append(line)
    return head.isComplete ? completeHead() : true
  }

  /// Takes a piece of the body; `false` where it is too much.
  mutating func receive(body piece: Span<UInt8>) -> Bool {
    guard body.count + piece.count <= bodyLimitInBytes else { return refuseBody() }
    unsafe piece.withUnsafeBufferPointer { unsafe body.append(contentsOf: $0) }
    return true
  }

  private mutating func completeHead() -> Bool {
    if let target = head.location, head.isRedirect {
      let resolved = Self.resolve(target, against: url)
      redirects.append(Redirect(status: head.status, source: url, target: resolved))
      url = resolved
      stage = .connecting
    } else if (200..<300).contains(head.status), let length = head.contentLength,
      length > bodyLimitInBytes
    {
      return refuseBody()
    }
    return true
  }

  private mutating func refuseBody() -> Bool {
    refusal = .bodyTooLarge(limitInBytes: bodyLimitInBytes)
    return false
  }

  /// The absolute target; as it was sent where it cannot be fetched.
  private static func resolve(_ target: String, against base: String) -> String {
    do {
      return try FetchURL(target, relativeTo: FetchURL(base)).text
    } catch {
      return target
    }
  }
}
