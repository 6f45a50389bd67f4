import Extract
import Foundation
import Temporal
import TestSupport
import Testing

/// What a sample page's `expected.json` says.
struct SamplePage: Decodable, CustomTestStringConvertible {
  var title: String
  var date: String?
  var site: String?
  var authors: [String]?
  var with: [String]
  var without: [String]

  var testDescription: String { title }

  static let folders: [String] = {
    let pages = Project.data.appending(path: "pages").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: pages)) ?? []).sorted()
  }()

  static func expectation(of folder: String) throws -> SamplePage {
    let file = Project.data.appending(path: "pages/\(folder)/expected.json")
    return try JSONDecoder().decode(SamplePage.self, from: Data(contentsOf: file))
  }

  static func page(of folder: String) throws -> Page {
    let base = Project.data.appending(path: "pages/\(folder)")
    if let html = try? Data(contentsOf: base.appending(path: "source.html")) {
      return Page(bytes: Array(html), mediaType: "text/html")
    }
    let text = try Data(contentsOf: base.appending(path: "source.txt"))
    return Page(bytes: Array(text), mediaType: "text/plain")
  }
}

@Suite struct SamplePageTests {
  @Test func `there are sample pages`() {
    #expect(SamplePage.folders.count >= 8)
  }

  @Test(arguments: SamplePage.folders)
  func `a sample page is read as expected`(folder: String) throws {
    let expected = try SamplePage.expectation(of: folder)
    let article = try ArticleReader().article(in: SamplePage.page(of: folder))
    #expect(article.title == expected.title)
    #expect(article.publicationDate?.day.description == expected.date)
    #expect(article.siteName == expected.site)
    if let authors = expected.authors { #expect(article.authors == authors) }
    let text = article.paragraphs.map(\.text).joined(separator: "\n")
    for words in expected.with { #expect(text.contains(words)) }
    for words in expected.without { #expect(!text.contains(words)) }
  }

  @Test(arguments: SamplePage.folders)
  func `the same page is read the same way twice`(folder: String) throws {
    let page = try SamplePage.page(of: folder)
    #expect(try ArticleReader().article(in: page) == ArticleReader().article(in: page))
  }

  @Test(arguments: SamplePage.folders)
  func `every paragraph leads back to its first and last word`(folder: String) throws {
    let page = try SamplePage.page(of: folder)
    for paragraph in try ArticleReader().article(in: page).paragraphs {
      let range = try #require(paragraph.pageRange)
      // Latin-1 tells the ASCII words of all sample pages.
      let source = page.bytes[range].map { Character(Unicode.Scalar($0)) }
      let words = paragraph.text.split(separator: " ")
      let plain = words.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
      #expect(plain.allSatisfy { String(source).contains($0) })
      #expect(source.count < paragraph.text.utf8.count * 2 + 40)
    }
  }
}
