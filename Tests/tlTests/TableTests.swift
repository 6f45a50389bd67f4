import Temporal
import Testing

@testable import tl

/// Tables as spreadsheets write them.
@Suite struct TableTests {
  private func rows(_ text: String) -> [[String]] { Table(Array(text.utf8)).rows.map(\.cells) }

  @Test(
    arguments: [
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a;b\n1;\"2,3\"", [["a", "b"], ["1", "2,3"]]),
      ("a\tb\r1\t2", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("a,b\n\"one\r\ntwo\",\"say \"\"no\"\"\"\n", [["a", "b"], ["one\r\ntwo", "say \"no\""]]),
      ("a,b\n1,\n,2\n\n,\n", [["a", "b"], ["1", ""], ["", "2"]]),
      ("\"a;b\",c\n", [["a;b", "c"]]),
      ("a,b\n\"never closed,2\n3", [["a", "b"], ["never closed,2\n3"]]),
      ("a,b\n\"x\"y,z\"w\"\n", [["a", "b"], ["xy", "z\"w\""]]),
      ("", []), ("\n\n", []), ("alone", [["alone"]]), ("a,", [["a", ""]]),
    ]
  )
  func `rows are read as spreadsheets write them`(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test func `rows keep the numbers that a spreadsheet shows`() {
    let table = Table(Array("a\n\n\"1\n2\"\nb\n".utf8))
    #expect(table.rows.map(\.number) == [1, 3, 4])
  }

  @Test(
    arguments: [
      (SheetDate(year: "1955"), "1955"),
      (SheetDate(year: "-44", month: "3", day: "15"), "-0043-03-15"),
      (SheetDate(year: "2014", month: "12", day: "1", time: "6:05 PM"), "2014-12-01T18:05"),
      (SheetDate(year: "2014", month: "12", day: "1", time: "12:00 am"), "2014-12-01T00:00"),
      (SheetDate(year: "2014", month: "12", day: "1", time: "18:05:59"), "2014-12-01T18:05"),
      (SheetDate(year: "2014", month: "13"), nil), (SheetDate(year: "2014", day: "2"), nil),
      (SheetDate(year: "2014", month: "2", day: "30"), nil), (SheetDate(year: "soon"), nil),
      (SheetDate(year: "99999999999999999999"), nil), (SheetDate(year: "2014", month: "-2"), nil),
      (SheetDate(year: "2014", month: "2", day: "3", time: "noon"), nil),
    ]
  )
  func `the parts of a date make one, or none`(date: SheetDate, expected: String?) {
    #expect(date.value?.description == expected)
  }

  @Test func `two dates make a stretch`() {
    let end = SheetDate(year: "1956", month: "12", day: "20", time: "9:00")
    #expect(
      SheetDate(year: "1955", month: "12").value(to: end)?.description == "1955-12/1956-12-20"
    )
  }
}
