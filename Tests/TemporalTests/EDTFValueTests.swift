import Temporal
import Testing

@Suite struct EDTFValueTests {
  @Test(arguments: [
    ("2025-02-24", "2025-02-24", "2025-02-24"),
    ("2025-02", "2025-02-01", "2025-02-28"),
    ("2024", "2024-01-01", "2024-12-31"),
    ("2022-21", "2022-03-01", "2022-05-31"),
    ("2022-24", "2022-12-01", "2023-02-28"),
    ("2025-33", "2025-01-01", "2025-03-31"),
    ("2025-38", "2025-05-01", "2025-08-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("-01XX", "-0199-01-01", "-0100-12-31"),
    ("-XXXX-12-XX", "-9999-12-01", "-0001-12-31"),
    ("1XX3", "1003-01-01", "1993-12-31"),
    ("2022-01/2022-04~", "2022-01-01", "2022-04-30"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
    ("2004-06-XX", "2004-06-01", "2004-06-30"),
    ("2025-02-24T18:00+03:00", "2025-02-24", "2025-02-24"),
    ("2004-1X", "2004-10-01", "2004-12-31"),
    ("2004-XX-31", "2004-01-31", "2004-12-31"),
    ("2004-04-3X", "2004-04-30", "2004-04-30"),
    ("-1X32-X1-X2", "-1932-01-02", "-1032-11-22"),
    ("19XX-02-29", "1904-02-29", "1996-02-29"),
    ("1953S3", "1950-01-01", "1959-12-31"),
    ("0053S3", "0050-01-01", "0059-12-31"),
    ("Y17E7", "170000000-01-01", "170000000-12-31"),
    ("Y-170000002", "-170000002-01-01", "-170000002-12-31"),
    ("Y3388E2S3", "338000-01-01", "338999-12-31"),
    ("Y-171010000S2", "-179999999-01-01", "-170000000-12-31"),
    ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    ("{1960,-1961-12}", "-1961-12-01", "1960-12-31"),
    ("1919-XX-02/1919-XX-01", "1919-01-02", "1919-12-01"),
  ])
  func `a value is written as it was read and has its bounds`(
    text: String,
    earliest: String,
    latest: String
  ) throws {
    let value = try #require(EDTFValue(text))
    #expect(value.description == text)
    #expect(value.earliest?.description == earliest)
    #expect(value.latest?.description == latest)
  }

  @Test(arguments: [
    "XXXX-02-24", "../2023", "2022/..", "/2023", "2022/", "../..", "/", "2025~", "[..1984]",
    "{1984-11-05..}", "2004-06?-11", "2004-?06-11", "2004%-~06-~11", "Y170000002",
  ])
  func `a value without closed bounds or with qualified parts is written as it was read`(
    text: String
  ) throws {
    #expect(try #require(EDTFValue(text)).description == text)
  }

  @Test(arguments: [
    ("?2004-06", "2004?-06"), ("?2004-06-04~", "2004%-~06-~04"), ("~1945", "1945~"),
    ("2001-?09~-09", "2001~-%09-09"), ("[1667, 1668]", "[1667,1668]"),
    ("2025-02-24T18:00:00+00:00", "2025-02-24T18:00:00Z"),
    ("2025-02-24T18:00-05", "2025-02-24T18:00-05:00"),
  ])
  func `what can be written in several ways is written in one`(
    text: String,
    canonical: String
  ) throws {
    #expect(try #require(EDTFValue(text)).description == canonical)
  }

  @Test(arguments: [
    "", "2025-2-4", "2025-02-30", "2025-13", "24-02-2025", "2025/2024", "2025-02-24T25:00",
    "20255", "2025-02-24 ", "-0000", "2025-02T10:00", "2025-20", "2025-42", "156X-09-31",
    "15XX-02-3X", "1XX3-02-29", "2025-21-03", "Y2025", "Y012345", "Y17E7-12", "1953S5", "19XXS2",
    "2025-02-24T23:60", "2025-02-24T10:00-00:00", "2025-02-24T10:00+14:01", "2004-02/2004",
    "2004-02-24T10:00/2005", "Y-61000/-2000", "[1667", "[1667}", "{}", "[..]", "[1667..,1668]",
    "[1667,..1668]", "{1987-10..1988}", "[1672..1670]", "[[1667]]", "1667,1668", "1667..1668",
    "2025-02-24\u{0}", "２０２５", "2025/2026/2027", "...", "Y99999999999999999999", "Y1E99",
  ])
  func `what is no EDTF is refused`(text: String) {
    #expect(EDTFValue(text) == nil)
  }

  @Test func `a day without a year has no bounds until it gets one`() throws {
    let value = try #require(EDTFValue("XXXX-02-24"))
    #expect(value.isYearUnspecified)
    #expect(value.earliest == nil && value.latest == nil)
    #expect(value.inYear(2025).description == "2025-02-24")
  }

  @Test func `the digits of a day without a year have bounds`() throws {
    let value = try #require(EDTFValue("XXXX-02-24"))
    #expect(value.lowerBound.day?.description == "0000-02-24")
    #expect(value.upperBound.day?.description == "9999-02-24")
  }

  @Test(arguments: [
    ("2025", 0), ("2025-02/2026", 0), ("2025-02-24T18:00:00Z", 0), ("-0043", 1), ("2025-21", 1),
    ("Y17000", 1), ("2025~", 1), ("19XX", 1), ("2025-XX-XX", 1), ("2025/..", 1), ("2025-33", 2),
    ("1XXX", 2), ("15XX-12-XX", 2), ("2004-06?-11", 2), ("Y17E7", 2), ("1953S3", 2), ("[1667]", 2),
    ("198X/199X", 2),
  ])
  func `a value knows the lowest level that can write it`(text: String, level: Int) throws {
    #expect(try #require(EDTFValue(text)).level == level)
  }

  @Test func `values stand in the order of a chronology`() throws {
    let ordered = [
      "../1960", "-0043", "1953", "/1960", "2024/..", "2024", "2024-01", "2024-01-01",
      "2024-01-01T09:00", "2024-01-01T18:30", "2024-06?", "2024-06-15", "XXXX-02", "XXXX-02-24",
    ]
    let values = try ordered.map { try #require(EDTFValue($0)) }
    #expect(values.reversed().sorted().map(\.description) == ordered)
  }
}
