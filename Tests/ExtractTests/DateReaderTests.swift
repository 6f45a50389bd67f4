@testable import Extract
import Temporal
import Testing

@Suite struct DateReaderTests {
  private func days(_ text: String) -> [String] {
    DateReader.dates(in: Array(text.utf8)).compactMap { $0.day(in: nil)?.description }
  }

  @Test(arguments: [
    "Feb 25, 2025", "Feb. 25 2025", "February 25th, 2025", "25 February 2025",
    "25th of February, 2025",
    "Tuesday, 25 February 2025", "Tuesday 25 February 2025 11.20 GMT", "25.02.2025", "25. 2. 2025",
    "02/25/2025", "25/02/2025", "2025-02-25", "2025/02/25", "2025-02-25T23:30:00-05:00",
    "25. Februar 2025", "25 février 2025", "25 de febrero de 2025", "25 февраля 2025",
    "2025年2月25日", "25-Feb-2025", "Tue Feb 25 10:00:00 UTC 2025", "25.02.25",
    "Tue, 25 Feb 2025 10:00:00 +0100", "FEBRUARY 25, 2025", "25 februarie 2025", "25 فبراير 2025",
    "25 फरवरी 2025", "2025 February 25", "2025. február 25.", "2025 m. vasario 25 d.",
    "2025년 2월 25일", "25 / 02 / 2025", "२५ फरवरी २०२५", "٢٥ فبراير ٢٠٢٥", "25 กุมภาพันธ์ 2568",
    "۷ اسفند ۱۴۰۳", "1403/12/07",
  ])
  func `a complete date is read`(text: String) {
    #expect(days(text) == ["2025-02-25"])
  }

  @Test(arguments: [
    "Feb. 24", "in February 2025", "30 February 2025", "2025", "25/13/2025", "31/02/2025",
    "version 1.2.3", "12345678", "may 25", "555-2025", "", "30 اسفند 1404",
    "3 May 1420",
  ])
  func `what is no complete date is left out`(text: String) {
    #expect(days(text) == [])
  }

  @Test func `a date that can be read two ways is left open`() throws {
    let date = try #require(DateReader.dates(in: Array("03/04/2025".utf8)).first)
    #expect(date.day(in: nil) == nil)
    #expect(date.day(in: .dayFirst)?.description == "2025-04-03")
    #expect(date.day(in: .monthFirst)?.description == "2025-03-04")
  }

  @Test func `the range covers the words as they are written`() {
    let text = "منتشر شد: ۷ اسفند ۱۴۰۳، تهران"
    let range = DateReader.dates(in: Array(text.utf8)).first?.range
    #expect(range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == "۷ اسفند ۱۴۰۳")
  }

  @Test func `the time of day is kept with its zone`() throws {
    let date = try #require(DateReader.dates(in: Array("2025-02-25T23:30:05-05:00".utf8)).first)
    #expect(date.time == EDTFDate.Time(hour: 23, minute: 30, second: 5, zoneOffset: -300))
  }

  @Test(arguments: [
    ("https://example.org/2025/02/25/offer", "2025-02-25"),
    ("https://example.org/world/2025-02-25-offer.html", "2025-02-25"),
    ("https://example.org/2025/feb/25/offer", "2025-02-25"),
    ("https://example.org/a/20250225/offer", "2025-02-25"),
    ("https://example.org/offer-123456789", nil),
    ("https://example.org/offer?d=2025-02-25", nil),
  ])
  func `an address gives its date`(url: String, day: String?) {
    #expect(URLDate.date(in: url)?.date.day(in: nil)?.description == day)
  }
}
