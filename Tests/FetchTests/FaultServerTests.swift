import Fetch
import Foundation
import TestSupport
import Testing

/// What becomes of every route of the server of faults.
///
/// Each row is fetched from a host of its own, through the server as a proxy, so that the manners one
/// row asks for are no matter of another, and no name or address leads off the machine.
@Suite(.enabled(if: FaultServer.script != nil, "no fault server: TL_BENCH names no test data"))
struct FaultServerTests {
  @Test func `every route has the outcome that is written down`() async throws {
    let server = try FaultServer()
    let rows = FaultOutcomes.rows
    let outcomes = await withTaskGroup(of: (Int, String).self) { group in
      for (index, row) in rows.enumerated() {
        group.addTask { (index, await Self.outcome(of: row, index, through: server)) }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for (index, row) in rows.enumerated() {
      #expect(outcomes[index] == row.outcome, "\(row.path)")
    }
  }

  @Test func `no route is left out`() throws {
    let paths = FaultOutcomes.rows.map(\.path)
    // What the server tells of itself is no page.
    for route in try FaultServer.routes() where !route.hasPrefix("/_admin/") {
      // Routes are written as patterns; only here is one compared with text.
      let pattern = "^" + route + "(\\?.*)?$"
      #expect(
        paths.contains { $0.range(of: pattern, options: .regularExpression) != nil },
        "\(route)"
      )
    }
  }

  @Test(arguments: [
    "/reset-then-ok/2", "/short-then-ok/2", "/500-then-ok/2", "/503-then-ok/1", "/429", "/429-date",
    "/429-none", "/429-garbage",
  ])
  func `a fault that passes is outwaited`(path: String) async throws {
    let server = try FaultServer()
    let fetcher = Fetcher {
      $0.proxies = ProxySettings(http: server.url)
      $0.maximumAttempts = 5
    }
    #expect(await fetcher.error(of: "http://a.example" + path) == nil)
  }

  @Test func `a certificate that nobody vouches for is refused`() async throws {
    let server = try FaultServer(door: .tls)
    for offset in 0..<3 {
      let url = "https://127.0.0.1:\(Int(server.doorPort) + offset)/ok"
      let error = await Fetcher().error(of: url)
      guard case .tlsFailed(url, let detail) = error else {
        Issue.record("\(url): \(error.map { "\($0)" } ?? "was fetched")")
        continue
      }
      #expect(detail.contains("certificate"), "\(detail)")
    }
  }

  @Test func `a certificate that is vouched for must hold today and be of the host`() async throws {
    let server = try FaultServer(door: .tls)
    func error(_ certificate: String, door: Int) async -> FetchError? {
      let fetcher = Fetcher {
        $0.certificateFile = server.certificates.folder.path + "/\(certificate).crt"
      }
      return await fetcher.error(of: "https://127.0.0.1:\(Int(server.doorPort) + door)/ok")
    }
    #expect(await error("good", door: 0) == nil)
    for (certificate, door, fault) in [("expired", 1, "expired"), ("wronghost", 2, "match")] {
      guard case .tlsFailed(_, let detail) = await error(certificate, door: door) else {
        Issue.record("\(certificate) was taken")
        continue
      }
      #expect(detail.contains(fault), "\(detail)")
    }
  }

  @Test func `a proxy that is not there is to blame`() async throws {
    let proxy = try LoopbackServer.refusedURL()
    let fetcher = Fetcher {
      $0.proxies = ProxySettings(http: proxy.replacing("//", with: "//user:secret@"))
    }
    guard case .proxyFailed(_, let detail) = await fetcher.error(of: "http://a.example/ok") else {
      Issue.record("no error of the proxy")
      return
    }
    #expect(detail.hasPrefix("127.0.0.1:"))
    #expect(detail.hasSuffix(" cannot be connected to"))
  }

  @Test func `a SOCKS proxy is asked for any name, also in letters of its own`() async throws {
    let server = try FaultServer(door: .socks)
    let fetcher = Fetcher {
      $0.proxies = ProxySettings(all: "socks5h://127.0.0.1:\(server.doorPort)")
    }
    let snapshot = try await fetcher.snapshot(of: "http://bücher.example/ok")
    #expect(snapshot.finalURL == "http://xn--bcher-kva.example/ok")
    #expect(snapshot.body.count == 147)
  }

  private static func outcome(
    of row: FaultOutcomes.Row,
    _ index: Int,
    through server: FaultServer
  ) async -> String {
    let fetcher = Fetcher {
      $0.proxies = ProxySettings(http: server.url)
      $0.allowsPrivateAddresses = false
      $0.wholeTimeout = row.outcome.hasPrefix("timedOut") ? .seconds(1) : .seconds(20)
    }
    // Hosts of one length, for some pages name theirs.
    let host = "http://row\(1000 + index).example"
    do throws(FetchError) {
      let snapshot = try await fetcher.snapshot(of: host + row.path)
      let steps = snapshot.redirects.map { "\($0.status) " }.joined()
      let size = row.outcome.hasSuffix("any") ? "any" : "\(snapshot.body.count)"
      return "\(steps)\(snapshot.status ?? 0) \(size)"
    } catch {
      return FaultOutcomes.words(for: error).replacing(host, with: "")
    }
  }
}
