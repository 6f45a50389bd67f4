import Foundation
import Temporal
import TestSupport
import Testing
import Timeline

@testable import Store

/// Decisions of two people about the same articles.
@Suite struct AdoptingTests {
  private let scratch: Scratch
  private let own: EventStore
  private let their: EventStore
  private let id: String
  private static let sentence = "The ferry Marianne Holt sank off Skerra on 16 October 2023."
  private static let day = "2025-03-01T12:00:00Z"
  private static let nextDay = "2025-03-02T12:00:00Z"

  init() throws {
    scratch = try Scratch()
    own = try EventStore(path: scratch.folder.path + "/own.db")
    their = try EventStore(path: scratch.folder.path + "/their.db")
    let record = SourceRecord([Self.sentence], day: "2024-06-01", locator: "/a.txt")
    for store in [own, their] { _ = try store.save(record) }
    id = try #require(try own.everything().first).id
  }

  private func adopt(yielding: Bool = false) throws -> Adoption {
    try own.adopt(their.tracedDecisions(), yielding: yielding, at: "2025-03-09T12:00:00Z")
  }

  @Test func `what one of them decided holds here, once`() throws {
    try their.decide(.headline("The Holt went down"), about: id, at: Self.day)
    try their.decide(.tag("sea"), about: id, at: Self.day)
    #expect(try adopt() == Adoption(added: 2, undone: 0, conflicts: []))
    #expect(try own.event(id).headline == "The Holt went down")
    #expect(try own.event(id).ownTags == ["sea"])
    #expect(try adopt() == Adoption(added: 0, undone: 0, conflicts: []))
    #expect(try own.decisions().map(\.madeAt) == [Self.day, Self.day])
  }

  @Test(
    arguments: [
      (Decision.Action.headline("A"), Decision.Action.headline("B")), (.note("A"), .note("B")),
      (.hide, .pin), (.pin, .hide), (.hide, .unhide), (.pin, .unpin), (.tag("a"), .untag("a")),
    ]
  )
  func `two answers to one question are a conflict, and the one here stays`(
    here: Decision.Action,
    there: Decision.Action
  ) throws {
    try own.decide(here, about: id, at: Self.day)
    try their.decide(there, about: id, at: Self.nextDay)
    let before = try own.everything()
    let adoption = try adopt()
    #expect(adoption.added == 0)
    #expect(adoption.conflicts.map(\.own.decision.action) == [here])
    #expect(adoption.conflicts.map(\.their.decision.action) == [there])
    #expect(adoption.conflicts.map(\.sentence) == [Self.sentence])
    #expect(try own.everything() == before)
  }

  @Test(
    arguments: [
      (Decision.Action.headline("A"), Decision.Action.headline("A")), (.hide, .headline("A")),
      (.hide, .hide), (.tag("a"), .tag("b")), (.tag("a"), .untag("b")), (.pin, .note("A")),
    ]
  )
  func `answers to different questions, and the same answer, are none`(
    here: Decision.Action,
    there: Decision.Action
  ) throws {
    try own.decide(here, about: id, at: Self.day)
    try their.decide(there, about: id, at: Self.nextDay)
    #expect(try adopt() == Adoption(added: 1, undone: 0, conflicts: []))
  }

  @Test func `who yields takes theirs, and the log keeps both`() throws {
    try own.decide(.headline("A"), about: id, at: Self.day)
    try their.decide(.headline("B"), about: id, at: Self.nextDay)
    let adoption = try adopt(yielding: true)
    #expect(adoption.added == 1 && adoption.undone == 1 && adoption.conflicts.isEmpty)
    #expect(adoption.yielded.map(\.own.decision.action) == [.headline("A")])
    #expect(adoption.yielded.map(\.their.decision.action) == [.headline("B")])
    #expect(try own.event(id).headline == "B")
    #expect(try own.decisions().map(\.undoneAt) == ["2025-03-09T12:00:00Z", nil])
  }

  @Test func `who changed his mind about what both had decided contradicts nobody`() throws {
    for store in [own, their] { try store.decide(.headline("A"), about: id, at: Self.day) }
    try their.decide(.headline("B"), about: id, at: Self.nextDay)
    #expect(try adopt() == Adoption(added: 1, undone: 0, conflicts: []))
    #expect(try own.event(id).headline == "B")
  }

  @Test func `what was undone there is undone here, and what was undone here stays so`() throws {
    for store in [own, their] {
      try store.decide(.headline("A"), about: id, at: Self.day)
      try store.decide(.hide, about: id, at: Self.day)
    }
    try own.undo(2, at: Self.nextDay)
    try their.undo(1, at: Self.nextDay)
    #expect(try adopt() == Adoption(added: 0, undone: 1, conflicts: []))
    #expect(try own.decisions().map(\.undoneAt) == [Self.nextDay, Self.nextDay])
    #expect(try !own.event(id).isHidden)
  }

  @Test func `an answer that was replaced is not fought over`() throws {
    try own.decide(.headline("A"), about: id, at: Self.day)
    try own.decide(.headline("B"), about: id, at: Self.day)
    try their.decide(.headline("B"), about: id, at: Self.nextDay)
    #expect(try adopt().conflicts == [])
    try their.decide(.headline("C"), about: id, at: Self.nextDay)
    try their.decide(.headline("D"), about: id, at: Self.nextDay)
    let conflicts = try adopt().conflicts
    #expect(conflicts.map(\.own.decision.action) == [.headline("B")])
    #expect(conflicts.map(\.their.decision.action) == [.headline("D")])
    #expect(try own.event(id).headline == "B")
  }

  @Test func `events of their own come with what was said of them`() throws {
    let date = try #require(EDTFValue("2024-05-03"))
    let told = HandwrittenEvent(date: date, text: "I was there.")
    let events = [
      OwnEvent(
        told,
        statements: [.init(told.statement, of: 0)],
        tags: ["own"],
        note: "In the rain.",
        isPinned: true
      )
    ]
    let ids = try their.add(events, from: [.typed(as: "", at: Self.day)], at: Self.day)
    let source = try #require(try their.keptSources().last)
    #expect(try own.takeOver(handwritten: source, from: their))
    #expect(try adopt().added == 4)
    #expect(try own.event(ids[0]) == their.event(ids[0]))
    #expect(try own.event(ids[0]).note == "In the rain.")
    #expect(try own.event(ids[0]).isPinned)
    try own.undo(1, at: Self.nextDay)
    #expect(try !own.takeOver(handwritten: source, from: their), "it was taken back here")
  }
}
