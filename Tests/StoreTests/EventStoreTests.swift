import Extract
import Foundation
import GRDB
import Temporal
import TestSupport
import Testing
import Timeline

@testable import Store

@Suite struct EventStoreTests {
  private let scratch: Scratch
  private let store: EventStore

  init() throws {
    scratch = try Scratch()
    store = try EventStore(path: scratch.folder.path + "/timeline.db")
  }

  /// An article of one sentence, published on 25 February 2025.
  private func record(
    _ sentence: String,
    locator: String = "/a.txt",
    tags: [String] = [],
    published: String? = nil
  ) -> SourceRecord {
    let day = CivilDate(year: 2025, month: 2, day: 25)
    let evidence = DateEvidence(kind: .text, place: "date line", words: "25 Feb", confidence: 0.9)
    let article = Article(
      title: "Report",
      authors: ["Ann Berg"],
      siteName: "The Gazette",
      publicationDate: day.map { PublicationDate(day: $0, evidence: evidence) },
      paragraphs: [Paragraph(text: sentence, pageRange: 10..<90)]
    )
    return SourceRecord(
      locator: locator,
      tags: tags,
      publishedOverride: published,
      snapshot: SnapshotRecord(
        digest: "digest of \(sentence)",
        fetchedAt: "2025-02-26T08:00:00Z",
        url: locator,
        headers: [.init(name: "ETag", value: "\"a\"")],
        body: Array(sentence.utf8)
      ),
      article: article,
      mentions: TimelineBuilder().mentions(in: article)
    )
  }

  @Test func `what is saved comes back as it was`() throws {
    let saved = record("Within two hours of the vote on Monday, Mayor Ann Berg resigned.")
    #expect(try store.save(saved).outcome == .added)
    let chronology = try store.chronology()
    #expect(chronology.events.flatMap(\.reports).map(\.mention) == saved.mentions)
    let source = try #require(chronology.sources.first)
    #expect(source.site == "The Gazette" && source.published?.description == "2025-02-25")
  }

  @Test func `saving the same bytes again writes nothing`() throws {
    let saved = record("Mayor Ann Berg resigned on Monday.")
    #expect(try store.save(saved) == (.added, 1))
    let changes = try store.database.read { $0.totalChangesCount }
    #expect(try store.save(saved) == (.unchanged, 1))
    #expect(try store.database.read { $0.totalChangesCount } == changes)
  }

  @Test func `new bytes of a source are a new snapshot and the old one is kept`() throws {
    _ = try store.save(record("Mayor Ann Berg resigned on Monday."))
    #expect(try store.save(record("Mayor Ann Berg stayed on Monday.")) == (.changed, 1))
    #expect(try store.sources().map(\.snapshotCount) == [2])
    #expect(try store.chronology().events.map(\.headline) == ["Mayor Ann Berg stayed"])
  }

  @Test func `a snapshot can be unpacked to the bytes received`() throws {
    _ = try store.save(record("Mayor Ann Berg resigned on Monday."))
    let row = try #require(
      try store.database.read { try Row.fetchOne($0, sql: "SELECT body, bodyLength FROM snapshot") }
    )
    let body = try StoredBody.unpacked([UInt8](row["body"] as Data), length: row["bodyLength"])
    #expect(String(decoding: body, as: UTF8.self) == "Mayor Ann Berg resigned on Monday.")
  }

  @Test func `removing a source takes everything of it away`() throws {
    _ = try store.save(record("Mayor Ann Berg resigned on Monday."))
    try store.removeSource(1)
    for table in ["source", "snapshot", "article", "mention", "event"] {
      let count = try store.database.read {
        try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)")
      }
      #expect(count == 0, "\(table)")
    }
  }

  @Test func `a store whose events are behind is brought up to date when it is read`() throws {
    _ = try store.save(record("Mayor Ann Berg resigned on Monday."))
    let reopened = try EventStore(path: scratch.folder.path + "/timeline.db")
    #expect(try reopened.chronology().events.count == 1)
  }

  @Test func `an event is found by the beginning of its id`() throws {
    _ = try store.save(record("Mayor Ann Berg resigned on Monday."))
    let id = try #require(try store.chronology().events.first).id
    #expect(try store.event(String(id.prefix(2)).uppercased()).id == id)
    #expect(throws: StoreError.noEvent("")) { try store.event("") }
    #expect(throws: StoreError.noEvent("zzzzz")) { try store.event("zzzzz") }
  }

  @Test func `a query chooses by date, words, tag, source and number of sources`() throws {
    _ = try store.save(record("Mayor Ann Berg resigned on Monday.", tags: ["town"]))
    _ = try store.save(record("The ferry Élan sank on 3 March 2023.", locator: "/b.txt"))
    func dates(_ query: TimelineQuery) throws -> [String?] {
      try store.chronology(matching: query).events.map { $0.time.value?.description }
    }
    let first = CivilDate(year: 2025, month: 1, day: 1)
    #expect(try dates(TimelineQuery()) == ["2023-03-03", "2025-02-24"])
    #expect(try dates(TimelineQuery(from: first)) == ["2025-02-24"])
    #expect(try dates(TimelineQuery(to: first)) == ["2023-03-03"])
    #expect(try dates(TimelineQuery(words: ["elan"])) == ["2023-03-03"])
    #expect(try dates(TimelineQuery(words: ["\" OR berg"])) == [])
    #expect(try dates(TimelineQuery(tags: ["town"])) == ["2025-02-24"])
    #expect(try dates(TimelineQuery(sources: [2])) == ["2023-03-03"])
    #expect(try dates(TimelineQuery(minimumSources: 2)) == [])
  }

  @Test func `a store of a newer version is left alone`() throws {
    try store.database.write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: of the future')")
    }
    let path = scratch.folder.path + "/timeline.db"
    #expect(throws: StoreError.newer(path: path)) { try EventStore(path: path) }
  }

  @Test(
    arguments: [
      (ResultCode.SQLITE_FULL, StoreError.full(path: "x")),
      (.SQLITE_READONLY, .readOnly(path: "x")),
      (.SQLITE_PERM, .readOnly(path: "x")), (.SQLITE_NOTADB, .notAStore(path: "x")),
      (.SQLITE_CORRUPT, .damaged(path: "x")), (.SQLITE_BUSY, .busy(path: "x")),
      (.SQLITE_LOCKED, .busy(path: "x")), (.SQLITE_CANTOPEN, .cannotCreate(path: "x")),
    ]
  )
  func `what SQLite says has a meaning for the user`(code: ResultCode, error: StoreError) {
    #expect(StoreError(DatabaseError(resultCode: code), path: "x") == error)
  }

  @Test func `a statement that an article takes out stays, and says so`() throws {
    let first = record(
      "Mayor Ann Berg resigned on Monday. The council of Linden shut the bridge on Sunday."
    )
    #expect(try store.save(first).outcome == .added)
    var second = record("Mayor Ann Berg resigned late on Monday. On Tuesday the harbour burned.")
    second.snapshot.fetchedAt = "2025-02-27T08:00:00Z"
    #expect(try store.save(second).outcome == .changed)
    try store.matchEvents()
    let events = try store.chronology().events
    #expect(events.map { $0.flags.contains(.withdrawn) } == [true, false, false])
    #expect(
      events[0].reports[0].mention.withdrawal
        == Withdrawal(
          captured: "2025-02-26T08:00:00Z",
          digest: first.snapshot.digest,
          noticed: "2025-02-27T08:00:00Z"
        )
    )
    var third = first
    third.snapshot.fetchedAt = "2025-02-28T08:00:00Z"
    #expect(try store.save(third).outcome == .changed)
    try store.matchEvents()
    #expect(
      try store.chronology().events.map { $0.flags.contains(.withdrawn) } == [false, false, true]
    )
    #expect(
      try store.snapshots(of: 1).map(\.digest) == [first, second, third].map(\.snapshot.digest)
    )
  }

  @Test func `a version of the past goes into the history, and is not read`() throws {
    var new = record("Mayor Ann Berg resigned on Monday.")
    new.snapshot.fetchedAt = "2025-02-27T08:00:00Z"
    _ = try store.save(new)
    let old = record("Mayor Ann Berg will not resign.")
    #expect(try store.save(old).outcome == .earlier)
    #expect(try store.save(old).outcome == .earlier)
    #expect(try store.snapshots(of: 1).map(\.digest) == [old, new].map(\.snapshot.digest))
    try store.matchEvents()
    #expect(try store.chronology().events.map(\.reports.count) == [1])
  }

  @Test func `a source is known by each of its addresses`() throws {
    var one = record(
      "Mayor Ann Berg resigned on Monday.",
      locator: "https://a.example/1?utm_source=x"
    )
    one.identities = ["a.example/1", "a.example/news/1"]
    let added = try store.save(one)
    var other = record("Mayor Ann Berg resigned on Monday.", locator: "https://amp.a.example/1")
    other.identities = ["amp.a.example/1", "a.example/news/1"]
    #expect(try store.save(other) == (.unchanged, added.id))
    #expect(try store.sourceID(of: "x", locator: "x", identity: "amp.a.example/1") == added.id)
    try store.noteFailure(ofListed: "a.example/3", at: "2025-02-26T09:00:00Z")
    #expect(
      try store.standings(ofListed: ["a.example/2", "a.example/1", "a.example/3"]) == [
        .new, .known, .failed(count: 1, last: "2025-02-26T09:00:00Z"),
      ]
    )
  }

  @Test func `a pause is kept until it is over`() throws {
    try store.notePause(of: "https://a.example:443", until: "2025-02-26T09:00:00Z")
    try store.notePause(of: "https://b.example:443", until: "2025-02-26T10:00:00Z")
    let both = ["https://a.example:443", "https://b.example:443"]
    #expect(try store.pause(ofAny: both) == "2025-02-26T10:00:00Z")
    try store.forgetPauses(endedBy: "2025-02-26T09:00:00Z")
    #expect(try store.pause(ofAny: ["https://a.example:443"]) == nil)
    #expect(try store.pause(ofAny: both) == "2025-02-26T10:00:00Z")
  }

  @Test func `a feed is a source without statements, and its articles outlive it`() throws {
    let feed = ListingRecord(
      locator: "https://a.example/feed",
      identities: ["a.example/feed"],
      kind: .feed,
      title: "News",
      checkedAt: "2025-02-26T08:00:00Z"
    )
    let id = try store.save(feed).id
    #expect(try store.save(feed) == (.unchanged, id))
    var article = record("Mayor Ann Berg resigned on Monday.")
    article.origin = id
    _ = try store.save(article)
    try store.noteFailure(ofLocator: feed.locator, at: "2025-02-26T09:00:00Z")
    let sources = try store.sources()
    #expect(sources.map(\.kind) == [.feed, .article])
    #expect(sources.map(\.articleCount) == [1, 0])
    #expect(sources.map(\.failures) == [1, 0])
    #expect(sources[0].checkedAt == "2025-02-26T09:00:00Z")
    try store.removeSource(id)
    #expect(try store.sources().map(\.origin) == [nil])
  }
}
