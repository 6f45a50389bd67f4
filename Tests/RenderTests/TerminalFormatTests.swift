import Render
import TestSupport
import Testing
import Timeline

struct TerminalFormatTests {
  @Test func `colour and links are as kept`() throws {
    let format = TerminalFormat(width: 100, usesColor: true, usesLinks: true)
    let text = format.render(Fixtures.severalSources).text
    try expectSnapshot(text, named: "several-sources.color.terminal.txt")
  }

  @Test func `undated entries are listed when asked for`() throws {
    let format = TerminalFormat(width: 80, showsUndated: true)
    let text = format.render(Fixtures.uncertain).text
    try expectSnapshot(text, named: "uncertain.undated.terminal.txt")
  }

  @Test func `a narrow terminal has the label before the headline`() throws {
    let text = TerminalFormat(width: 40).render(Fixtures.severalSources).text
    try expectSnapshot(text, named: "several-sources.narrow.terminal.txt")
  }

  @Test(arguments: [20, 32, 40, 60, 80, 100, 200], Fixtures.all)
  func `no line is wider than the terminal`(width: Int, fixture: Fixture) {
    let format = TerminalFormat(width: width, showsUndated: true)
    let text = format.render(fixture.chronology).text
    let widest = text.split(separator: "\n").map { DisplayWidth.columns(of: String($0)) }.max()
    // The line that tells what to type stays whole, so that it can be copied.
    #expect((widest ?? 0) <= max(width, 32) || text.hasPrefix("No events yet"))
  }

  @Test func `an empty timeline says what to do next`() {
    let text = TerminalFormat().render(Fixtures.empty).text
    #expect(text == "No events yet. Add an article: tl add-source URL|FILE\n")
  }

  @Test func `ids are shown in full`() {
    let text = TerminalFormat(width: 32).render(Fixtures.severalSources).text
    for event in Fixtures.severalSources.events { #expect(text.contains(event.id)) }
  }

  @Test func `of many sources ten are named and the rest counted`() throws {
    var chronology = Fixtures.oneEntry
    let report = try #require(chronology.events.first?.reports.first)
    let source = try #require(chronology.sources.first)
    chronology.events[0].reports = (1...30)
      .map { number in
        var copy = report
        copy.source = Int64(number)
        return copy
      }
    chronology.sources = (1...30)
      .map { number in
        var copy = source
        copy.id = Int64(number)
        return copy
      }
    let text = TerminalFormat(width: 100).render(chronology).text
    #expect(text.contains("[1][2][3][4][5][6][7][8][9][10] +20"))
    #expect(text.contains("\n [10] ") && !text.contains("\n [11] "))
  }

  @Test func `a file is linked by its path`() {
    let format = TerminalFormat(width: 100, usesLinks: true)
    let link =
      "\u{1B}]8;;file:///home/ada/articles/003%20rare%20earths.txt\u{1B}\\[3]\u{1B}]8;;\u{1B}\\"
    #expect(format.render(Fixtures.severalSources).text.contains(link))
  }

  @Test(arguments: ["javascript:alert(1)", "article.txt", "data:text/html,x", "httpx://a", ""])
  func `nothing but a web address or an absolute path is linked`(url: String) {
    var chronology = Fixtures.oneEntry
    chronology.sources[0].url = url
    let text = TerminalFormat(usesLinks: true).render(chronology).text
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `a span that begins after a day does not stand below that day`() {
    let chronology = Chronology(
      events: [
        Fixtures.event("aaaa", "2025-02-23", "A"),
        Fixtures.event("bbbb", "2025-02-24/2025-02-28", "B"),
        Fixtures.event("cccc", "2025-02-24", "C"),
      ],
      sources: []
    )
    let expected = """
      2025
       February
        Sunday 23
         aaaa  ·  A                                                                [1]
        24–28 February 2025
         bbbb  ·  B                                                                [1]
        Monday 24
         cccc  ·  C                                                                [1]

      """
    #expect(TerminalFormat(width: 80).render(chronology).text == expected)
  }
}
