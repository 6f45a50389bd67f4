import Fetch
import Foundation
import TestSupport

/// The instant every snapshot of these tests is dated by.
let noon = Date(timeIntervalSince1970: 1_740_484_800)

extension Fetcher {
  /// Creates a fetcher with a clock that stands still, for a server on this machine
  /// that is asked once and for nothing but the page.
  convenience init(_ change: (inout FetchOptions) -> Void = { _ in }) {
    var options = FetchOptions()
    options.obeysRobots = false
    options.allowsPrivateAddresses = true
    options.maximumAttempts = 1
    change(&options)
    self.init(options: options, now: { noon })
  }

  /// Fetches one page and returns why that failed, or `nil` where it did not.
  func error(of url: String) async -> FetchError? {
    do throws(FetchError) {
      _ = try await snapshot(of: url)
      return nil
    } catch {
      return error
    }
  }
}

extension LoopbackServer {
  /// Creates a server that sends the same bytes to everybody and closes.
  convenience init(sending text: String) throws {
    try self.init { _, connection in connection.send(text) }
  }

  /// Creates a server that answers everybody with the same body.
  convenience init(fields: [String], body: [UInt8]) throws {
    try self.init { _, connection in connection.respond(fields: fields, body: body) }
  }
}
