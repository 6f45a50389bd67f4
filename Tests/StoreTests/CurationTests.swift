import Foundation
import Store
import Temporal
import TestSupport
import Testing
import Timeline

/// What the user decides holds, whatever becomes of the sources, and leaves no trace once it is undone.
@Suite struct CurationTests {
  private let scratch: Scratch
  private let store: EventStore

  init() throws {
    scratch = try Scratch()
    store = try EventStore(path: scratch.folder.path + "/store.db")
  }

  private static let now = "2025-03-01T12:00:00Z"

  private static let ferry = "The ferry Marianne Holt sank off Skerra on 16 October 2023."
  private static let bridge = "Mayor Ann Berg opened the bridge of Linden on 3 May 2024."
  private static let strike = "Dockers in Port Varr went on strike on 5 May 2024."

  private func add(_ sentences: [String], as name: String) throws {
    _ = try store.save(SourceRecord(sentences, day: "2024-06-01", locator: "/\(name).txt"))
  }

  /// The event that has a sentence among its reports.
  private func event(of sentence: String) throws -> Event {
    try #require(
      try store.everything().first { $0.reports.contains { $0.mention.sentence == sentence } }
    )
  }

  private func date(_ text: String) throws -> EDTFValue { try #require(EDTFValue(text)) }

  @Test func `the user's date, headline and note stand in the event`() throws {
    try add([Self.ferry, Self.bridge], as: "a")
    let id = try event(of: Self.ferry).id
    try store.decide(.date(EventTime(value: try date("2023-10-15"))), about: id, at: Self.now)
    try store.decide(.headline("The Holt went down"), about: id, at: Self.now)
    try store.decide(.note("See the log."), about: id, at: Self.now)
    let edited = try store.event(id)
    #expect(edited.time.value?.description == "2023-10-15")
    #expect(edited.headline == "The Holt went down")
    #expect(edited.note == "See the log.")
    #expect(edited.flags == [.edited])
    #expect(edited.reports.map(\.mention.time.value?.description) == ["2023-10-16"])
  }

  @Test func `an edited date puts the event in its place`() throws {
    try add([Self.ferry, Self.bridge, Self.strike], as: "a")
    let id = try event(of: Self.ferry).id
    try store.decide(.date(EventTime(value: try date("2024-05-04"))), about: id, at: Self.now)
    #expect(
      try store.everything().map { $0.time.value?.description } == [
        "2024-05-03", "2024-05-04", "2024-05-05",
      ]
    )
  }

  @Test func `a decision survives new sources, a new reading and a new wording`() throws {
    try add([Self.ferry], as: "a")
    try store.decide(
      .headline("The Holt went down"),
      about: try event(of: Self.ferry).id,
      at: Self.now
    )
    try add(["On 16 October 2023 the ferry Marianne Holt sank off Skerra."], as: "b")
    #expect(try event(of: Self.ferry).headline == "The Holt went down")
    #expect(try event(of: Self.ferry).sources == [1, 2])
    try store.reread([SourceRecord([Self.ferry], day: "2024-06-01", locator: "/a.txt")])
    #expect(try event(of: Self.ferry).headline == "The Holt went down")
    let corrected = "The ferry Marianne Holt sank off the isle of Skerra on 16 October 2023."
    try add([corrected], as: "a")
    #expect(try event(of: corrected).headline == "The Holt went down")
  }

  @Test func `a decision about a source that went comes back with it`() throws {
    try add([Self.ferry], as: "a")
    try store.decide(.hide, about: try event(of: Self.ferry).id, at: Self.now)
    try store.removeSource(1)
    #expect(try store.everything() == [])
    try add([Self.ferry], as: "a")
    #expect(try event(of: Self.ferry).isHidden)
    #expect(try store.everything(hidden: false) == [])
  }

  @Test func `what one command decides is undone at once`() throws {
    try add([Self.bridge, Self.strike], as: "a")
    let (first, second) = (try event(of: Self.bridge), try event(of: Self.strike))
    let ids = [first.id, second.id]
    try store.decide(.pin, about: first.id, at: Self.now)
    let decided = try store.decide([.note("Look again."), .tag("port")], about: ids, at: Self.now)
    #expect(decided.map(\.note) == ["Look again.", "Look again."])
    #expect(try store.undo(3, at: Self.now).map(\.number) == [3])
    #expect(try store.undo(at: Self.now).map(\.number) == [2, 4, 5])
    #expect(try ids.map { try store.event($0).note } == [nil, nil])
    #expect(try store.event(first.id).isPinned)
  }

  @Test func `merged events are one, with the id, date and headline of the first`() throws {
    try add([Self.ferry, Self.bridge, Self.strike], as: "a")
    let (first, second) = (try event(of: Self.bridge), try event(of: Self.strike))
    let merged = try store.merge([second.id, first.id], at: Self.now)
    #expect(merged.id == second.id)
    #expect(merged.time == second.time)
    #expect(merged.headline == second.headline)
    #expect(try store.event(first.id) == merged)
    #expect(merged.reports.map(\.mention.sentence) == [Self.bridge, Self.strike])
    #expect(try store.everything().count == 2)
    // What another source tells of one of them tells of both.
    try add(["Mayor Ann Berg opened the bridge of Linden on 3 May 2024 at noon."], as: "b")
    #expect(try store.event(second.id).reports.count == 3)
  }

  @Test func `a merged event has the date of another part where the first has none any more`()
    throws
  {
    let undated = "The ferry Marianne Holt sank off Skerra."
    for (name, sentence) in [("a", undated), ("b", Self.ferry), ("c", Self.bridge)] {
      _ = try store.save(
        SourceRecord([sentence], day: name == "c" ? "2024-06-01" : "2023-10-20", locator: name)
      )
    }
    let id = try event(of: undated).id
    let merged = try store.merge([id, event(of: Self.bridge).id], at: Self.now)
    #expect(merged.time.value?.description == "2023-10-16")
    try store.removeSource(2)
    let left = try store.event(id)
    #expect(left.time.value?.description == "2024-05-03")
    #expect(left.headline == "The ferry Marianne Holt sank off Skerra")
    #expect(left.reports.map(\.source) == [1, 3])
  }

  @Test func `what is split off is an event of its own and stays one`() throws {
    let other = "On 16 October 2023 the ferry Marianne Holt sank off Skerra."
    try add([Self.ferry], as: "a")
    try add([other], as: "b")
    let together = try event(of: Self.ferry)
    #expect(together.reports.count == 2)
    let parted = try store.split(together.id, statements: [2], at: Self.now)
    #expect(parted.reports.map(\.mention.sentence) == [other])
    #expect(parted.id != together.id)
    try store.reread([SourceRecord([other], day: "2024-06-01", locator: "/b.txt")])
    #expect(try event(of: other).id == parted.id)
    #expect(try event(of: Self.ferry).id == together.id)
  }

  @Test func `an event of one's own stands in the timeline with its source`() throws {
    try add([Self.bridge], as: "a")
    let own = HandwrittenEvent(
      date: try date("2024-05-03"),
      text: "I was there.",
      url: "https://example.org/log"
    )
    let ids = try store.add(
      [OwnEvent(own, statements: [.init(own.statement, of: 0)])],
      from: [.typed(as: "https://example.org/log", at: Self.now)],
      at: Self.now
    )
    let added = try store.event(ids[0])
    #expect(added.headline == "I was there.")
    #expect(added.flags == [.byHand])
    #expect(try store.descriptions(of: added).map(\.url) == ["https://example.org/log"])
    try store.undo(at: Self.now)
    #expect(try store.everything().map(\.headline) == [try event(of: Self.bridge).headline])
  }

  @Test func `tags on an event are found`() throws {
    try add([Self.ferry, Self.bridge], as: "a")
    let id = try event(of: Self.ferry).id
    try store.decide(.tag("sea"), about: id, at: Self.now)
    #expect(try store.chronology(matching: TimelineQuery(tags: ["sea"])).events.map(\.id) == [id])
    try store.decide(.untag("sea"), about: id, at: Self.now)
    #expect(try store.chronology(matching: TimelineQuery(tags: ["sea"])).events == [])
  }

  @Test func `a wrong number changes nothing and says so`() throws {
    try add([Self.ferry, Self.bridge], as: "a")
    let id = try event(of: Self.ferry).id
    #expect(throws: StoreError.noStatement(2, event: id)) {
      try store.split(id, statements: [2], at: Self.now)
    }
    #expect(throws: StoreError.allStatements(event: id)) {
      try store.split(id, statements: [1], at: Self.now)
    }
    #expect(throws: StoreError.oneEvent(id)) { try store.merge([id, id], at: Self.now) }
    #expect(throws: StoreError.noDecision(nil)) { try store.undo(at: Self.now) }
    #expect(throws: StoreError.noDecision(7)) { try store.undo(7, at: Self.now) }
    #expect(try store.decisions() == [])
  }
}
