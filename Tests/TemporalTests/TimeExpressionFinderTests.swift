import Temporal
import Testing

@Suite struct TimeExpressionFinderTests {
  /// Tuesday, 25 February 2025.
  let published = CivilDate(year: 2025, month: 2, day: 25)

  private func found(_ text: String, undated: Bool = false) -> [String] {
    TimeExpressionFinder()
      .expressions(in: text, publicationDate: undated ? nil : published)
      .map { "\(text.utf8Slice($0.range)) = \($0.value)" }
  }

  @Test(arguments: [
    "They may march again, second to none.", "He scored 25 percent in 1,200 tries.",
    "Call 555-2025 or 1-800-555-1234.", "Version 2.0.1 costs $2025.", "The 58-year-old spoke.",
    "as soon as he can", "It won 3-2 at home.",
  ])
  func `words that name no time are left out`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `a cue lets a day of the month lie far ahead, and since lets it lie behind`() {
    #expect(found("The ban will last until 30 September.") == ["30 September = 2025-09-30"])
    #expect(found("a dividend payable 15 October") == ["15 October = 2025-10-15"])
    #expect(found("in force since 1 April") == ["1 April = 2024-04-01"])
  }

  @Test func `a day of the month takes the year of the article`() {
    #expect(found("said on Feb. 24, after") == ["Feb. 24 = 2025-02-24"])
    #expect(found("on Nov. 21") == ["Nov. 21 = 2024-11-21"])
  }

  @Test func `without a reference date a day keeps its unknown year`() throws {
    let expression = try #require(
      TimeExpressionFinder().expressions(in: "on Feb. 24", publicationDate: nil).first
    )
    #expect(expression.value == "XXXX-02-24")
    #expect(expression.edtf?.description == "XXXX-02-24")
    #expect(expression.reference == .none)
  }

  @Test func `a range that ends in the month it begins in is no EDTF interval`() {
    let found = TimeExpressionFinder()
      .expressions(in: "from April 9, 2024 to April 2024", publicationDate: published)
    #expect(found.map { $0.edtf?.description } == ["2024-04-09", "2024-04"])
  }

  @Test func `a zone farther from UTC than there are any is none`() {
    let found = ["GMT+5050", "GMT+0560", "GMT-13", "GMT+0530"]
      .map { zone in
        TimeExpressionFinder()
          .expressions(in: "on 3 May 2024 at 5:50 \(zone)", publicationDate: published)
          .first?
          .edtf?
          .description
      }
    let zoneless = "2024-05-03T05:50Z"
    #expect(found == [zoneless, zoneless, zoneless, "2024-05-03T05:50+05:30"])
  }

  @Test func `a day that no year has is no date`() throws {
    let expression = try #require(
      TimeExpressionFinder().expressions(in: "on Feb. 31", publicationDate: published).first
    )
    #expect(expression.value == "XXXX-02")
    #expect(expression.edtf == nil)
  }

  @Test func `without a reference date a weekday is no date`() {
    #expect(found("on Monday evening", undated: true) == ["Monday evening = XXXX-WXX-1TEV"])
  }

  @Test func `a date and a time of day are one expression`() {
    #expect(found("at 9 p.m. on Monday") == ["9 p.m. on Monday = 2025-02-24T21:00"])
    #expect(found("on Monday at 9 p.m.") == ["Monday at 9 p.m. = 2025-02-24T21:00"])
  }

  @Test func `a cue of the future turns a weekday ahead`() {
    #expect(found("The talks will resume on Thursday.") == ["Thursday = 2025-02-27"])
    #expect(found("The talks resumed on Thursday.") == ["Thursday = 2025-02-20"])
  }

  @Test func `an order against another event is kept with its words`() throws {
    let text = "Within two hours of the president's statement, Putin held a meeting."
    let expression = try #require(
      TimeExpressionFinder().expressions(in: text, publicationDate: published).first
    )
    #expect(expression.type == .duration && expression.value == "PT2H")
    let relation = try #require(expression.relation)
    #expect(relation.direction == .after)
    #expect(relation.distance == "Within two hours")
    #expect(relation.anchor.map(text.utf8Slice) == "the president's statement")
  }

  @Test func `earlier on a day is before what was told`() throws {
    let expressions = TimeExpressionFinder()
      .expressions(
        in: "Earlier on Monday, Trump told reporters so.",
        publicationDate: published
      )
    #expect(expressions.map(\.value) == ["2025-02-24"])
    #expect(expressions.first?.relation?.direction == .before)
    #expect(expressions.first?.relation?.distance == "Earlier")
  }

  @Test(arguments: [
    ("on Feb. 24", ["year"]), ("in March 2024", []), ("yesterday", ["year", "month", "day"]),
    ("in January", ["year"]), ("on Monday", ["year", "month", "day"]),
    ("at Christmas", ["year"]), ("24 February 2025", []),
    ("at 9 p.m.", ["year", "month", "day"]), ("next March", ["year"]),
  ])
  func `what was not said is implied by the reference`(text: String, implied: [String]) {
    let found = TimeExpressionFinder().expressions(in: text, publicationDate: published)
    #expect(found.map(\.implied.names) == [implied])
  }

  @Test(arguments: [
    ("The court blocked the plan on Friday.", "2025-02-21"),
    ("The talks were postponed on Friday.", "2025-02-21"),
    ("William Will resigned on Friday.", "2025-02-21"),
    ("The storm expected on Friday did not come.", "2025-02-21"),
    ("The storm is expected on Friday.", "2025-02-28"), ("He will resign on Friday.", "2025-02-28"),
  ])
  func `a weekday is ahead where a verb says so, and not a noun or a name`(
    text: String,
    day: String
  ) {
    #expect(found(text).map { String($0.suffix(10)) } == [day])
  }

  @Test func `a narrative keeps its year past dates named in passing`() {
    let text = """
      The war began on 12 April 1861. On 21 July 1861 came the first battle, on 6 April 1862 the next,
      a year after 1860. On 17 September 1862 they met again. In 1990 a film told of it. On December 13
      they fought at the river.
      """
    #expect(found(text).last == "December 13 = 1862-12-13")
  }

  @Test func `years behind the news make no history of it`() {
    let text = """
      The firm, founded in 1901, built plants in 1950, 1960, 1970 and 1980. Its head resigned on Feb. 20.
      On Thursday the company closed its oldest plant. A strike was called in January.
      """
    #expect(
      found(text).suffix(3)
        == ["Feb. 20 = 2025-02-20", "Thursday = 2025-02-20", "January = 2025-01"]
    )
  }

  @Test func `a short history keeps its own dates`() {
    let text = """
      On 28 June 1914 the archduke was shot. On 28 July Austria declared war. In 1915 Italy joined. In
      March 1917 he abdicated. On 3 March 1918 peace was made, on Monday they met, and in 1919 all ended.
      """
    #expect(found(text).contains("28 July = 1914-07-28"))
  }

  @Test func `a history is told from its own dates and its own day`() {
    let text = """
      The war began on 12 April 1861. On 21 July 1861 came the first battle, on 6 April 1862 the next.
      The previous year 20,000 men had joined. On 17 September 1862 they met again. They met on 1 May 1863,
      on 3 July 1863 and on 9 June 1864. Ten years ago a museum opened, and next year a film will follow.
      """
    #expect(
      found(text).filter { !$0.contains("-") } == [
        "The previous year = 1861", "Ten years ago = 2015", "next year = 2026",
      ]
    )
  }

  @Test func `a week earlier counts from the day told last, a year earlier from that of the text`()
  {
    let text =
      "On 14 February the bridge was shut. A week earlier it shook. Sales fell from a year earlier."
    #expect(
      found(text) == [
        "14 February = 2025-02-14", "A week earlier = 2025-W06", "a year earlier = 2024",
      ]
    )
  }

  @Test(arguments: [
    ("It began three years ago today.", ["three years ago today = 2022-02-25"]),
    ("A year ago this month he left.", ["A year ago this month = 2024-02"]),
    ("He died 25 years ago this week.", ["25 years ago this week = 2000-W08"]),
    ("She won two years ago on Monday.", ["two years ago = 2023", "Monday = 2025-02-24"]),
    ("They met two weeks ago Monday.", ["two weeks ago Monday = 2025-02-10"]),
    (
      "Nine months ago, today's ruling was drafted.",
      ["Nine months ago = 2024-05", "today = 2025-02-25"]
    ),
  ])
  func `an anniversary is a day of the past`(text: String, times: [String]) {
    #expect(found(text) == times)
  }

  @Test(arguments: [
    "a five-minute mile", "April Jones spoke", "you may march second in line", "Room 1984",
    "Resolution 1973 was passed", "USA Today said so",
  ])
  func `names and numbers are no dates`(text: String) {
    #expect(found(text) == [])
  }

  @Test func `what only histories tell is no time in news`() {
    #expect(found("The former minister was at the time in town.") == [])
  }

  @Test func `ranges count bytes, whatever the script`() {
    #expect(found("Зеленский — on 24 February — отказал") == ["24 February = 2025-02-24"])
  }

  @Test func `hostile text is read to its end`() {
    let text = String(repeating: "monday the last of ", count: 5000) + "\u{10FFFF}\u{0}"
    #expect(
      TimeExpressionFinder().expressions(in: text, publicationDate: published).count == 5000
    )
  }
}

extension String {
  /// The part of the string in a range of its UTF-8 bytes.
  fileprivate func utf8Slice(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}
