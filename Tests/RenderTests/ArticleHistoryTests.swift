import Render
import Testing

@Suite struct ArticleHistoryTests {
  private func version(_ day: Int, _ paragraphs: [String]?) -> ArticleVersion {
    ArticleVersion(
      captured: "2025-02-2\(day)T08:00:00Z",
      digest: String(repeating: "\(day)", count: 64),
      url: "https://example.org/a",
      title: "Bridge shut",
      paragraphs: paragraphs
    )
  }

  private var history: ArticleHistory {
    let end =
      "Engineers will look at the pillars again when the water has gone down, and until then all "
      + "drivers are asked to take the northern road."
    return ArticleHistory([
      version(1, ["The bridge is shut for a week.", end]),
      version(2, ["The bridge is shut for a week.", end]),
      version(3, nil),
      version(4, ["The bridge is shut for ten\u{1B}[31m weeks.", end, "The mayor resigned."]),
    ])
  }

  @Test(arguments: [32, 40, 60])
  func `no line is wider than the terminal`(width: Int) {
    let lines = history.text(width: width).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width }, "\(lines)")
  }

  @Test func `a history shows what was changed, and only that`() {
    #expect(
      history.text(width: 70) == """
        version 1  21 Feb 2025 08:00 UTC, sha256 111111111111
          Bridge shut

        version 2  22 Feb 2025 08:00 UTC, sha256 222222222222
          the page has changed, the text of the article has not

        version 3  23 Feb 2025 08:00 UTC, sha256 333333333333
          no article could be read in it

        version 4  24 Feb 2025 08:00 UTC, sha256 444444444444
          Bridge shut The bridge is shut for [-a week.-] {+ten␛[31m weeks.+}
          Engineers will look at the pillars again when the water has gone …
          … and until then all drivers are asked to take the northern road.
          {+The mayor resigned.+}

        """
    )
  }

  @Test func `on a terminal what was taken out is red, and what was put in green`() {
    let text = history.text(width: 70, usesColor: true)
    #expect(text.contains("\u{1B}[31m[-a week.-]\u{1B}[0m"))
    #expect(text.contains("\u{1B}[32m{+The mayor resigned.+}\u{1B}[0m"))
  }

  @Test func `as JSON it has all words`() {
    #expect(history.json.contains("\"kind\": \"removed\",\n          \"text\": \"a week.\""))
  }
}
