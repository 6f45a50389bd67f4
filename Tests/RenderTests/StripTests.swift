import Temporal
import Testing
import Timeline

@testable import Render

struct StripTests {
  private func strip(_ dates: String?...) -> DensityStrip? {
    DensityStrip(
      spans: dates.map { date in
        DensityStrip.span(of: Fixtures.event("e", date, "It happens"))
      }
    )
  }

  /// The bins that are not empty, each as `day: sure + possible`.
  private func counts(_ strip: DensityStrip?) -> [String] {
    (strip?.bins ?? []).filter { $0.first != nil }
      .map { "\(CivilDate(dayNumber: $0.days.lowerBound)): \($0.sure) + \($0.possible)" }
  }

  @Test func `what lies in one step is sure, what spans several is possible in each`() {
    let strip = strip("2025-02-24", "2025-02-24", "2025-02-26", "2025-02-24/2025-02-25")
    #expect(strip?.step == .days(1))
    #expect(counts(strip) == ["2025-02-24: 2 + 1", "2025-02-25: 0 + 1", "2025-02-26: 1 + 0"])
  }

  @Test(arguments: [
    (nil, "2025-01-01", "2025-12-31"), (TIMEX3Modifier.start, "2025-01-01", "2025-07-02"),
    (.mid, "2025-04-02", "2025-10-01"), (.end, "2025-07-02", "2025-12-31"),
    (.approximate, "2025-01-01", "2025-12-31"),
  ])
  func `of early, mid and late the part that is meant counts`(
    phase: TIMEX3Modifier?,
    first: String,
    last: String
  ) throws {
    let time = EventTime(value: EDTFValue("2025"), phase: phase)
    let days = try #require(PossibleDays(time).range)
    #expect(CivilDate(dayNumber: days.lowerBound).description == first)
    #expect(CivilDate(dayNumber: days.upperBound).description == last)
  }

  @Test(arguments: [
    (
      "2025-02-01", "2025-02-28",
      ["2: 3 Feb 2025", "9: 10 Feb 2025", "16: 17 Feb 2025", "23: 24 Feb 2025"]
    ),
    ("2025-02-20", "2025-02-22", ["0: 20 Feb 2025", "1: 21 Feb 2025", "2: 22 Feb 2025"]),
    (
      "2024-01-01", "2025-12-31",
      ["0: Jan 2024", "26: Jul 2024", "52: Jan 2025", "78: Jul 2025", "104: Jan 2026"]
    ),
    ("2015-01-30", "2024-11-17", ["12: 2016", "36: 2018", "60: 2020", "84: 2022", "108: 2024"]),
    ("-0194", "1898-04", ["8: 1 BCE", "28: 500 CE", "48: 1000", "68: 1500"]),
  ])
  func `words stand at round times`(first: String, last: String, words: [String]) throws {
    let strip = try #require(self.strip(first, last))
    let days = strip.bins.map(\.days.lowerBound) + [strip.bins.last?.days.upperBound ?? 0]
    let ticks = StripAxis(strip.step, days: days).ticks
    #expect(ticks.map { "\($0.place): \($0.words)" } == words)
  }

  @Test func `what is open or has no date is not counted`() {
    #expect(
      counts(strip("2025-02-24", "2025-02-25/..", "XXXX-02-24", nil)) == ["2025-02-24: 1 + 0"]
    )
    #expect(strip("XXXX-02-24", nil) == nil)
    #expect(strip() == nil)
  }

  @Test(arguments: [
    ("2025-01-01", "2025-03-31", CalendarStep.days(1)), ("2024-01-01", "2025-12-31", .days(7)),
    ("2020-01-01", "2025-12-31", .months(1)), ("2000-01-01", "2025-12-31", .months(3)),
    ("1950-01-01", "2025-12-31", .months(12)), ("-0043-03-15", "2025-12-31", .months(300)),
  ])
  func `the steps are as long as fits`(first: String, last: String, step: CalendarStep) {
    #expect(strip(first, last)?.step == step)
  }

  @Test func `steps begin with the calendar, also before the common era`() {
    #expect(counts(strip("-0044-06-01", "-0043-03-15", "0001-01-01")).first == "-0044-01-01: 1 + 0")
    #expect(
      counts(strip("2024-02-29", "2025-12-24")) == ["2024-02-26: 1 + 0", "2025-12-22: 1 + 0"]
    )
  }

  @Test func `the few that lie far away do not flatten the others`() {
    let near = (1...28).map { "2025-02-\($0 < 10 ? "0" : "")\($0)" }
    let spans = (["1500"] + near + ["2050"])
      .map { DensityStrip.span(of: Fixtures.event("e", $0, "It happens")) }
    let strip = DensityStrip(spans: spans)
    #expect(strip?.step == .days(1))
    #expect(strip?.outside.before == 1)
    #expect(strip?.outside.behind == 1)
  }

  @Test func `years that no strip can show are left out`() {
    #expect(counts(strip("Y17E7", "2025-02-24")) == ["2025-02-24: 1 + 0"])
  }
}
