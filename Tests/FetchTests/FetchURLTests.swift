import Fetch
import Testing

@Suite struct FetchURLTests {
  @Test(arguments: [
    ("http://example.org", "http://example.org/"),
    (" HTTPS://Example.ORG:443/a/../b?q=1#top\n", "https://example.org/b?q=1"),
    ("http://example.org:8080/%7Ea", "http://example.org:8080/%7Ea"),
    ("http://example.org/zürich", "http://example.org/z%C3%BCrich"),
    ("http://example.org/a b", "http://example.org/a%20b"),
    ("http://[::1]:80/", "http://[::1]/"),
    ("http://0x7f.1/", "http://127.0.0.1/"),
  ])
  func `a URL is written in one form`(text: String, expected: String) throws {
    #expect(try FetchURL(text).text == expected)
  }

  @Test(arguments: [
    ("http://Bücher.example/", "http://xn--bcher-kva.example/"),
    ("http://Bu\u{308}cher.example/", "http://xn--bcher-kva.example/"),
    ("http://münchen.straße.example/", "http://xn--mnchen-3ya.xn--strae-oqa.example/"),
    ("http://президент.рф/a", "http://xn--d1abbgf6aiiy.xn--p1ai/a"),
    ("http://例え。テスト/", "http://xn--r8jz45g.xn--zckzah/"),
    ("http://b%C3%BCcher.example/", "http://xn--bcher-kva.example/"),
  ])
  func `a host outside ASCII is written as DNS has it`(text: String, expected: String) throws {
    #expect(try FetchURL(text).text == expected)
  }

  @Test(arguments: [
    (#"http:\\example.org\a\.\b"#, "http://example.org/a/b"),
    ("https:example.org/a", "https://example.org/a"),
    ("https:///example.org/a\nb", "https://example.org/ab"),
    ("http://example.org/a/%2e%2E/b", "http://example.org/b"),
    ("http://0xc0.0250.01", "http://192.168.0.1/"),
    ("http://1.2.3.4./", "http://1.2.3.4/"),
    ("http://a\u{AD}b.example/", "http://ab.example/"),
    ("http://:@a.example/", "http://a.example/"),
    ("http://a@b@c.example/", "http://a%40b@c.example/"),
  ])
  func `what browsers put up with is read as they read it`(text: String, expected: String) throws {
    #expect(try FetchURL(text).text == expected)
  }

  @Test(arguments: [
    ("../b?q=ü#top", "https://example.org/b?q=%C3%BC"),
    ("?page=2", "https://example.org/a/c?page=2"),
    ("#top", "https://example.org/a/c?id=7"), ("//other.example/x", "https://other.example/x"),
    (#"\x"#, "https://example.org/x"), ("https:y", "https://example.org/a/y"),
    ("http:y", "http://y/"), ("z", "https://example.org/a/z"),
  ])
  func `a reference is read where it was found`(reference: String, expected: String) throws {
    let base = try FetchURL("https://example.org/a/c?id=7")
    #expect(try FetchURL(reference, relativeTo: base).text == expected)
  }

  @Test(arguments: [
    "http://a%b.example/", "http://a|b.example/", "http://256.0.0.1/", "http://1.2.3.4.5/",
    "http://a.example.0x4/", "http://\u{FFFD}.example/", "http://a%80.example/",
    "http://[fe80::1%25eth0]/",
  ])
  func `a host that browsers refuse is refused`(text: String) {
    #expect(throws: FetchError.malformedURL(text)) { try FetchURL(text) }
  }

  @Test func `scheme, host and port are those that are asked`() throws {
    let url = try FetchURL("https://good.example@Evil.example/a")
    #expect(url.scheme == .https)
    #expect(url.host == "evil.example")
    #expect(url.port == 443)
    #expect(try FetchURL("http://a.example:81/").port == 81)
  }

  @Test(arguments: [
    "", "example.org/a", "http://", "http://exa mple.org/", "http://a:99999/",
    "http://[::1/", "http://a.example/\u{0}b", "//a.example/",
  ])
  func `text that is no URL is malformed`(text: String) {
    #expect(throws: FetchError.malformedURL(text)) { try FetchURL(text) }
  }

  @Test(arguments: [
    ("ftp://a.example/", "ftp"), ("file:///etc/passwd", "file"), ("gopher://a.example/", "gopher"),
  ])
  func `another scheme is not fetched`(text: String, scheme: String) async {
    #expect(throws: FetchError.unsupportedScheme(url: text, scheme: scheme)) { try FetchURL(text) }
    #expect(
      await Fetcher().error(of: text) == .unsupportedScheme(url: text, scheme: scheme)
    )
  }

  @Test func `a scheme the options leave out is not fetched`() async {
    let error = await Fetcher { $0.allowedSchemes = [.https] }.error(of: "http://a.example/")
    #expect(error == .unsupportedScheme(url: "http://a.example/", scheme: "http"))
  }
}
