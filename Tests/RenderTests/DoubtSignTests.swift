import Temporal
import Testing
import Timeline

@testable import Render

struct DoubtSignTests {
  @Test(
    arguments: [
      ("2025-02-24", [], nil), ("2023~", [], "~"), ("2025-02-21?", [], "?"), ("2025%", [], "?"),
      ("2022-01/2022-04~", [], "~"), ("2025-02-24", [.yearInferred], "~"),
      ("2025-02-24", [.dateInferred], "~"), ("2025-02-24", [.announced], "?"),
      ("2025-02-24", [.denied, .yearInferred], "?"), ("XXXX-02-24", [.yearUnknown], "?"),
      ("2025-02-24", [.dateFromContext, .edited, .byHand], nil), ("[2024,2025]", [], nil),
    ] as [(String, [Event.Flag], String?)]
  )
  func `doubt has a sign`(date: String, flags: [Event.Flag], sign: String?) {
    let event = Fixtures.event("k3f9", date, "Talks open", flags: flags)
    #expect(DoubtSign(event)?.rawValue == sign)
  }

  @Test func `sources that differ have the strongest sign`() throws {
    var event = Fixtures.event("k3f9", "2025-02-24", "Talks open", flags: [.announced])
    let day = try #require(EDTFValue("2025-02-25"))
    event.rivals = [DateRival(date: day, sources: [2])]
    #expect(DoubtSign(event)?.rawValue == "≠")
  }

  @Test func `a sign stands in the margin`() {
    let event = Fixtures.event("k3f9", "2023~", "Talks open")
    let chronology = Chronology(events: [event], sources: [Fixtures.source(1)])
    let text = TerminalFormat().render(chronology).text
    #expect(text.hasPrefix("2023\n ~ k3f9  about 2023  Talks open "))
    let table = TerminalFormat(style: .table).render(chronology).text
    #expect(table.hasPrefix("  id    date        time  event "))
    #expect(table.contains("\n~ k3f9  about 2023        Talks open "))
  }
}
