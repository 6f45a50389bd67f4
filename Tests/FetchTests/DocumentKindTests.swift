import Fetch
import Testing

@Suite struct DocumentKindTests {
  @Test(arguments: [
    ("<?xml version='1.0'?>\n<!-- <html> -->\n<rss version='2.0'>", DocumentKind.feed),
    ("\u{FEFF}  <feed xmlns='http://www.w3.org/2005/Atom'>", .feed), ("<rdf:RDF>", .feed),
    ("{\"version\": \"https://jsonfeed.org/version/1\"}", .feed), ("{\"a\": 1}", .page),
    ("<!DOCTYPE rss><URLSET>", .sitemap), ("<ns:sitemapindex>", .sitemap),
    ("WARC/1.1\r\n", .archive), ("<!doctype html><html><body>rss</body>", .page),
    ("<!-- <rss>", .page), ("The feed <rss> is a word.", .page), ("", .page), ("<", .page),
  ])
  func `a document is known by its first element`(text: String, expected: DocumentKind) {
    #expect(DocumentKind(of: Array(text.utf8)) == expected)
  }

  @Test func `a document in two bytes a character is known too`() {
    let wide: [UInt8] = [0xFF, 0xFE] + "<rss>".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(DocumentKind(of: wide) == .feed)
  }
}
