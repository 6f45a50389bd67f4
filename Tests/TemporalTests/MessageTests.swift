import Temporal
import Testing

/// What people write to each other, read on Tuesday, 25 February 2025, at 16:30.
@Suite struct MessageTests {
  private func values(_ text: String, preference: DatePreference? = nil) -> [String] {
    TimeExpressionFinder(style: .message, preference: preference)
      .expressions(
        in: text,
        publicationDate: CivilDate(year: 2025, month: 2, day: 25),
        publicationTime: EDTFDate.Time(hour: 16, minute: 30)
      )
      .map(\.value)
  }

  @Test(arguments: [
    ("friday", "2025-02-28"), ("tuesday", "2025-03-04"), ("next friday", "2025-03-07"),
    ("this saturday", "2025-03-01"), ("last sunday", "2025-02-23"), ("jan 3", "2026-01-03"),
    ("tmrw", "2025-02-26"), ("in 20 minutes", "2025-02-25T16:50"), ("2h ago", "2025-02-25T14:30"),
    ("now", "2025-02-25T16:30"), ("in a couple of weeks", "2025-03-11"),
    ("within 3 days", "2025-02-25/2025-02-28"),
    ("last 2 hours", "2025-02-25T14:30/2025-02-25T16:30"),
    ("tonight at 8", "2025-02-25T20:00"),
    ("tomorrow from 9 to 11am", "2025-02-26T09:00/2025-02-26T11:00"),
    ("18 december for 10 days", "2025-12-18/2025-12-27"),
    ("4pm for 30 mins", "2025-02-25T16:00/2025-02-25T16:30"),
    ("a week starting tomorrow", "2025-02-26/2025-03-04"), ("early march", "2025-03-01/2025-03-10"),
    ("10 days from friday", "2025-03-10"),
  ])
  func `short words mean what lies ahead`(text: String, value: String) {
    #expect(values("ok \(text)") == [value])
  }

  @Test(arguments: [
    "may I march with you", "call 555-1212 or 123-45-6789", "good morning all",
    "this may take long",
    "I have 25 of them", "version 2.0.1", "$1500 a head",
  ])
  func `what is no time stays none`(text: String) {
    #expect(values(text) == [])
  }

  @Test func `the preference decides between the last, the next and the nearest`() {
    #expect(values("monday", preference: .told) == ["2025-02-24"])
    #expect(values("monday", preference: .future) == ["2025-03-03"])
    #expect(values("monday", preference: .nearest) == ["2025-02-24"])
    #expect(values("friday", preference: .told) == ["2025-02-21"])
    #expect(values("friday", preference: .nearest) == ["2025-02-28"])
    #expect(values("christmas", preference: .nearest) == ["2024-12-25"])
    #expect(values("christmas", preference: .future) == ["2025-12-25"])
  }
}
