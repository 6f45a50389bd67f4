internal import Foundation

/// A complete answer, its content codings still on it.
struct Response: Hashable, Sendable {
  /// Where it came from, after redirects.
  var url: String
  /// Its status and fields.
  var head: ResponseHead
  /// Its body as sent, chunks joined.
  var body: [UInt8]
  /// The redirects before it.
  var redirects: [Redirect]
  /// When the request was handed to the network.
  var startedAt: Date
}
