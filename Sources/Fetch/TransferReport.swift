/// One request as it went, for who wants to hear of each.
public struct TransferReport: Sendable {
  /// What was asked for, without user and password.
  public let url: String
  /// What the server answered (RFC 9110 §15); `nil` where its answer was not understood, or none came.
  public let status: Int?
  /// The bytes of the body as sent.
  public let bodyInBytes: Int
  /// How long it took once it had its turn.
  public let time: Duration

  /// The way in which all is asked for.
  public static let method = "GET"

  init(_ outcome: TransferOutcome) {
    url = outcome.url.text
    status = outcome.reader.head.isComplete ? outcome.reader.head.status : nil
    bodyInBytes = outcome.reader.body.count
    time = outcome.totalTime
  }
}
