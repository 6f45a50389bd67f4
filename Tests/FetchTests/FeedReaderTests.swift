import Fetch
import Testing

@Suite struct FeedReaderTests {
  private func reading(_ text: String, url: String? = "https://example.org/feeds/all") -> Feed? {
    FeedReader.feed(in: Array(text.utf8), url: url)
  }

  @Test func `an RSS feed lists its items`() throws {
    let feed = try #require(
      reading(
        """
        \u{FEFF}<?xml version="1.0"?>
        <!DOCTYPE rss [<!ENTITY a "aaaa">]>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>News &amp; views</title><link>https://example.org</link><language>en-GB</language>
        <item><title>R&amp;amp;D &lt;b&gt;grows&lt;/b&gt;</title><link>/news/7?a=1&b=2</link>
        <guid isPermaLink="false">7</guid><description><![CDATA[<p>One</p><p>two &eacute;</p>]]></description>
        <pubDate>Mon, 02 Jan 2006 15:04:05 EST</pubDate></item>
        <item><title>Caf&eacute;</title><guid>https://example.org/news/8</guid>
        <dc:date>2006-01-02</dc:date><dc:language>fr</dc:language></item>
        </channel></rss>
        """
      )
    )
    #expect(feed.format == .rss)
    #expect(feed.title == "News & views")
    #expect(feed.link == "https://example.org/")
    #expect(
      feed.items == [
        FeedItem(
          id: "7",
          link: "https://example.org/news/7?a=1&b=2",
          title: "R&D grows",
          summary: "One two é",
          language: "en-GB",
          published: FeedDate(secondsSince1970: 1_136_232_245, hasTime: true)
        ),
        FeedItem(
          id: "https://example.org/news/8",
          link: "https://example.org/news/8",
          title: "Café",
          language: "fr",
          updated: FeedDate(secondsSince1970: 1_136_160_000, hasTime: false)
        ),
      ]
    )
  }

  @Test func `an Atom feed is read with its bases and languages`() throws {
    let feed = try #require(
      reading(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="/atom/">
        <title type="html">All &lt;i&gt;news&lt;/i&gt;</title>
        <link rel="self" href="https://example.org/feeds/all"/>
        <entry xml:base="2025/"><id>tag:example.org,2025:1</id>
        <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bridge <b>shut</b></div></title>
        <link rel="enclosure" href="a.mp3"/><link rel="alternate" type="text/html" href="one#top"/>
        <published>2025-02-24T10:00:00Z</published><updated>2025-02-25T10:00:00Z</updated></entry>
        </feed>
        """
      )
    )
    #expect(feed.format == .atom)
    #expect(feed.title == "All news")
    #expect(feed.link == nil)
    #expect(
      feed.items == [
        FeedItem(
          id: "tag:example.org,2025:1",
          link: "https://example.org/atom/2025/one#top",
          title: "Bridge shut",
          language: "en",
          published: FeedDate(secondsSince1970: 1_740_391_200, hasTime: true),
          updated: FeedDate(secondsSince1970: 1_740_477_600, hasTime: true)
        )
      ]
    )
  }

  @Test func `an RDF feed has its items beside the channel`() throws {
    let feed = try #require(
      reading(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="x"><title>T</title><link>https://example.org/</link></channel>
        <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item>
        </rdf:RDF>
        """
      )
    )
    #expect(feed.format == .rdf)
    #expect(feed.items.map(\.link) == ["https://example.org/1"])
  }

  @Test func `a JSON feed is read`() throws {
    let feed = try #require(
      reading(
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "en", "items": [
          {"id": 2, "url": "/2", "title": "Two", "content_html": "<p>a</p>", "date_published": "2025-02-24T10:00:00Z"},
          {"id": "https://example.org/1", "content_text": "b"}, "no item"]}
        """
      )
    )
    #expect(feed.format == .json)
    #expect(feed.items.map(\.link) == ["https://example.org/2", "https://example.org/1"])
    #expect(feed.items.map(\.summary) == ["a", "b"])
    #expect(feed.items[0].published?.secondsSince1970 == 1_740_391_200)
  }

  @Test(arguments: [
    "<rss><channel><title>A & B<item><title>One</title><link>http://a.example/1</link><item><link>http://a.example/2</link>",
    "junk <rss>\u{1}<channel><item><dc:title>One</dc:title><link>http://a.example/1</link></item><item><link>http://a.example/2</link></item>",
  ])
  func `a broken feed is read as far as it goes`(text: String) throws {
    let feed = try #require(reading(text))
    #expect(feed.items.first?.title == "One")
    #expect(feed.items.first?.link == "http://a.example/1")
  }

  @Test func `a link that is cut off is none`() throws {
    let feed = try #require(
      reading("<rss><channel><item><title>One</title><link>http://a.example/1")
    )
    #expect(feed.items.map(\.link) == [nil])
  }

  @Test func `the encoding the server names goes before the one the feed names`() throws {
    let bytes =
      Array("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Caf".utf8) + [0xE9]
      + Array("</title></channel></rss>".utf8)
    #expect(FeedReader.feed(in: bytes, url: nil, charset: "iso-8859-1")?.title == "Café")
  }

  @Test func `entities that a document declares are never expanded`() throws {
    let feed = try #require(
      reading(
        """
        <!DOCTYPE rss [<!ENTITY a "AAAA"><!ENTITY f "ffff">]>
        <rss><channel><title>x&a;y&f;z</title></channel></rss>
        """
      )
    )
    #expect(feed.title == "x&a;y&f;z")
  }

  @Test func `a feed nested beyond all measure does not end the reading`() {
    let deep = String(repeating: "<item>", count: 100_000)
    #expect(reading("<rss><channel><title>T</title>" + deep)?.title == "T")
    #expect(reading(String(repeating: "<!--", count: 200_000)) == nil)
    #expect(reading("<rss><channel><title>" + String(repeating: "&lt;a", count: 50_000)) != nil)
  }

  @Test(arguments: [
    "", " ", "<html><body>no</body></html>", "{}", "{\"items\": 1}", "text", "<urlset/>", "\0\0\0",
  ])
  func `what is no feed is none`(text: String) {
    #expect(reading(text) == nil)
  }
}
