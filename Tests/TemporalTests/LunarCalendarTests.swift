import Testing

@testable import Temporal

/// The expected days are those that were kept, in India and China, as public calendars have them.
@Suite struct LunarCalendarTests {
  private func day(_ name: NamedDay, _ year: Int) -> String? { name.date(in: year)?.description }

  @Test(arguments: [
    (2014, "2014-01-31"), (2018, "2018-02-16"), (2020, "2020-01-25"), (2023, "2023-01-22"),
    (2024, "2024-02-10"), (2025, "2025-01-29"), (2033, "2033-01-31"), (2034, "2034-02-19"),
  ])
  func `the Chinese year begins with its first new moon`(year: Int, expected: String) {
    #expect(day(.chineseNewYear, year) == expected)
  }

  @Test func `feasts of China stand in their months, leap months left out`() {
    #expect(day(.midAutumnFestival, 2020) == "2020-10-01")
    #expect(day(.midAutumnFestival, 2024) == "2024-09-17")
    #expect(day(.dragonBoatFestival, 2023) == "2023-06-22")
    #expect(day(.dragonBoatFestival, 2025) == "2025-05-31")
  }

  @Test(arguments: [
    (NamedDay.diwali, 2019, "2019-10-27"), (.diwali, 2022, "2022-10-24"),
    (.diwali, 2023, "2023-11-12"), (.diwali, 2024, "2024-10-31"), (.holi, 2019, "2019-03-21"),
    (.holi, 2024, "2024-03-25"), (.holikaDahan, 2019, "2019-03-20"),
    (.dussehra, 2018, "2018-10-19"), (.dussehra, 2023, "2023-10-24"),
    (.janmashtami, 2019, "2019-08-23"), (.ganeshChaturthi, 2019, "2019-09-02"),
    (.ramaNavami, 2020, "2020-04-02"), (.mahaShivaratri, 2020, "2020-02-21"),
    (.mahavirJayanti, 2020, "2020-04-06"), (.ugadi, 2018, "2018-03-18"),
    (.bhaiDooj, 2019, "2019-10-29"), (.karvaChauth, 2018, "2018-10-27"),
    (.guruNanakJayanti, 2019, "2019-11-12"), (.guruGobindSinghJayanti, 2014, "2014-01-07"),
    (.buddhaPurnima, 2013, "2013-05-25"), (.makarSankranti, 2018, "2018-01-14"),
    (.makarSankranti, 2019, "2019-01-15"), (.vaisakhi, 2018, "2018-04-14"),
    (.parsiNewYear, 2018, "2018-08-17"), (.parsiNewYear, 2020, "2020-08-16"),
  ])
  func `feasts of India stand on the day their lunar day runs`(
    name: NamedDay,
    year: Int,
    expected: String
  ) {
    #expect(day(name, year) == expected)
  }

  @Test func `every named day has a date in every year that calendars are kept for`() {
    for name in NamedDay.allCases {
      for year in [1600, 1900, 1999, 2000, 2023, 2024, 2100] {
        let date = name.date(in: year)
        // The Islamic year is shorter; a day of it can come twice in a year, and once in 33 years not at all.
        #expect(date == nil || date?.year == year, "\(name) \(year)")
      }
    }
    #expect(NamedDay.diwali.date(in: 99_999) == nil)
    #expect(NamedDay.chineseNewYear.date(in: -44) == nil)
  }

  @Test(arguments: [
    (NamedDay.taxDay, 2011, "2011-04-18"), (.taxDay, 2012, "2012-04-17"),
    (.taxDay, 2013, "2013-04-15"),
    (.taxDay, 2017, "2017-04-18"), (.emancipationDay, 2017, "2017-04-17"),
    (.kingsDay, 2014, "2014-04-26"),
    (.bossDay, 2021, "2021-10-15"),
  ])
  func `a day gives way to a weekend`(name: NamedDay, year: Int, expected: String) {
    #expect(day(name, year) == expected)
  }

  @Test func `the sun and the moon stand where the book has them`() {
    // Meeus, examples 24.a (1992 October 13.0) and 45.a (1992 April 12.0), dynamical time.
    #expect(abs(SunAndMoon.sunLongitude(at: 2_448_908.5 - 2_451_545) - 199.90895) < 0.001)
    #expect(abs(SunAndMoon.moonLongitude(at: 2_448_724.5 - 2_451_545) - 133.162655) < 0.02)
  }
}
