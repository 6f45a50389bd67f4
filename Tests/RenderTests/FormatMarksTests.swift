import Foundation
import Render
import Temporal
import Testing
import Timeline

/// What a page would write to end a line, begin another event, or run something where a format is shown.
struct FormatMarksTests {
  private static let headline =
    "1. *Talks*: [open](javascript:x) #now; `run` %%{init: 1}%% <script>a & b</script> | 2025: x\\"

  private static let chronology: Chronology = {
    var chronology = Chronology(
      events: [Fixtures.event("mark", "2025-02-24", headline, tags: ["rare earths", "a,b"])],
      sources: [Fixtures.source(1)]
    )
    chronology.sources[0].url = "https://news.example/a?q=\"><b>(1)#part"
    chronology.sources[0].title = "Title\n# heading"
    return chronology
  }()

  @Test(
    arguments: [
      (
        "markdown",
        ##"- 1\. \*Talks\*: \[open\](javascript:x) \#now; \`run\` %%{init: 1}%% "##
          + #"&lt;script&gt;a &amp; b&lt;/script&gt; \| 2025: x\\ "#
          + #"[\[1\]](<https://news.example/a?q=%22%3E%3Cb%3E(1)#part>)"#
      ),
      (
        "markwhen",
        "2025-02-24: 1. *Talks*: ⟦open⟧(javascript:x) ＃now; `run` %%{init: 1}%% "
          + #"‹script›a & b‹/script› | 2025: x\ #rare-earths #a-b"#
      ),
      (
        "mermaid",
        "        Monday 24 February 2025 : 1. *Talks*∶ [open](javascript∶x) ＃now, 'run' "
          + #"% %(init∶ 1)% % ‹script›a & b‹/script› | 2025∶ x\ [1]"#
      ),
      ("icalendar", #"CATEGORIES:rare earths,a\,b"#),
    ]
  )
  func `text makes no marks`(name: String, line: String) throws {
    let text = try #require(TimelineFormats.named(name)).render(Self.chronology).text
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.contains(line), "\(lines)")
  }

  @Test func `a calendar has a text with its marks escaped and folded`() {
    let lines = ICalendarFormat().render(Self.chronology).text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = lines.joined(separator: "\r\n").replacing("\r\n ", with: "")
      .components(separatedBy: "\r\n")
    #expect(
      unfolded.contains(
        "SUMMARY:1. *Talks*: [open](javascript:x) #now\\; `run` %%{init: 1}%% "
          + #"<script>a & b</script> | 2025: x\\"#
      )
    )
    #expect(unfolded.contains("URL:https://news.example/a?q=%22%3E%3Cb%3E(1)#part"))
  }

  @Test func `a line of a calendar is folded between code points`() {
    var chronology = Fixtures.oneEntry
    chronology.events[0].headline = String(repeating: "東京", count: 20) + "👩‍👩‍👧"
    let lines = ICalendarFormat().render(chronology).text.components(separatedBy: "\r\n")
    let summary = lines.drop { !$0.hasPrefix("SUMMARY") }.prefix(2)
    #expect(
      Array(summary) == [
        "SUMMARY:" + String(repeating: "東京", count: 11),
        " " + String(repeating: "東京", count: 9) + "👩‍👩‍👧",
      ]
    )
  }

  @Test func `TimelineJS gets HTML in which nothing runs`() {
    for format in ["timelinejs-csv", "timelinejs-json"] {
      let text = TimelineFormats.named(format)?.render(Self.chronology).text ?? "<script"
      #expect(!text.contains("<script"))
      #expect(text.contains("&lt;script&gt;a &amp; b&lt;/script&gt;"))
      #expect(text.contains("https://news.example/a?q=%22%3E%3Cb%3E(1)#part"))
    }
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "＝1"])
  func `no cell of a sheet begins as a formula`(headline: String) {
    var chronology = Fixtures.oneEntry
    chronology.events[0].headline = headline
    chronology.events[0].tags = [headline]
    for format in ["timelinejs-csv", "timesketch-csv"] {
      let text = TimelineFormats.named(format)?.render(chronology).text ?? headline
      let cells = CSVReader.rows(of: text).dropFirst().joined()
      let triggers: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝"]
      #expect(
        cells.allSatisfy { $0.unicodeScalars.first.map { !triggers.contains($0) } ?? true },
        "\(cells)"
      )
    }
  }

  @Test func `a title stands where a format has a place for it`() {
    var options = RenderingOptions()
    options.title = "Rare earths: #1"
    let titled = [
      ("markdown", "# Rare earths: \\#1\n"), ("icalendar", "NAME:Rare earths: #1\r\n"),
      ("markwhen", "title: \"Rare earths: #1\"\n"), ("mermaid", "    title Rare earths∶ ＃1\n"),
      ("timelinejs-csv", ",,,,,,,,,Rare earths: #1,,,,,,,title,,\r\n"),
      ("timelinejs-json", "\"headline\": \"Rare earths: #1\""),
    ]
    for (name, line) in titled {
      let format = TimelineFormats.named(name)?.configured(by: options)
      #expect(format?.render(Fixtures.oneEntry).text.contains(line) == true, "\(name)")
    }
  }
}
