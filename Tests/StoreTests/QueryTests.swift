import Foundation
import Temporal
import TestSupport
import Testing
import Timeline

@testable import Store

/// What a query finds.
@Suite struct QueryTests {
  private let scratch: Scratch
  private let store: EventStore

  init() throws {
    scratch = try Scratch()
    store = try EventStore(path: scratch.folder.path + "/store.db")
    let sentences = [
      "President Volodymyr Zelenskyy opened an aluminium smelter in Linden on 3 May 2024.",
      "Mayor Ann Berg said on 5 May 2024 that rare earths were found below the bridge.",
      "The earths of Skerra were sold on 7 May 2024, which is rare.",
      "A café in Port Varr burned down on 9 May 2024.",
    ]
    _ = try store.save(SourceRecord(sentences, day: "2024-06-01", locator: "/a.txt"))
  }

  private func days(_ words: String..., any: Bool = false) throws -> [String] {
    let typed = try QueryWords(words)
    var query = TimelineQuery(words: typed.words, matchesAnyWord: any)
    query.excludedWords = typed.excluded
    query.speakers = try typed.speakers.flatMap(store.speakers)
    query.from = typed.dates.compactMap(\.earliest).max()
    query.to = typed.dates.compactMap(\.latest).min()
    return try store.chronology(matching: query).events.compactMap { $0.time.value?.description }
  }

  @Test(arguments: ["Zelensky", "zelenskyy", "Zelenskiy", "Zelenskyj"])
  func `a name is found in every spelling`(name: String) throws {
    #expect(try days(name) == ["2024-05-03"])
  }

  @Test func `aluminum is aluminium, and accents do not matter`() throws {
    #expect(try days("aluminum") == ["2024-05-03"])
    #expect(try days("Cafe") == ["2024-05-09"])
  }

  @Test func `words in quotation marks stand next to each other`() throws {
    #expect(try days("rare", "earths") == ["2024-05-05", "2024-05-07"])
    #expect(try days("\"rare earths\"") == ["2024-05-05"])
    #expect(try days("rare earths") == ["2024-05-05"])
  }

  @Test func `a minus sign leaves out`() throws {
    #expect(try days("earths", "-bridge") == ["2024-05-07"])
    #expect(try days("\"earths\" -\"which is rare\"") == ["2024-05-05"])
  }

  @Test(
    arguments: [
      ("2025-02", []), ("2025-08", ["Late"]), ("2025-12", ["Late"]), ("2024-06", ["Early", "Mid"]),
      ("2024-02", ["Early"]), ("2024-11", []), ("2024-01/2025-12", ["Early", "Mid", "Late"]),
    ]
  )
  func `early, mid and late are parts of their time`(days: String, texts: [String]) throws {
    let phases: [(String, String, TIMEX3Modifier)] = [
      ("2024", "Early", .start), ("2024", "Mid", .mid), ("2025", "Late", .end),
    ]
    let told = phases.map { date, text, phase in
      HandwrittenEvent(date: EDTFValue(date), text: text, phase: phase)
    }
    try store.add(
      told.map { OwnEvent($0, statements: [.init($0.statement, of: 0)]) },
      from: [.typed(as: "", at: "2025-03-01T12:00:00Z")],
      at: "2025-03-01T12:00:00Z"
    )
    let period = try #require(EDTFValue(days))
    let query = TimelineQuery(from: period.earliest, to: period.latest)
    let found = try store.chronology(matching: query).events.map(\.headline)
    #expect(found.filter { texts.contains($0) || told.map(\.text).contains($0) } == texts)
  }

  @Test func `by and date choose`() throws {
    #expect(try days("by:berg") == ["2024-05-05"])
    #expect(try days("date:2024-05-04/2024-05-08") == ["2024-05-05", "2024-05-07"])
    #expect(try days("earths date:2024-05-07") == ["2024-05-07"])
  }

  @Test func `what cannot be read is a fault`() {
    #expect(throws: QueryFault.empty(key: "tag")) { try QueryWords(["tag:"]) }
    #expect(throws: QueryFault.date("soon")) { try QueryWords(["date:soon"]) }
  }

  @Test func `what is no key is a word`() throws {
    #expect(try QueryWords(["https://example.org/a"]).words == ["https://example.org/a"])
    #expect(try QueryWords(["18:30"]).words == ["18:30"])
    #expect(try QueryWords(["x-ray", "a - b"]).words == ["x-ray", "a - b"])
  }

  @Test func `behind a key stands one value, unless another key follows`() throws {
    #expect(try QueryWords(["source:City Lantern"]).sources == ["City Lantern"])
    let several = try QueryWords(["by:Putin -aluminium tag:raw"])
    #expect(several.speakers == ["Putin"] && several.tags == ["raw"])
    #expect(throws: QueryFault.empty(key: "tag")) { try QueryWords(["tag: raw"]) }
  }

  @Test func `a search gives the sentences and what was found in them`() throws {
    let found = try store.sentences(matching: TimelineQuery(words: ["earths"]))
    #expect(found.map { $0.date?.description } == ["2024-05-05", "2024-05-07"])
    #expect(
      found[1].parts == [
        FoundSentence.Part(text: "The ", isFound: false),
        FoundSentence.Part(text: "earths", isFound: true),
        FoundSentence.Part(
          text: " of Skerra were sold on 7 May 2024, which is rare.",
          isFound: false
        ),
      ]
    )
    #expect(found[0].speaker == "Berg")
    #expect(try store.sentences(matching: TimelineQuery(words: ["earths"]), limit: 1).count == 1)
  }

  @Test func `the numbers of a store`() throws {
    let statistics = try store.statistics()
    #expect(statistics.sources == 1)
    #expect(statistics.statements == 4)
    #expect(statistics.events == 4)
    #expect(statistics.confirmed == 0)
    #expect(statistics.months.map(\.edtf) == ["2024-05"])
    #expect(statistics.months.map(\.count) == [4])
  }
}
