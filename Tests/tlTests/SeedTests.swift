import Foundation
import TestSupport
import Testing

/// The first story: five articles of five sites, two of them without a date of their own.
@Suite(.enabled(if: Bench.seeds != nil, "the articles of the first story are not here"))
struct SeedTests {
  private struct Timeline: Decodable {
    struct Event: Decodable {
      struct Source: Decodable { var id: Int }
      struct Mention: Decodable { var sentence: String }
      var id: String
      var date: String?
      var headline: String
      var sources: [Source]
      var mentions: [Mention]
    }
    var events: [Event]
    var undated: [Event]
  }

  private let tl: Program
  private let files: [String]

  init() throws {
    tl = try Program()
    let folder = try #require(Bench.seeds)
    files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted().map { folder.appending(path: $0).path }
  }

  private func timeline() throws -> Timeline {
    try tl.run(["add-source"] + files)
    return try JSONDecoder().decode(Timeline.self, from: Data(tl("show", "--json").output.utf8))
  }

  /// The first event one of whose sentences has all of some words.
  private func event(_ timeline: Timeline, with words: String...) -> Timeline.Event? {
    timeline.events.first { event in
      event.mentions.contains { mention in
        words.allSatisfy { mention.sentence.localizedCaseInsensitiveContains($0) }
      }
    }
  }

  @Test func `every event of the story stands under its date with all its sources`() throws {
    let timeline = try timeline()
    let expected: [(words: [String], date: String, sources: [Int])] = [
      (["invade", "2022"], "2022", [2, 3]),
      (["tariffs", "2023", "imposed"], "2023", [1, 5]),
      (["rejected", "proposal"], "2025-02", [2, 5]),
      (["major economic development deals", "reporters"], "2025-02-24", [2, 4, 5]),
      (["held", "meeting", "ministers"], "2025-02-24", [1, 4, 5]),
      (["offered", "Monday evening"], "2025-02-24", [1, 2, 3, 4, 5]),
      (["aluminium", "2 million"], "2025-02-24", [1, 3, 4, 5]),
      (["Krasnoyarsk", "$15 billion"], "2025-02-24", [1, 3, 5]),
      (["no objections"], "2025-02-24", [1, 5]),
      (["ready to meet"], "2025-02-24", [4]),
      (["Macron"], "2025-02-24", [2]),
    ]
    for (words, date, sources) in expected {
      let found = timeline.events.filter { event in
        event.date == date && event.sources.map(\.id) == sources
          && event.mentions.contains { mention in
            words.allSatisfy { mention.sentence.localizedCaseInsensitiveContains($0) }
          }
      }
      #expect(found.count == 1, "\(words)")
    }
  }

  @Test func `the day is told in the order in which it happened`() throws {
    let timeline = try timeline()
    let places = [
      "major economic development deals with Russia\"", "held an unannounced", "offered on",
    ]
    .map { words in
      timeline.events.firstIndex { $0.mentions.contains { $0.sentence.contains(words) } }
    }
    let found = places.compactMap(\.self)
    #expect(found.count == 3 && found == found.sorted() && Set(found).count == 3)
  }

  @Test func `nothing comes from teasers, advertisements and other stories`() throws {
    let timeline = try timeline()
    let strange = [
      "robotaxi", "Mamdani", "Greene", "Musk", "Quang Ninh", "StopBitBurning", "Penny",
    ]
    for event in timeline.events + timeline.undated {
      for mention in event.mentions {
        #expect(strange.filter(mention.sentence.contains) == [])
      }
      #expect(["2022", "2023", "2025-02", "2025-02-24", nil].contains(event.date))
    }
  }

  @Test func `the year of an article without a date comes from the others, and why says so`() throws
  {
    let timeline = try timeline()
    let meeting = try #require(event(timeline, with: "chaired a meeting", "February 24"))
    let why = try tl("why", meeting.id).output
    #expect(why.contains("February 24 → XXXX-02-24"))
    #expect(why.contains("year 2025: ["))
  }

  @Test(arguments: [0, 4])
  func `alone, an article without a date shows a day without a year`(number: Int) throws {
    let added = try tl("add-source", files[number])
    #expect(added.output.contains("--published"))
    let dates = try tl("show").rows.compactMap { $0.count > 1 ? $0[1] : nil }
    #expect(dates.contains("XXXX-02-24"))
    #expect(dates.allSatisfy { !$0.hasPrefix("2025") && !$0.hasPrefix("2026") })
  }
}
