import ArgumentParser
import Foundation
import Store

/// `tl import`: another timeline, or events as a table or JSON.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes over another timeline, or a table of events of your own.",
    discussion: """
      EXAMPLES
        tl import story.jsonl
        tl import colleague.db
        tl import events.csv --column date=When --column text=What --tag own
        tl import corrected.csv --edit

      What tl export --format jsonl wrote comes into an empty timeline as it was, to the last \
      id. Into one that has something it is merged, as is another timeline's file (other.db): \
      sources are the same by address or path, versions that are missing are added, newer ones \
      take the place of what is here, and every decision comes once. Where both decided \
      differently about the same statements (two dates, two headlines, hidden and pinned, merged \
      and split), what was decided here stays, both are listed, and tl ends with exit code 1; \
      --theirs takes theirs and undoes what was decided here, which tl log still lists. The \
      other file is not changed.

      What tl export --format json or tl show --format jsonl wrote gives an event of your own \
      for each of its events, as a table does, and so does the JSON of TimelineJS. Of events that \
      are here (the same id and a sentence in common) there is no second one: where the file says \
      something else of them, --edit takes it over: date, headline, note, tags, pinned, hidden. \
      Without it these rows are listed, and tl ends with exit code 1. So a timeline can be \
      corrected in a spreadsheet.

      A table (CSV, with commas, semicolons or tabs) gives an event of your own for each row. \
      Its first row names the columns: date; headline, event or text; source or url; tag; note. \
      --column says which they are where they are called otherwise. Dates are as tl add-event \
      takes them. Sheets of TimelineJS are read as they are. Rows that are no event are listed \
      with the reason, and the others are added; a row that was imported before is not added \
      again.
      """
  )

  @Argument(help: "A file, or - for standard input.")
  var file: String

  @Flag(help: "Where decisions contradict each other, take those of the other timeline.")
  var theirs = false

  @Flag(help: "Let rows of an export change the events that they are about.")
  var edit = false

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      "What a column of a table holds: date, text, source, tag or note.",
      valueName: "field=name"
    )
  )
  var columns: [ColumnArgument] = []

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A tag for the rows of a table.", valueName: "tag")
  )
  var tags: [String] = []

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print only what was left out.")
  var quiet = false

  @OptionGroup var storeOptions: StoreOptions

  func validate() throws { try CurationOptions.check(tags: tags) }

  func run() throws {
    let input = try InputFile(SourceName(file))
    let beginning = try input.read(upToCount: ImportedFile.beginningInBytes) ?? Data()
    let kind = ImportedFile(beginning: beginning)
    let isTimeline = kind == .lines || kind == .database
    if isTimeline ? edit : theirs {
      throw Failure(
        isTimeline
          ? "--edit is for an exported table or JSON; of two timelines, --theirs takes what the other decided."
          : "--theirs is for another timeline; --edit takes over what a table says.",
        exitCode: .usage
      )
    }
    Narrator.say("read", "\(file) · \(kind.words)")
    switch kind {
    case .table: try importTable(beginning + input.readToEnd())
    case .events: try importEvents(beginning + input.readToEnd())
    case .lines: try importLines(InputLines(input, beginning: beginning))
    case .database: try importDatabase()
    case .other(let kind):
      throw Failure(
        "cannot import \(file): it is \(kind). What comes back in of tl export: csv, json, jsonl, timelinejs-csv, "
          + "timelinejs-json.",
        exitCode: .badData
      )
    }
  }

  private func importTable(_ data: Data) throws {
    let mapping = Dictionary(columns.map { ($0.field, $0.name) }, uniquingKeysWith: { $1 })
    try take(TableImport([UInt8](data), mapping: mapping, name: file))
  }

  private func importEvents(_ data: Data) throws {
    if let sheet = TimelineJSSheet(data) {
      Narrator.say("read", "\(file) · a story of TimelineJS")
      return try importTable(Data(sheet.csv.utf8))
    }
    try take(TableImport(json: data, name: file))
  }

  private func take(_ rows: TableImport) throws {
    let report = try storeOptions.filling {
      try rows.run(into: $0, tags: tags, editing: edit, at: Surroundings.now())
    }
    try tell(report, remarks: report.remarks, summary: report.summary)
    if !report.differing.isEmpty, !quiet, !json {
      let rows = AdditionReport.count(report.differing.count, "row")
      Console.standardError(
        "tl: \(rows): what is here stays. tl import --edit takes over what the file says.\n"
      )
    }
    if !report.refused.isEmpty || !report.differing.isEmpty {
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private func importLines(_ lines: InputLines) throws {
    try storeOptions.filling { try importLines(lines, into: $0) }
  }

  private func importLines(_ lines: InputLines, into store: EventStore) throws {
    var reader = StoreFileReader(lines, name: file)
    guard try store.isEmpty() else {
      return try withPassingStore { path in
        let other = try EventStore(path: path)
        try reader.read(into: other)
        try merge(other, into: store)
      }
    }
    var report = MergeReport()
    let counts = try reader.read(into: store)
    report.sources.added = counts.sources
    report.decisions.added = counts.decisions
    report.events = try store.eventCount()
    try tell(report, remarks: report.remarks, summary: report.summary)
  }

  private func importDatabase() throws {
    try storeOptions.filling { store in
      try withPassingStore { path in
        try EventStore.copy(file, to: path)
        try merge(EventStore(path: path), into: store)
      }
    }
  }

  private func merge(_ other: EventStore, into store: EventStore) throws {
    var merge = StoreMerge(into: store, from: other)
    let report = try merge.run(yielding: theirs, at: CurationOptions.now)
    try tell(report, remarks: report.remarks, summary: report.summary)
    if !report.conflicts.isEmpty, !quiet, !json {
      let conflicts = AdditionReport.count(report.conflicts.count, "conflict")
      Console.standardError(
        "tl: \(conflicts): what was decided here stays. tl import --theirs takes the others.\n"
      )
    }
    if !report.conflicts.isEmpty || !report.failures.isEmpty {
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  /// Makes room for a store beside the user's, for as long as something is done with it.
  private func withPassingStore(_ body: (String) throws -> Void) throws {
    let path = "\(storeOptions.location).import-\(Surroundings.processID)"
    defer {
      for end in ["", "-wal", "-shm"] {
        // It may not have been made.
        try? FileManager.default.removeItem(atPath: path + end)
      }
    }
    try body(path)
  }

  private func tell(_ report: some Encodable, remarks: String, summary: String) throws {
    if json { return Console.standardOutput(try JSONText.encoded(report)) }
    Console.standardOutput(quiet ? remarks : remarks + summary)
  }
}

/// What a file to be imported is, by how it begins.
enum ImportedFile: Equatable {
  /// Lines of JSON.
  case lines
  /// A database.
  case database
  /// Comma-separated values.
  case table
  /// Events as JSON, in one document or a line each.
  case events
  /// What is not read here, in words.
  case other(String)

  /// How much is looked at.
  static let beginningInBytes = 65_536

  /// What it is, in words.
  var words: String {
    switch self {
    case .lines: "a whole timeline, a line each"
    case .database: "the file of a timeline"
    case .table: "a table"
    case .events: "events as JSON"
    case .other(let kind): kind
    }
  }

  /// What else may be taken for a timeline, and how it begins.
  private static let others: [(beginning: [UInt8], kind: String)] = [
    (Array("<".utf8), "a page; tl add-source reads articles"),
    (Array("BEGIN:VCALENDAR".utf8), "a calendar"),
    (Array("WARC/".utf8), "a web archive, which tl add-source reads"),
    ([0x1F, 0x8B], "packed; gunzip unpacks it, and tl add-source reads packed web archives"),
  ]

  init(beginning: Data) {
    if beginning.starts(with: Data("SQLite format 3\0".utf8)) {
      self = .database
    } else {
      let text = beginning.drop { $0 <= UInt8(ascii: " ") }
      if let kind = Self.others.first(where: { text.starts(with: $0.beginning) })?.kind {
        self = .other(kind)
        return
      }
      guard text.first == UInt8(ascii: "{") else {
        self = .table
        return
      }
      let key = String(
        decoding: text.dropFirst().drop { $0 <= UInt8(ascii: " ") }.prefix(9),
        as: UTF8.self
      )
      let keys = ["id", "schema", "title", "events", "eras", "scale"]
      self = keys.contains { key.hasPrefix("\"\($0)\"") } ? .events : .lines
    }
  }
}

/// Which column of a table holds what, as `date=When`.
struct ColumnArgument: ExpressibleByArgument {
  let field: TableColumns.Field
  let name: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let field = TableColumns.Field(rawValue: parts[0]),
      TableColumns.Field.mappable.contains(field)
    else { return nil }
    self.field = field
    name = parts[1]
  }
}
