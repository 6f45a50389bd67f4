import Extract
import Foundation
import Testing
import Timeline

/// The way back from a sentence to the bytes of the page.
@Suite struct PlaceTests {
  private static let second =
    "A crate of “sweet” oranges & a dog came back – nobody knew with whom, or why so late."

  private static func page(_ charset: String) -> String {
    """
    <html><head><meta charset=\(charset)><title>Ferry</title></head><body><main><div class=nav><a href=/>Home</a></div>
    <div><p>The ferry <em>left</em> at noon with eleven
      passengers on board. A crate of &ldquo;sweet&rdquo; oranges &amp; a <b>dog</b> came back &#8211; nobody knew with
      whom, or why so late.</p>
    <p>Caf\u{E9}s on the quay were closed all day; the coffee was cold. The d\u{E9}tour took hours.</p></div></main></body></html>
    """
  }

  private func sentences(of bytes: [UInt8]) throws -> [[(text: String, bytes: String)]] {
    let article = try ArticleReader().article(in: Page(bytes: bytes, mediaType: "text/html"))
    return article.paragraphs.map { paragraph in
      SentenceSplitter().sentences(in: paragraph.text)
        .compactMap { range in
          guard let place = paragraph.pageRange(of: range) else { return nil }
          let text = String(decoding: Array(paragraph.text.utf8)[range], as: UTF8.self)
          return (text, String(decoding: bytes[place].map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self))
        }
    }
  }

  @Test(arguments: ["utf-8", "windows-1252"])
  func `a sentence leads back to its own bytes`(charset: String) throws {
    let encoding: String.Encoding = charset == "utf-8" ? .utf8 : .windowsCP1252
    let bytes = try #require(Self.page(charset).data(using: encoding))
    let found = try sentences(of: Array(bytes))
    #expect(found.map(\.count) == [2, 2])
    #expect(
      found[0][0].bytes == "The ferry <em>left</em> at noon with eleven\n  passengers on board."
    )
    #expect(found[0][1].text == Self.second)
    #expect(
      found[0][1].bytes == """
        A crate of &ldquo;sweet&rdquo; oranges &amp; a <b>dog</b> came back &#8211; nobody knew with
          whom, or why so late.
        """
    )
    #expect(found[1][0].bytes.hasSuffix("s on the quay were closed all day; the coffee was cold."))
    #expect(found[1][1].bytes.hasPrefix("The d") && found[1][1].bytes.hasSuffix("tour took hours."))
  }

  @Test(arguments: [
    "<p>A word <b>\u{AD}\u{200B}</b> <i> </i></p>",
    "<p>Say&nbsp;&shy;<b>&nbsp;</b>it aloud, all of you, now.</p>",
    "<p>&amp;&notanentity; &lt;&#x1F600; &#0; what comes of it nobody knows for sure.</p>",
  ])
  func `what is not shown leads nowhere, and nothing breaks`(html: String) throws {
    let page = Page(bytes: Array((html + Self.page("utf-8")).utf8), mediaType: "text/html")
    for paragraph in try ArticleReader().article(in: page).paragraphs {
      let length = paragraph.text.utf8.count
      for place in paragraph.places {
        #expect(place.text.upperBound <= length && place.page.upperBound <= page.bytes.count)
      }
    }
  }

  @Test func `a paragraph names its element`() throws {
    let article = try ArticleReader()
      .article(in: Page(bytes: Array(Self.page("utf-8").utf8), mediaType: "text/html"))
    #expect(
      article.paragraphs.map(\.element) == [
        "body > main > div:nth-of-type(2) > p:nth-of-type(1)",
        "body > main > div:nth-of-type(2) > p:nth-of-type(2)",
      ]
    )
  }

  @Test(arguments: SamplePage.folders)
  func `every word of a sample page leads back to itself`(folder: String) throws {
    let page = try SamplePage.page(of: folder)
    for paragraph in try ArticleReader().article(in: page).paragraphs {
      let words = Array(paragraph.text.utf8).split(separator: 0x20)
      for word in words where word.allSatisfy({ $0 < 0x80 && $0 != 0x26 }) {
        let place = try #require(paragraph.pageRange(of: word.indices))
        #expect(Array(page.bytes[place]) == Array(word))
      }
    }
  }
}
