import Fetch
import Testing

@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("text/html", "text/html", nil),
    (" Text/HTML ; Charset=ISO-8859-1 ", "text/html", "iso-8859-1"),
    ("text/html;charset=\"utf-8\"", "text/html", "utf-8"),
    ("text/html; charset='utf-8'", "text/html", "utf-8"),
    ("text/html; x=\"a;charset=no\"; charset=koi8-r", "text/html", "koi8-r"),
    ("application/xhtml+xml; charset=", "application/xhtml+xml", nil),
    ("text/html; charset", "text/html", nil),
    ("text/html; charset=utf-8; charset=latin1", "text/html", "utf-8"),
  ])
  func `type and charset are read`(value: String, mediaType: String, charset: String?) {
    let type = ContentType(value)
    #expect(type?.mediaType == mediaType)
    #expect(type?.charset == charset)
  }

  @Test(arguments: ["", "html", "text/", "/html", "text/html/x", "text html", "; charset=utf-8"])
  func `what names no media type is nil`(value: String) {
    #expect(ContentType(value) == nil)
  }
}
