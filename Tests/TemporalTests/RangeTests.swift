import Temporal
import Testing

/// Stretches of time, read in an article of Tuesday, 25 February 2025.
@Suite struct RangeTests {
  private let published = CivilDate(year: 2025, month: 2, day: 25)

  private func read(_ text: String, style: TimeStyle = .article) -> [TimeExpression] {
    TimeExpressionFinder(style: style).expressions(in: text, publicationDate: published)
  }

  @Test(arguments: [
    ("between 3 and 7 March", "2025-03-03 2025-03-07"),
    ("from the 13th to the 19th of October 1950", "1950-10-13 1950-10-19"),
    ("from Monday to Wednesday", "2025-02-24 2025-02-26"),
    ("10 August - 12 September 2013", "2013-08-10 2013-09-12"),
    ("10 August 2013 - 12 September", "2013-08-10 2013-09-12"),
    ("from December to May 2022", "2021-12 2022-05"),
    ("from 24 July 1938 until 16 November", "1938-07-24 1938-11-16"),
    ("between 1632 and 1646", "1632 1646"),
    ("from 3 to 4 p.m. on Thursday", "2025-02-20T15:00 2025-02-20T16:00"),
    ("Monday from 9:30 to 11:00", "2025-02-24T09:30 2025-02-24T11:00"),
    ("from 264 to 241 BC", "BC0264 BC0241"),
    ("from Monday to Friday next week", "2025-03-03 2025-03-07"),
  ])
  func `both ends of a range are placed, each with what only the other says`(
    text: String,
    values: String
  ) {
    #expect(read("It was \(text).").map(\.value).joined(separator: " ") == values)
  }

  @Test(arguments: [
    ("from Monday to Wednesday", "2025-02-24/2025-02-26"),
    ("between 3 and 7 March", "2025-03-03/2025-03-07"),
    ("2019-21", "2019/2021"), ("January to March 2024", "2024-01/2024-03"),
  ])
  func `the first end has the interval as its EDTF value`(text: String, edtf: String) {
    #expect(read("It was \(text).").first?.edtf?.description == edtf)
  }

  @Test(arguments: [
    "Sales fell from 2,019 to 1,850.", "He compared 1990 to 1995.", "It rose from 3 to 4 percent.",
  ])
  func `numbers and comparisons are no ranges`(text: String) {
    let intervals = read(text).filter { $0.edtf?.description.contains("/") == true }
    #expect(intervals == [])
  }

  @Test func `in a message a range is one expression`() throws {
    let expression = try #require(read("out from monday to wednesday", style: .message).first)
    #expect(expression.value == "2025-03-03/2025-03-05")
    #expect(expression.range == 4..<28)
  }
}
