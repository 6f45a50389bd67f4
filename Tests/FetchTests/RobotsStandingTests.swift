import Fetch
import Foundation
import TestSupport
import Testing

/// What the many ways in which servers answer for robots.txt mean for a page.
@Suite(.enabled(if: FaultServer.script != nil, "no fault server: TL_BENCH names no test data"))
struct RobotsStandingTests {
  private enum Outcome: String {
    case allowed, disallowed, unreadable
  }

  private static let outcomes: [(variant: String, path: String, outcome: Outcome)] = [
    ("open", "/article/1", .allowed), ("disallow", "/article/1", .disallowed),
    ("private", "/article/1", .disallowed), ("private", "/article/10", .allowed),
    ("private", "/ok?utm_source=a", .disallowed), ("agent", "/article/1", .allowed),
    ("404", "/article/1", .allowed), ("410", "/article/1", .allowed),
    ("401", "/article/1", .allowed), ("403", "/article/1", .allowed),
    ("429", "/article/1", .unreadable), ("500", "/article/1", .unreadable),
    ("503", "/article/1", .unreadable), ("503-once", "/article/1", .disallowed),
    ("503-once", "/article/2", .allowed), ("never", "/article/1", .unreadable),
    ("reset", "/article/1", .unreadable), ("slow", "/article/1", .allowed),
    ("redirect", "/article/1", .disallowed), ("redirect", "/article/2", .allowed),
    ("redirect6", "/article/1", .disallowed), ("loop", "/article/1", .allowed),
    ("big", "/early", .disallowed), ("big", "/late", .allowed),
    ("huge", "/article/1", .allowed), ("html", "/article/1", .allowed),
    ("binary", "/article/1", .allowed), ("gzip", "/article/1", .disallowed),
    ("bom", "/article/1", .disallowed), ("cr", "/article/1", .disallowed),
    ("crlf", "/article/1", .disallowed), ("empty", "/article/1", .allowed),
    ("delay", "/article/1", .allowed), ("changing", "/article/2", .allowed),
  ]

  @Test func `each is understood`() async throws {
    let server = try FaultServer()
    await withTaskGroup(of: Void.self) { group in
      for (index, row) in Self.outcomes.enumerated() {
        group.addTask {
          let fetcher = Fetcher {
            $0.proxies = ProxySettings(http: server.url)
            $0.obeysRobots = true
            $0.maximumAttempts = 3
            if row.variant == "never" { $0.wholeTimeout = .seconds(1) }
          }
          let url = "http://robots-\(row.variant).row\(index).example\(row.path)"
          let outcome: Outcome =
            switch await fetcher.error(of: url) {
            case .robotsDisallow: .disallowed
            case .robotsUnreadable: .unreadable
            default: .allowed
            }
          #expect(outcome == row.outcome, "\(row.variant) \(row.path)")
        }
      }
    }
  }
}
