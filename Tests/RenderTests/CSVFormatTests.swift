import Render
import Testing
import Timeline

struct CSVFormatTests {
  @Test(
    arguments: [
      "", "plain", "=1+1", "+1", "-0043-03-15", "@SUM(A1)", "\tx", "\rx", "'x", "''x", "'=1", " =1",
      "\n=1",
      "＝1", "=\u{301}1", "a,b", "a\"b", "a\"\u{301},b", "\"", "a\r\nb", "\"=1\"", "東京",
    ]
  )
  func `a cell is read back as it was`(text: String) {
    let rows = CSVReader.rows(of: CSVCell.written(text) + ",end\r\n")
    #expect(rows.map { $0.map(CSVCell.unguarded) } == [[text, "end"]])
  }

  @Test(arguments: ["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1", "＠a", "=\u{301}1"])
  func `no cell begins as a formula`(text: String) {
    #expect(CSVReader.rows(of: CSVCell.written(text) + "\r\n").first?.first == "'" + text)
  }

  @Test func `a row has the cells of the header`() {
    for fixture in Fixtures.all {
      let chronology = fixture.chronology
      let rows = CSVReader.rows(of: CSVFormat().render(chronology).text)
      #expect(
        rows.count == 1 + chronology.events.count + chronology.undated.count,
        "\(fixture.name)"
      )
      #expect(Set(rows.map(\.count)) == [21], "\(fixture.name)")
    }
  }

  @Test func `what an entry says is read back from its row`() throws {
    let rows = CSVReader.rows(of: CSVFormat().render(Fixtures.severalSources).text)
    let header = try #require(rows.first)
    let cells = Dictionary(uniqueKeysWithValues: zip(header, rows[4].map(CSVCell.unguarded)))
    #expect(cells["id"] == "m1n5")
    #expect(cells["date"] == "2025-02-24")
    #expect(cells["order"] == "within two hours")
    #expect(
      cells["headline"]
        == "Putin chairs a meeting with ministers and economic advisers on rare earths"
    )
    #expect(cells["tags"] == "minerals\nKremlin")
    #expect(cells["source_ids"] == "1\n2\n4\n5")
    #expect(cells["source_published"] == "\n2025-02-25\n2025-02-25\n")
  }

  @Test func `a byte order mark stands in front when it is wanted`() {
    let plain = CSVFormat().render(Fixtures.oneEntry).text
    #expect(CSVFormat(byteOrderMark: true).render(Fixtures.oneEntry).text == "\u{FEFF}" + plain)
    #expect(plain.hasPrefix("id,date,"))
  }
}

/// Reads RFC 4180.
enum CSVReader {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"":
        scalars.removeFirst()
        cell.unicodeScalars.append("\"")
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false) where scalars.first == "\n":
        scalars.removeFirst()
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
