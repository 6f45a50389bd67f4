import Temporal
import Testing

/// Times of day with the zone they were said in.
@Suite struct TimeZoneTests {
  private func edtf(_ text: String, published: CivilDate?) -> String? {
    TimeExpressionFinder().expressions(in: text, publicationDate: published).first?.edtf?
      .description
  }

  @Test(arguments: [
    ("9 p.m. Kyiv time on 24 February 2025", "2025-02-24T21:00+02:00"),
    ("9 p.m. Kyiv time on 24 July 2025", "2025-07-24T21:00+03:00"),
    ("18:30 GMT+3 on 24 February 2025", "2025-02-24T18:30+03:00"),
    ("0735 GMT on 7 August 1998", "1998-08-07T07:35Z"),
    ("noon EDT on 3 May 2024", "2024-05-03T12:00-04:00"),
    ("8-10 p.m. ET on 8 July 2024", "2024-07-08T20:00-04:00"),
    ("4 p.m. ET on 8 July 2024", "2024-07-08T16:00-04:00"),
    ("4 p.m. Eastern Standard Time on 8 July 2024", "2024-07-08T16:00-05:00"),
    ("5 p.m. EST, Nov. 6, 1989", "1989-11-06T17:00-05:00"),
    ("9 a.m. Moscow time on 24 February 2022", "2022-02-24T09:00+03:00"),
  ])
  func `a time keeps its zone, with the summer time of its day`(text: String, value: String) {
    #expect(edtf("It began at \(text).", published: nil)?.hasPrefix(value) == true)
  }

  @Test func `a zone whose rules of that year are not known is left out`() {
    #expect(
      edtf("at 9 a.m. Moscow time on 19 August 1991", published: nil) == "1991-08-19T09:00"
    )
  }

  @Test func `where the time of publication is known, hours are counted from it`() {
    let published = CivilDate(year: 2025, month: 2, day: 25)
    let found = TimeExpressionFinder()
      .expressions(
        in: "It ended three hours ago and resumed 30 minutes ago.",
        publicationDate: published,
        publicationTime: EDTFDate.Time(hour: 1, minute: 15)
      )
    #expect(found.map(\.value) == ["2025-02-24T22:15", "2025-02-25T00:45"])
  }
}
