import Foundation
import TestSupport
import Testing

/// Timelines that go out as a table or as JSON and come back.
@Suite struct RoundTripTests {
  private let tl: Program

  init() throws {
    tl = try Program()
  }

  private func path(_ name: String) -> String { tl.scratch.folder.appending(path: name).path }

  /// What comes out, and what comes out of a timeline into which it was taken.
  private func twice(_ format: String, of database: String = "timeline.db") throws -> [String] {
    let first = try tl("export", "--format", format, "--db", path(database))
    let file = try tl.scratch.write(first.output, to: "story.\(format)")
    let empty = path("\(database).\(format).db")
    let run = try tl("import", file, "--db", empty)
    #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
    return [first.output, try tl("export", "--format", format, "--db", empty).output]
  }

  private func addPages() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../data/pages").standardizedFileURL
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appending(path: "\($0)/source.html").path }
      .filter(FileManager.default.fileExists)
    #expect(try tl.run(["add-source"] + pages).exitCode == 0)
  }

  @Test(arguments: ["csv", "json"], [1, 2] as [UInt64])
  func `what was decided at random comes back byte for byte`(format: String, seed: UInt64) throws {
    try addPages()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<16 { try RandomCommand.run(tl, &random) }
    let exports = try twice(format)
    #expect(exports[0].count > 10_000)
    #expect(exports[0] == exports[1])
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["TL_SEEDS"] != nil),
    arguments: ["csv", "json"]
  )
  func `the first five articles come back byte for byte`(format: String) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["TL_SEEDS"])
    let articles = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }.map { "\(folder)/\($0)" }
    try tl.run(["add-source"] + articles)
    let exports = try twice(format)
    #expect(exports[0] == exports[1])
  }

  @Test func `what came in goes on as a whole store`() throws {
    try addPages()
    let json = try twice("json")[0]
    let lines = try tl("export", "--format", "jsonl", "--db", path("timeline.db.json.db")).output
    let file = try tl.scratch.write(lines, to: "all.jsonl")
    #expect(try tl("import", file, "--db", path("copy.db")).exitCode == 0)
    #expect(try tl("export", "--format", "json", "--db", path("copy.db")).output == json)
    try tl("add-event", "2025-02-24", "First here.", "--db", path("merged.db"))
    #expect(try tl("import", path("copy.db"), "--db", path("merged.db")).exitCode == 0)
    func told(_ database: String) throws -> [[String]] {
      try tl("show", "--undated", "--db", path(database)).rows.map { [$0[1], $0[3]] }
        .sorted {
          $0.joined() < $1.joined()
        }
    }
    #expect(
      try told("merged.db").filter { $0[1] != "First here." } == told("timeline.db")
    )
    #expect(try tl("rebuild", "--db", path("copy.db")).exitCode == 0)
    #expect(try tl("export", "--format", "json", "--db", path("copy.db")).output == json)
  }

  @Test(arguments: ["csv", "json"])
  func `what the timeline tells already is not added again`(format: String) throws {
    try addPages()
    let file = path("story.\(format)")
    try tl("export", "-o", file)
    let run = try tl("import", file)
    #expect(run.output.hasPrefix("0 events added, "), "\(run.output)")
  }

  @Test func `an import is undone at once`() throws {
    try addPages()
    _ = try twice("csv")
    let database = path("timeline.db.csv.db")
    #expect(try tl("undo", "--db", database).exitCode == 0)
    #expect(try tl("show", "--undated", "--hidden", "--db", database).rows == [])
    #expect(try tl("stats", "--db", database).output.contains("Nothing to count yet."))
  }

  @Test func `of events of one source each is taken back alone`() throws {
    let table = try tl.scratch.write(
      "date,text\n2025-02-24,One\n2025-02-25,Two\n2025-02-26,Three\n",
      to: "own.csv"
    )
    try tl("import", table)
    try tl("undo", "2")
    #expect(try tl("show").rows.map { $0[3] } == ["One", "Three"])
    #expect(try tl("check").exitCode == 0)
  }
}

/// Something that a user may do to a timeline.
private enum RandomCommand {
  /// Texts that are not easily carried.
  private static let texts = [
    "=1+1", "'quoted'", "a, \"b\"; c", "Ides 東京 👩‍👩‍👧", "-0043", "(1) / 2 (3)", "[1] told",
    "e\u{301} <b>&amp;</b>", "https://example.org/?a=1,2",
  ]
  private static let dates = [
    "2025-02-24", "2025-02", "2022-21~", "-0043-03-15", "2025-02-24T18:00", "2022/2023", "../2021",
    "XXXX-02-24",
  ]

  static func run(_ tl: Program, _ random: inout SeededGenerator) throws {
    let events = try tl("show", "--undated").rows.map { $0[0] }
    let event = try #require(events.randomElement(using: &random))
    let other = try #require(events.randomElement(using: &random))
    let text = try #require(texts.randomElement(using: &random))
    let date = try #require(dates.randomElement(using: &random))
    let action = Int.random(in: 0..<8, using: &random)
    let arguments: [String] =
      switch action {
      case 0: ["merge", event, other]
      case 1: ["split", event, "1"]
      case 2: ["edit", event, "--date=\(date)"]
      case 3: ["edit", event, "--headline=\(text)"]
      case 4: ["edit", event, "--note=\(text)\n\n \(text)"]
      case 5: ["tag", event, text]
      case 6: ["pin", event]
      default: ["add-event", "--source", "https://example.org/\(action)", "--", date, text]
      }
    // What cannot be done, as to split an event of one statement, changes nothing.
    try tl.run(arguments)
  }
}
