import Foundation
import Render
import TestSupport
import Testing
import Timeline

struct TerminalStyleTests {
  @Test(arguments: [("full", TerminalStyle.full), ("table", .table)], Fixtures.all)
  func `a style is as kept`(style: (name: String, value: TerminalStyle), fixture: Fixture) throws {
    let format = TerminalFormat(width: 80, style: style.value, showsUndated: true)
    let text = format.render(fixture.chronology).text
    try expectSnapshot(text, named: "\(fixture.name).\(style.name).terminal.txt")
  }

  @Test(arguments: [32, 40, 60, 80, 120], TerminalStyle.allCases)
  func `no line is wider than the terminal`(width: Int, style: TerminalStyle) {
    for fixture in Fixtures.all where fixture.name != "empty" {
      for showsUndated in [true, false] {
        let format = TerminalFormat(width: width, style: style, showsUndated: showsUndated)
        let lines = format.render(fixture.chronology).text.split(separator: "\n")
        let widest = lines.map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
        #expect(widest <= width, "\(fixture.name)")
      }
    }
  }

  @Test(
    arguments: [
      (80, "id    date              time  event                                      sources"),
      (50, "id    date              event" + String(repeating: " ", count: 14) + "sources"),
      (40, "id    date              event"), (36, "id    date         event"),
      (32, "id    date         event"),
    ]
  )
  func `a narrow table leaves out what matters least`(width: Int, header: String) {
    let table = TerminalFormat(width: width, style: .table).render(Fixtures.oneEntry).text
    let line = table.prefix { $0 != "\n" }
    #expect(line.hasPrefix(header))
    #expect(line.dropFirst(header.count).allSatisfy { $0 == " " }, "\(line)")
  }

  @Test func `a sentence that a source repeats is quoted once`() {
    var chronology = Fixtures.oneEntry
    chronology.events[0].reports += chronology.events[0].reports
    let text = TerminalFormat(width: 100, style: .full).render(chronology).text
    #expect(text.components(separatedBy: "source 1 reported").count == 2)
  }

  @Test func `a long timeline begins with how its events lie in time`() {
    let days = (1...28).map { "2025-02-\($0 < 10 ? "0" : "")\($0)" }
    let months = (1...12).map { "2024-\($0 < 10 ? "0" : "")\($0)-05" }
    let text = density(of: months + days + ["2023", "2024-11-06"])
    #expect(
      text == """
              J F M A M J J A S O N D
        2024  ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁ ▁   13
        2025  · █ · · · · · · · · · ·   28
        … and 1 event of other years
        """
    )
  }

  @Test func `many years are drawn by decades, many decades by centuries`() {
    let years = density(of: (1960..<2010).map { "\($0)" })
    #expect(
      years == """
               0 1 2 3 4 5 6 7 8 9
        1960s  █ █ █ █ █ █ █ █ █ █   10
        1970s  █ █ █ █ █ █ █ █ █ █   10
        1980s  █ █ █ █ █ █ █ █ █ █   10
        1990s  █ █ █ █ █ █ █ █ █ █   10
        2000s  █ █ █ █ █ █ █ █ █ █   10
        """
    )
    let decades = density(of: (0..<50).map { "\(1500 + $0 * 10 + 5)" })
    #expect(
      decades?.hasPrefix("         00 10 20 30 40 50 60 70 80 90\n16th c.  ") == true,
      "\(decades ?? "")"
    )
  }

  @Test func `a short timeline, and one of one month, begin at once`() {
    #expect(density(of: ["2025-02-01", "2024-01-01"]) == nil)
    #expect(density(of: Array(repeating: "2025-02-01", count: 60)) == nil)
  }

  /// What stands before the first heading; `nil` where that is nothing.
  private func density(of dates: [String]) -> String? {
    let events = dates.enumerated().map { Fixtures.event("e\($0)", $1, "Something") }
    let chronology = Chronology(events: events, sources: [Fixtures.source(1)])
    let text = TerminalFormat(showsDensity: true).render(chronology).text
    let parts = text.components(separatedBy: "\n\n")
    return parts[0].contains("Something") ? nil : parts[0]
  }
}
