import Foundation
import Temporal
import Testing
import Timeline

@testable import Render

struct PageTests {
  /// - SeeAlso: <https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values>.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
    (String(repeating: "a", count: 1_000), "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
  ])
  func `a text has the digest that FIPS 180-4 gives it`(text: String, digest: String) {
    #expect(SHA256.base64(of: text) == digest)
  }

  @Test(arguments: [
    ("2025-02-24", "2025-02-24"), ("2025-02", "2025-02"), ("2025", "2025"), ("2022~", "2022"),
    ("2022-21", "2022"), ("2025-02-24T18:00", "2025-02-24T18:00"),
    ("2025-02-24T18:00Z", "2025-02-24T18:00Z"),
    ("2025-02-24T18:00:30+05:30", "2025-02-24T18:00+05:30"), ("XXXX-02-24", "--02-24"),
    ("0079-08-24", "0079-08-24"), ("2024-03-03/2024-03-07", "2024-03-03"), ("../2014", "2014"),
    ("-0043-03-15", nil), ("19XX", nil), ("XXXX-02", nil), ("[2020,2022]", nil), ("Y170000", nil),
  ])
  func `a date is written as HTML takes it, or not at all`(edtf: String, text: String?) throws {
    #expect(MachineTime.text(of: try #require(EDTFValue(edtf))) == text)
  }

  @Test(arguments: [
    ("2025-02-24", "exact"), ("2025-02-24T18:00", "exact"), ("2024-03-03/2024-03-07", "exact"),
    ("2025-02", "rough"), ("2025", "rough"), ("2025-02-24~", "rough"), ("2025-02-24?", "rough"),
    ("2024/2025", "rough"), ("19XX", "rough"), ("2025-02-24/..", "open"), ("../2014", "open"),
    ("XXXX-02-24", "open"),
  ])
  func `a mark tells how well a date is known`(edtf: String, mark: String) {
    #expect(DateMark(EDTFValue(edtf)).rawValue == mark)
  }

  @Test func `an entry in which several speak is known by each of them`() {
    var chronology = Fixtures.severalSources
    chronology.events[4].reports[0].mention.speaker = "Kremlin"
    chronology.events[4].reports[1].mention.speaker = "Putin"
    #expect(HTMLFormat().render(chronology).text.contains(" data-by=\"Kremlin|Putin\""))
  }

  @Test func `words are marked where they stand first`() {
    #expect(
      MarkedText.parts(of: "On Monday, not Monday.", around: "Monday") == [
        MarkedText(text: "On ", isMarked: false), MarkedText(text: "Monday", isMarked: true),
        MarkedText(text: ", not Monday.", isMarked: false),
      ]
    )
    #expect(
      MarkedText.parts(of: "On Monday.", around: "Tuesday") == [
        MarkedText(text: "On Monday.", isMarked: false)
      ]
    )
    #expect(MarkedText.parts(of: "", around: "") == [MarkedText(text: "", isMarked: false)])
  }

  @Test(arguments: [
    (
      "http://a.example/?b=1&c=2",
      "<a href=\"http://a.example/?b=1&amp;c=2\" rel=\"noreferrer\" dir=\"auto\">x</a>"
    ),
    (
      "https://a.example/\"><b>",
      "<a href=\"https://a.example/%22%3E%3Cb%3E\" rel=\"noreferrer\" dir=\"auto\">x</a>"
    ),
    ("javascript:alert(1)", "<bdi>x</bdi>"), ("JAVASCRIPT://x", "<bdi>x</bdi>"),
    ("data:text/html,x", "<bdi>x</bdi>"), ("/home/ada/a.txt", "<bdi>x</bdi>"),
    ("file:///etc/passwd", "<bdi>x</bdi>"), ("//a.example", "<bdi>x</bdi>"),
  ])
  func `only addresses of the web become links`(address: String, html: String) {
    var page = HTMLWriter()
    page.link("x", to: address)
    #expect(page.html == html)
  }

  @Test func `what the user added stands among the sources where the first of it stands`() {
    var own = Fixtures.source(2)
    own.url = SourceDescription.ownAddress + "a"
    var other = Fixtures.source(4)
    other.url = SourceDescription.ownAddress + "b"
    let sources = [Fixtures.source(1), own, Fixtures.source(3), other, Fixtures.source(5)]
    var page = HTMLWriter()
    PageSources(sources: sources).write(to: &page)
    let numbers = page.html.components(separatedBy: "<span class=\"number\">").dropFirst()
      .map { $0.prefix { $0 != "<" } }
    #expect(numbers == ["[1]", "[2, 4]", "[3]", "[5]"])
  }
}
