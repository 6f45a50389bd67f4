import Temporal
import Testing

@testable import Render

struct CalendarSpanTests {
  @Test(
    arguments: [
      ("2025-02-24", "2025-02-24", "2025-02-24", .day),
      ("2025-02", "2025-02-01", "2025-02-28", .month),
      ("2024", "2024-01-01", "2024-12-31", .year), ("201X", "2010-01-01", "2019-12-31", .year),
      ("18XX", "1800-01-01", "1899-12-31", .year), ("2022-21", "2022-03-01", "2022-05-31", .month),
      ("2022-24", "2022-12-01", "2023-02-28", .month),
      ("2024-03-03/2024-03-07", "2024-03-03", "2024-03-07", .day),
      ("2022/2023-05", "2022-01-01", "2023-05-31", .month),
      ("../2014", "2014-01-01", "2014-12-31", .year),
      ("2025-02-24/..", "2025-02-24", "2025-02-24", .day),
      ("/2014", "2014-01-01", "2014-12-31", .year),
      ("[1667,1668..1670]", "1667-01-01", "1670-12-31", .year),
      ("-0043-03-15", "-0043-03-15", "-0043-03-15", .day),
      ("2025-02-24?", "2025-02-24", "2025-02-24", .day),
    ] as [(String, String, String, CalendarSpan.Grain)]
  )
  func `a date spans its days`(
    text: String,
    first: String,
    last: String,
    grain: CalendarSpan.Grain
  ) throws {
    let span = try #require(EDTFValue(text).flatMap(CalendarSpan.init))
    #expect("\(span.first)" == first)
    #expect("\(span.last)" == last)
    #expect(span.grain == grain)
  }

  @Test(arguments: ["XXXX-02-24", "XXXX", "Y170000000000000000", "Y17E99"])
  func `a date whose year is not known or beyond counting has no days`(text: String) {
    #expect(EDTFValue(text).flatMap(CalendarSpan.init) == nil)
  }

  @Test(
    arguments: [
      ("2025-02-24T18:00", "2025-02-24 18:00:00 local"),
      ("2025-02-24T18:00:30Z", "2025-02-24 18:00:30 UTC"),
      ("2022-02-24T01:30+02:00", "2022-02-23 23:30:00 UTC"),
      ("2022-12-31T22:00-05:00", "2023-01-01 03:00:00 UTC"),
      ("2025-02-24T24:00:00", "2025-02-25 00:00:00 local"),
    ]
  )
  func `a clock time is a moment`(text: String, words: String) throws {
    let span = try #require(EDTFValue(text).flatMap(CalendarSpan.init))
    let moment = try #require(span.moment)
    #expect("\(moment.day) \(moment.clock) \(moment.isUTC ? "UTC" : "local")" == words)
  }
}
