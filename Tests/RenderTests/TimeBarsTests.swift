import Testing

@testable import Render

struct TimeBarsTests {
  @Test func `months are drawn, and what lies between`() {
    let bars = TimeBars([month(2023, 12, 4), month(2024, 1, 2), month(2024, 5, 1)])
    #expect(
      bars.lines(width: 26) == [
        "December 2023  ██████████ 4",
        "January 2024   █████ 2", "…", "May 2024       ██▌ 1",
      ]
    )
    #expect(bars.coverage == "3 of 6 months, December 2023 to May 2024")
  }

  @Test func `two thousand years are drawn by centuries`() {
    let bars = TimeBars(
      (-1...20)
        .flatMap { century in [33, 44, 55].map { month(century * 100 + $0, 6, century + 2) } }
    )
    let lines = bars.lines(width: 40)
    #expect(lines.count == 22)
    #expect(lines[0].hasPrefix("101 BCE …  █"))
    #expect(lines[1].hasPrefix("1st c.     ██"))
    #expect(lines[21].hasSuffix("█ 66"))
    #expect(bars.coverage == "22 of 22 centuries, June 68 BCE to June 2055")
  }

  @Test func `many months are drawn by years, and many years by decades`() {
    let years = TimeBars((0..<60).map { month(2000 + $0 / 6, $0 % 6 + 1, 1) })
    #expect(years.lines(width: 20)[0] == "2000  ████████████ 6")
    #expect(years.coverage == "10 of 10 years, January 2000 to June 2009")
    let decades = TimeBars((0..<60).map { month(1900 + $0, 3, 1) })
    #expect(decades.lines(width: 24).map { $0.prefix(7) } == (190...195).map { "\($0)0s  " })
  }

  @Test func `nothing is no bar`() {
    #expect(TimeBars([]).lines(width: 80) == [])
    #expect(TimeBars([]).coverage == nil)
  }

  private func month(_ year: Int, _ month: Int, _ count: Int) -> TimeBars.Month {
    TimeBars.Month(year: year, month: month, count: count)
  }
}
