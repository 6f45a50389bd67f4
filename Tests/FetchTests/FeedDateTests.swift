import Fetch
import Foundation
import TestSupport
import Testing

@Suite struct FeedDateTests {
  @Test(arguments: [
    ("Mon, 02 Jan 2006 15:04:05 EST", 1_136_232_245),
    ("Mon,02 January 2006 15:04:05 -0700", 1_136_239_445),
    ("Thu, 01 Jan 04 19:48:21 GMT", 1_072_986_501), ("Sun Jan  4 16:29:06 2004", 1_073_233_746),
    ("Mon, 16th Nov 2020 13:16:28 GMT", 1_605_532_588),
    ("Thu, 01 Jan 0100 00:00:01 +0100", -59_011_462_799),
    ("mar., 01 déc. 2020 16:11:02 +0000", 1_606_839_062),
    ("Lundi, 16. Novembre 2020 - 15:54", 1_605_542_040),
    ("Do, 29 Mär 2018 00:00:00 +0200", 1_522_274_400), ("Nov. 16, 2020, 10:57 a.m.", 1_605_524_220),
    ("Thu, June 22, 2023 at 01:11 PM EDT", 1_687_453_860), ("30 Mar 2020 12:30 am", 1_585_528_200),
    ("Fri, 31 Mar 2023 20:19:00 America/Los_Angeles", 1_680_319_140),
    ("Mon, 26 January 2004 16:31:00 ET", 1_075_152_660),
    ("1 Jul 2024 12:00 Europe/Berlin", 1_719_828_000),
    ("Thu, 29 Oct 2020 07:36:03 GMT-07:00", 1_603_982_163),
  ])
  func `a date in words is read in any order and language`(text: String, expected: Int) {
    #expect(FeedDate(text) == FeedDate(secondsSince1970: expected, hasTime: true))
  }

  @Test(arguments: [
    ("2006-01-02T15:04:05Z", 1_136_214_245, true), ("1994-11-05T08:15:30-0500", 784_041_330, true),
    ("2006-01-02 15:04:05.500 +01:00", 1_136_210_645, true), ("20031231", 1_072_828_800, false),
    ("2003-12", 1_070_236_800, false), ("1997", 852_076_800, false),
    ("03335", 1_070_236_800, false),
    ("-0312", 1_070_236_800, false), ("2003-12-31T25:14:55Z", 1_072_919_695, true),
    ("2013-01-28T09:xx:00Z", 1_359_331_200, false), ("1520932969", 1_520_932_969, true),
    ("1520932969123", 1_520_932_969, true),
  ])
  func `a date in digits is read`(text: String, expected: Int, hasTime: Bool) {
    #expect(FeedDate(text) == FeedDate(secondsSince1970: expected, hasTime: hasTime))
  }

  @Test(arguments: [
    ("09/15/2014", 1_410_739_200), ("Fri, 26/06/2020", 1_593_129_600), ("30.10.23", 1_698_624_000),
    ("Sat, 11 04 2020 08:51:49 +0100", 1_586_591_509), ("Wed, 11/04/2020", 1_604_448_000),
    ("04/11/2020", 1_586_563_200), ("4.11.2020", 1_604_448_000), ("2006/09/15", 1_158_278_400),
  ])
  func `the weekday tells day from month`(text: String, expected: Int) {
    #expect(FeedDate(text)?.secondsSince1970 == expected)
  }

  @Test(arguments: [
    "", "  ", "invalid", "yesterday", "12:30", "31 Dec", "32 Dec 2020", "2013-xx-27",
    "99999999999999",
  ])
  func `what names no day is no date`(text: String) {
    #expect(FeedDate(text) == nil)
  }

  @Test func `all dates its peers read are read to the second`() throws {
    guard let file = Bench.folder?.appending(path: "fetch/feeds/dates.jsonl"),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else {
      print("skipped: there is no fetch/feeds/dates.jsonl in TL_BENCH")
      return
    }
    struct Case: Decodable {
      var `in`: String
      var unix: Int?
      var error: Bool?
    }
    let cases = try text.split(separator: "\n")
      .map { try JSONDecoder().decode(Case.self, from: Data($0.utf8)) }
    let missed = cases.filter { one in
      let found = FeedDate(one.in)?.secondsSince1970
      return one.error == true
        ? found != nil : found == nil || (one.unix != nil && found != one.unix)
    }
    // Their month cannot be read; what is expected there is the month in which the list was made.
    #expect(
      missed.map(\.in) == [
        #"2004-j\u00falius-13T9:15-05:00"#, #"2004\ub144 05\uc6d4 28\uc77c  01:31:15"#,
        "2013-xx-27",
      ]
    )
  }
}
