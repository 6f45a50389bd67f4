import Extract
import Foundation
import Temporal
import TestSupport
import Testing

@Suite(.enabled(if: Bench.seeds != nil, "the folder of test data is absent"))
struct SeedTests {
  private func article(_ prefix: String) throws -> Article {
    let folder = try #require(Bench.seeds)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return try ArticleReader().article(in: Page(bytes: bytes, mediaType: "text/plain"))
  }

  @Test(arguments: [
    ("000", nil), ("001", "2025-02-25"), ("002", "2025-02-26"), ("003", "2025-02-25"), ("004", nil),
  ])
  func `the date is found where there is one`(prefix: String, date: String?) throws {
    #expect(try article(prefix).publicationDate?.day.description == date)
  }

  @Test(arguments: [("000", 11), ("001", 12), ("002", 10), ("003", 13), ("004", 13)])
  func `the paragraphs are the article's`(prefix: String, count: Int) throws {
    #expect(try article(prefix).paragraphs.count == count)
  }

  @Test(arguments: [
    ("000", ["Tom Ozimek"]), ("001", ["David R. Sands"]), ("002", ["isabelle"]), ("003", []),
    ("004", ["Khánh Minh"]),
  ])
  func `the author is named`(prefix: String, authors: [String]) throws {
    #expect(try article(prefix).authors == authors)
  }

  @Test(arguments: [
    ("000", "robotaxi"), ("000", "Header"), ("000", "narciss"), ("001", "Advertisement"),
    ("001", "QWIKET"),
    ("001", "reached at"), ("002", "Mastodon"), ("002", "Sources for"), ("003", "date 2025"),
    ("004", "Elon"),
    ("004", "Sputnik"), ("004", "VND"),
  ])
  func `what stands around the article is left out`(prefix: String, word: String) throws {
    let text = try article(prefix).paragraphs.map(\.text).joined(separator: "\n").lowercased()
    #expect(!text.contains(word.lowercased()))
  }

  @Test func `a site that names itself is named`() throws {
    #expect(try article("001").siteName == "The America One News")
  }
}
