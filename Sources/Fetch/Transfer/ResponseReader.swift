/// Collects an answer piece by piece, and says when it is too much or enough.
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
  /// Why reading was given up, once it was.
  private(set) var refusal: Refusal?
  /// Whether reading was ended because nobody wants the rest.
  private(set) var hasEnough = false

  private let headLimitInBytes: Int
  private let bodyLimitInBytes: Int
  private let takesBeginning: Bool
  private var headBytes = 0
  private var ignoredBytes = 0

  /// How much of a redirect's body is passed over, in bytes, so that its connection can be used
  /// again; what is longer ends it.
  private static let ignoredLimit = 64 * 1024

  /// How much room is made because a server announces a body, in bytes: it may lie.
  ///
  /// What is not written to is but addresses, and a body that has to move to a larger room is there twice.
  private static let reservedLimit = 8 * 1024 * 1024

  init(_ request: TransferRequest, headLimitInBytes: Int) {
    self.headLimitInBytes = headLimitInBytes
    bodyLimitInBytes = request.bodyLimitInBytes
    takesBeginning = request.takesBeginning
  }

  /// Notes that a connection is there and the request is being sent.
  mutating func requestBegins() {
    stage = .waiting
    headBytes = 0
    head = ResponseHead()
  }

  /// Takes a line of the head; `false` where no more is wanted.
  mutating func receive(headLine line: [UInt8]) -> Bool {
    headBytes += line.count
    guard headBytes <= headLimitInBytes else {
      refusal = .headTooLarge(limitInBytes: headLimitInBytes)
      return false
    }
    stage = .receiving
    if head.isComplete {
      // What follows is the next answer, after an interim one; or else a trailer.
      guard ResponseHead.isStatusLine(line) else { return true }
      head = ResponseHead()
    }
    head.append(line)
    return head.isComplete ? completeHead() : true
  }

  /// Takes a piece of the body; `false` where no more is wanted.
  mutating func receive(body piece: Span<UInt8>) -> Bool {
    if head.isRedirect {
      ignoredBytes += piece.count
      hasEnough = ignoredBytes > Self.ignoredLimit
      return !hasEnough
    }
    let room = bodyLimitInBytes - body.count
    guard piece.count <= room else {
      if takesBeginning { append(piece.extracting(..<room)) }
      return refuseBody()
    }
    append(piece)
    return true
  }

  private mutating func append(_ piece: Span<UInt8>) {
    unsafe piece.withUnsafeBufferPointer { unsafe body.append(contentsOf: $0) }
  }

  private mutating func completeHead() -> Bool {
    // Nobody reads the page of an error.
    hasEnough = head.status >= 400
    if (200..<300).contains(head.status), let length = head.contentLength,
      length > bodyLimitInBytes, !takesBeginning
    {
      return refuseBody()
    }
    if let length = head.contentLength, !hasEnough {
      body.reserveCapacity(min(length, bodyLimitInBytes, Self.reservedLimit))
    }
    return !hasEnough
  }

  private mutating func refuseBody() -> Bool {
    hasEnough = takesBeginning
    refusal = takesBeginning ? nil : .bodyTooLarge(limitInBytes: bodyLimitInBytes)
    return false
  }
}
