import Fetch
import Testing

@Suite struct MementoTests {
  @Test(arguments: [
    (
      "https://web.archive.org",
      "https://web.archive.org/web/20250226080000id_/http://a.example/1?b=2"
    ),
    (
      "https://arquivo.example/wayback",
      "https://arquivo.example/wayback/20250226080000id_/http://a.example/1?b=2"
    ),
  ])
  func `a page is asked for as it was at a moment`(archive: String, expected: String) throws {
    let archive = try MementoArchive(archive)
    #expect(archive.address(of: "http://a.example/1?b=2", near: "2025-02-26T08:00:00Z") == expected)
  }

  @Test func `an answer without a date of its own is no archived page`() throws {
    let archive = try MementoArchive("https://web.archive.org")
    let answer = Snapshot(
      bytes: Array("<p>Sign in".utf8),
      url: "https://web.archive.org/login",
      fetchedAt: noon
    )
    #expect(try archive.snapshot(in: answer, of: "http://a.example/1") == nil)
    #expect(throws: FetchError.unsupportedScheme(url: "ftp://a.example/", scheme: "ftp")) {
      try MementoArchive("ftp://a.example/")
    }
  }
}
