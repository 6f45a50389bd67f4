import Foundation
import TestSupport
import Testing

@testable import Fetch

/// The cases of Google's matcher and the examples of the standard.
@Suite struct RobotsSuiteTests {
  private struct Case: Decodable {
    var id: String
    var robots: String
    var agent: String
    var url: String
    var allowed: Bool

    func passes(_ comparison: RobotsPattern.Comparison) -> Bool {
      let rules = RobotsRules(robots.utf8, agent: agent, comparison: comparison)
      return (rules.verdict(onPath: path) == .allowed) == allowed
    }

    /// The path of the URL, as it stands there.
    private var path: String {
      let rest = url.firstRange(of: "://").map { url[$0.upperBound...] } ?? url[...]
      guard let start = rest.firstIndex(where: { "/?;".contains($0) }) else { return "/" }
      let path = rest[start...].prefix { $0 != "#" }
      return path.hasPrefix("/") ? String(path) : "/" + path
    }
  }

  private static let folder = Bench.folder?.appending(path: "fetch/robots")

  private func failures(
    of name: String,
    _ comparison: RobotsPattern.Comparison
  ) throws -> (count: Int, failed: [String]) {
    let data = try Data(contentsOf: #require(Self.folder).appending(path: name))
    let cases = try data.split(separator: 0x0A)
      .map { try JSONDecoder().decode(Case.self, from: $0) }
    return (cases.count, cases.filter { !$0.passes(comparison) }.map(\.id))
  }

  @Test(.enabled(if: folder != nil))
  func `all cases of Google's matcher are decided as it does`() throws {
    let (count, failed) = try failures(of: "google_robots_test.jsonl", .literal)
    #expect(count == 145)
    #expect(failed == [])
  }

  private static let files = folder.map { $0.appending(path: "files") }
    .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }

  /// A decision of Google's matcher on the robots.txt of a site.
  private struct Decision: Decodable {
    var robots_file: String
    var agent: String
    var url: String
    var allowed: Bool
  }

  @Test(.enabled(if: files != nil, "the robots.txt of real sites are not among the test data"))
  func `of real sites at most one decision in two hundred differs from Google's`() throws {
    let folder = try #require(Self.folder)
    let data = try Data(contentsOf: folder.appending(path: "realworld.jsonl"))
    let decisions = try data.split(separator: 0x0A)
      .map { try JSONDecoder().decode(Decision.self, from: $0) }
    let differing = try decisions.filter { decision in
      let file = try Data(contentsOf: folder.appending(path: decision.robots_file))
      let verdict = RobotsRules(file, agent: decision.agent)
        .verdict(onPath: try FetchURL(decision.url).pathAndQuery)
      return (verdict == .allowed) != decision.allowed
    }
    #expect(differing.count * 200 <= decisions.count, "\(differing.count) of \(decisions.count)")
  }

  @Test(.enabled(if: folder != nil))
  func `all examples of the standard are decided as it says`() throws {
    let (count, failed) = try failures(of: "rfc9309_examples.jsonl", .unescaped)
    #expect(count == 48)
    #expect(failed == [])
  }
}
