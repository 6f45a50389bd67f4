import Temporal
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (2025, 2, 24, 20143), (2000, 2, 29, 11016), (1969, 12, 31, -1),
    (-43, 3, 15, -735160), (0, 1, 1, -719528),
  ])
  func `a day has its number`(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test func `numbers and days agree over nine centuries`() {
    var previous = CivilDate(dayNumber: -200_000)
    for number in -199_999...130_000 {
      let date = CivilDate(dayNumber: number)
      #expect(date.dayNumber == number && previous < date)
      previous = date
    }
  }

  @Test(arguments: [(2025, 2, 29), (2025, 13, 1), (2025, 0, 1), (2025, 4, 31), (1900, 2, 29)])
  func `a day the calendar does not have is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `24 February 2025 is a Monday of ISO week 9`() throws {
    let date = try #require(CivilDate(year: 2025, month: 2, day: 24))
    #expect(date.weekday == .monday)
    #expect(date.isoWeek.year == 2025 && date.isoWeek.week == 9)
  }

  @Test func `the last days of 2024 belong to the first week of 2025`() throws {
    let date = try #require(CivilDate(year: 2024, month: 12, day: 31))
    #expect(date.isoWeek.year == 2025 && date.isoWeek.week == 1)
  }

  @Test func `a month later than 31 January is the last of February`() throws {
    let date = try #require(CivilDate(year: 2024, month: 1, day: 31))
    #expect(date.adding(months: 1).description == "2024-02-29")
    #expect(date.adding(months: -2).description == "2023-11-30")
    #expect(date.adding(years: -2025).description == "-0001-01-31")
  }
}
