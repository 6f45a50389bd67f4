import Fetch
import Testing

@Suite struct SourceIdentityTests {
  @Test(arguments: [
    ("http://www.example.org:80/a?utm_source=mail&id=7#top", "example.org/a?id=7"),
    ("https://example.org/a?id=7&UTM_Medium=x&fbclid=y", "example.org/a?id=7"),
    ("https://example.org/page?utm_source=newsletter&utm_medium=email", "example.org/page"),
    ("https://example.org:8443/a", "example.org:8443/a"),
    (
      "https://example.org/foo.jpg?crop/1420x708/format/webp",
      "example.org/foo.jpg?crop/1420x708/format/webp"
    ),
    ("https://example.org/?mtm_campaign=2020_august&mtm_source=newsletter", "example.org/"),
    ("https://example.org/a?pk_id=1", "example.org/a?pk_id=1"),
    ("https://example.org/a?pk_campaign=1&ns_id=3", "example.org/a?ns_id=3"),
    ("https://example.org/a?amp=4&amp=1", "example.org/a?amp=4"),
    ("https://x.com/a/status/1?s=20", "x.com/a/status/1"),
    ("https://example.org/list?s=20", "example.org/list?s=20"),
    ("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a.amp", "example.org/a.amp"),
    ("https://www.google.com/amp/s/www.example.org/a", "example.org/a"),
  ])
  func `what tells no page apart is no part of what a source is`(url: String, expected: String)
    throws
  {
    #expect(try FetchURL(url).identity == expected)
  }

  @Test(arguments: [
    ("https://m.example.org/7?from=a", "https://example.org/news/7", "https://example.org/news/7"),
    ("https://amp.example.co.uk/a/", "https://www.example.co.uk/a", "https://www.example.co.uk/a"),
    ("https://example.org/a/amp", "/a", "https://example.org/a"),
    ("https://example.org/a?utm_source=x", "https://example.org/a", "https://example.org/a"),
  ])
  func `a page says under which URL it is kept`(page: String, link: String, expected: String) throws
  {
    #expect(try FetchURL(page).canonical(link)?.text == expected)
  }

  @Test(arguments: [
    ("https://example.org/a", "https://example.org/"),
    ("https://example.org/news/2025/a", "https://example.org/news/"),
    ("https://example.org/a", "https://other.example/a"),
    ("https://example.org/article?id=7", "https://example.org/article"),
    ("https://example.org/a", "mailto:desk@example.org"),
    ("https://example.org/a", "http://"),
  ])
  func `a link that names no page of the site is not believed`(page: String, link: String) throws {
    #expect(try FetchURL(page).canonical(link) == nil)
  }
}
