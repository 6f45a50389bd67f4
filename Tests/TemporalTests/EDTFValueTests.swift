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
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2022-01/2022-04~", "2022-01-01", "2022-04-30"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
    ("2004-06-XX", "2004-06-01", "2004-06-30"),
    ("2025-02-24T18:00+03:00", "2025-02-24", "2025-02-24"),
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

  @Test(arguments: ["XXXX-02-24", "../2023", "2022/..", "2025~", "2004-06?-11", "Y170000002"])
  func `a value without closed bounds is written as it was read`(text: String) throws {
    #expect(try #require(EDTFValue(text)).description == text)
  }

  @Test(arguments: [
    "", "2025-2-4", "2025-02-30", "2025-13", "24-02-2025", "2025/2024", "/", "2025-02-24T25:00",
    "20255", "2025-02-24 ", "-0000", "2025-02T10:00",
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
}
