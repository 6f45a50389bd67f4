import Compression
import Fetch
import Testing

@Suite struct SitemapTests {
  private let site = "https://example.org/sitemap.xml"

  /// The pages of what a site calls a sitemap.
  private func pages(in bytes: [UInt8]) -> [String] {
    var walk = SitemapWalk(from: site)
    var found: [String] = []
    walk.read(bytes, of: site, from: site) { found.append($0.url) }
    return found
  }

  @Test func `a sitemap lists pages, and news with their dates`() throws {
    let text = """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc> https://example.org/1?a=1&b=2 </loc><lastmod>2024-01-01</lastmod>
      <news:news><news:publication><news:language>en</news:language></news:publication>
      <news:publication_date>2023-12-31T10:00Z</news:publication_date><news:title>One</news:title></news:news></url>
      <url><loc>/2</loc></url><url><loc></loc></url><url><loc>https://example.org/3
      """
    #expect(
      SitemapReader.sitemap(in: Array(text.utf8), url: site)
        == Sitemap(pages: [
          Sitemap.Page(
            url: "https://example.org/1?a=1&b=2",
            updated: FeedDate(secondsSince1970: 1_704_067_200, hasTime: false),
            published: FeedDate(secondsSince1970: 1_704_016_800, hasTime: true),
            title: "One",
            language: "en"
          ),
          Sitemap.Page(url: "https://example.org/2"),
        ])
    )
  }

  @Test func `a gzip file is unpacked, and one that is damaged is none`() throws {
    let packed: [UInt8] = [
      0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0xff, 0xb3, 0x29, 0x2d, 0xca,
      0x29, 0x4e, 0x2d, 0xb1, 0xb3, 0x01, 0xd2, 0x76, 0x36, 0x39, 0xf9, 0xc9, 0x76, 0xfa,
      0x86, 0x36, 0xfa, 0x20, 0xda, 0x46, 0x1f, 0x2c, 0xa4, 0x0f, 0x55, 0x00, 0x00, 0x3a,
      0xad, 0x8e, 0xac, 0x29, 0x00, 0x00, 0x00,
    ]
    #expect(
      SitemapReader.sitemap(in: packed, url: site)?.pages.map(\.url) == ["https://example.org/1"]
    )
    #expect(pages(in: Array(packed.dropLast(9))).isEmpty)
  }

  @Test func `a list of addresses and a feed are sitemaps where a site says so`() {
    let lines = "Some words.\r\nhttps://example.org/1\r\n  HTTPS://example.org/2 \n"
    #expect(pages(in: Array(lines.utf8)) == ["https://example.org/1", "HTTPS://example.org/2"])
    let feed = "<rss><channel><item><link>/3</link></item></channel></rss>"
    #expect(pages(in: Array(feed.utf8)) == ["https://example.org/3"])
    #expect(SitemapReader.sitemap(in: Array(feed.utf8), url: site) == nil)
  }

  @Test func `the way through sitemaps asks for none twice`() {
    let index =
      "<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>/sitemap.xml</loc></sitemap></sitemapindex>"
    let answers = [
      "https://example.org/robots.txt":
        "User-agent: *\nSITEMAP : /sitemap.xml # all\nSite-map: /b.xml",
      "https://example.org/sitemap.xml": index,
      "https://example.org/a.xml":
        "<urlset><url><loc>/1</loc></url><url><loc>/2</loc></url></urlset>",
      "https://example.org/b.xml": "<urlset><url><loc>/2</loc></url></urlset>",
    ]
    var walk = SitemapWalk(from: "https://example.org/robots.txt")
    var asked: [String] = []
    var found: [String] = []
    while let url = walk.next() {
      asked.append(url)
      walk.read(Array((answers[url] ?? "").utf8), of: url, from: url) { found.append($0.url) }
    }
    #expect(
      asked == [
        "https://example.org/robots.txt", "https://example.org/sitemap.xml",
        "https://example.org/b.xml",
        "https://example.org/a.xml",
      ]
    )
    #expect(
      found == ["https://example.org/2", "https://example.org/1", "https://example.org/2"]
    )
  }

  @Test func `a sitemap longer than what is read at once is read whole`() {
    let count = 3000
    let entries = (0..<count)
      .map { "<url><loc>https://example.org/news/\($0)?a=1&b=&nbsp;c</loc><!-- \($0) --></url>\n" }
    let found = pages(in: Array("<urlset>\(entries.joined())</urlset>".utf8))
    #expect(found.count == count)
    #expect(found.last == "https://example.org/news/2999?a=1&b=%C2%A0c")
  }

  @Test(arguments: [
    "<!ENTITY a \"lol\"> <!ENTITY b \"&a;&a;\">", "<!ENTITY a SYSTEM 'file:///etc/passwd'>",
    "<!ENTITY % a PUBLIC '-//A' 'https://example.org/a'> %a;",
  ])
  func `a document whose entities swell up or reach out is not read`(declarations: String) {
    let sitemap = "<!DOCTYPE urlset [\(declarations)]><urlset><url><loc>/1</loc></url></urlset>"
    #expect(pages(in: Array(sitemap.utf8)).isEmpty)
    #expect(DocumentKind(of: Array(sitemap.utf8)) == .trap)
    let feed = "<?xml version='1.0'?><!DOCTYPE rss [\(declarations)]><rss><channel/></rss>"
    #expect(FeedReader.feed(in: Array(feed.utf8), url: nil) == nil)
    #expect(DocumentKind(of: Array(feed.utf8)) == .trap)
  }

  @Test func `a document that declares characters, or tells of attacks, is read`() {
    let declared =
      "<!DOCTYPE urlset [<!ENTITY copy '&#169; &amp;'>]><urlset><url><loc>/1</loc></url></urlset>"
    #expect(pages(in: Array(declared.utf8)) == ["https://example.org/1"])
    let told =
      "<rss><channel><title><![CDATA[<!DOCTYPE a [<!ENTITY a SYSTEM 'b'>]>]]></title></channel></rss>"
    #expect(DocumentKind(of: Array(told.utf8)) == .feed)
  }

  @Test func `sitemaps that go on for ever come to an end`() {
    var walk = SitemapWalk(from: "https://example.org/0", limit: 3)
    var count = 0
    while let url = walk.next() {
      count += 1
      let more =
        "<sitemapindex><sitemap><loc>/\(count)</loc></sitemap><sitemap><loc>/x\(count)</loc></sitemap></sitemapindex>"
      walk.read(Array(more.utf8), of: url, from: url) { Issue.record("\($0.url) is no page") }
    }
    #expect(count == 3)
    #expect(walk.leftOutCount == 4)
  }
}
