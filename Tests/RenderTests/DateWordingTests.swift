import Render
import Temporal
import Testing

struct DateWordingTests {
  @Test(
    arguments: [
      ("2025-02-24", "24 February 2025"),
      ("2025-02", "February 2025"),
      ("2022", "2022"),
      ("2025-02-24T18:00", "24 February 2025, 18:00"),
      ("2025-02-24T18:00:30Z", "24 February 2025, 18:00:30 UTC"),
      ("2025-02-24T18:00+05:30", "24 February 2025, 18:00 UTC+5:30"),
      ("2025-02-24T08:05-03:00", "24 February 2025, 08:05 UTC−3"),
      ("2022-21", "spring 2022"),
      ("2022-26", "northern summer 2022"),
      ("2022-32", "southern winter 2022"),
      ("2025-33", "first quarter of 2025"),
      ("2025-39", "third third of 2025"),
      ("2025-41", "second half of 2025"),
      ("1953S3", "1953 (1950–1959)"),
      ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"),
      ("{1960,1961-12}", "1960 and December 1961"),
    ]
  )
  func `a date is said to its own precision`(edtf: String, words: String) throws {
    #expect(DateWording.words(try #require(EDTFValue(edtf))) == words)
  }

  @Test(
    arguments: [
      ("2025~", "about 2025"),
      ("2022-21~", "about spring 2022"),
      ("2025-02-24?", "perhaps 24 February 2025"),
      ("2025%", "perhaps about 2025"),
      ("2004-06-~11", "11 June 2004 (day approximate)"),
      ("2004?-06-11", "11 June 2004 (year uncertain)"),
    ]
  )
  func `a doubt is said in words`(edtf: String, words: String) throws {
    #expect(DateWording.words(try #require(EDTFValue(edtf))) == words)
  }

  @Test(
    arguments: [
      ("XXXX-02-24", "24 February, year not known"),
      ("XXXX-02", "February, year not known"),
      ("XXXX-33", "first quarter, year not known"),
      ("2025-XX", "2025, month not known"),
      ("2025-XX-XX", "2025, month and day not known"),
      ("2025-XX-24", "2025, day 24 of a month not known"),
      ("2025-02-XX", "February 2025, day not known"),
      ("202X", "2020s"),
      ("202X-02", "February, in a year of the 2020s"),
      ("19XX", "20th century"),
      ("20XX", "21st century"),
      ("1XXX", "2nd millennium"),
      ("XXXX", "year not known"),
    ]
  )
  func `what was not said is not said`(edtf: String, words: String) throws {
    #expect(DateWording.words(try #require(EDTFValue(edtf))) == words)
  }

  @Test(
    arguments: [
      ("-0043-03-15", "15 March 44 BCE"),
      ("0000", "1 BCE"),
      ("-01XX", "2nd century BCE"),
      ("-004X", "50–41 BCE"),
      ("0079-08-24", "24 August 79 CE"),
      ("-0043/-0030", "44–31 BCE"),
      ("-0043/0014", "44 BCE–14 CE"),
    ]
  )
  func `years before the common era are counted as historians do`(
    edtf: String,
    words: String
  ) throws {
    #expect(DateWording.words(try #require(EDTFValue(edtf))) == words)
  }

  @Test(
    arguments: [
      ("2024-03-03/2024-03-07", "3–7 March 2024"),
      ("2024-02-28/2024-03-03", "28 February – 3 March 2024"),
      ("2023-12-28/2024-01-03", "28 December 2023 – 3 January 2024"),
      ("2022-01/2022-04", "January–April 2022"),
      ("2021-12/2022-02", "December 2021 – February 2022"),
      ("2019/2023", "2019–2023"),
      ("2022/..", "from 2022 on"),
      ("../2023", "until 2023"),
      ("2022/", "from 2022, end not known"),
      ("/2023", "until 2023, beginning not known"),
      ("2022~/2023", "about 2022 – 2023"),
      ("2022/2023-04", "2022 – April 2023"),
      ("XXXX-02-24/XXXX-02-26", "24–26 February, year not known"),
      ("2024-03-03/2024-03-03", "3 March 2024"),
      ("2024-21/2024-23", "spring–autumn 2024"),
      ("2024-33/2024-34", "first quarter of 2024 – second quarter of 2024"),
    ]
  )
  func `an interval says what its ends share once`(edtf: String, words: String) throws {
    #expect(DateWording.words(try #require(EDTFValue(edtf))) == words)
  }

  @Test func `a day has a short form`() throws {
    #expect(
      DateWording.short(try #require(CivilDate(year: 2025, month: 2, day: 5))) == "5 Feb 2025"
    )
    #expect(
      DateWording.short(try #require(CivilDate(year: -43, month: 3, day: 15))) == "15 Mar 44 BCE"
    )
  }
}
