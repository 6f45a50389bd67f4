import ArgumentParser
import Foundation
import Render
import Store
import Timeline

/// `tl export`: the timeline for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the timeline for other programs.",
    discussion: """
      EXAMPLES
        tl export -o story.csv
        tl export --from 2025-02 --format markdown --title "Rare earths" -o story.md
        tl export --top 10 -o story.ics

      Without --format, the name of the file tells it: story.ics, story.md, \
      story.timelinejs.csv. What a format cannot hold is said, not dropped silently. \
      docs/formats.md has an example of each.

      Of sources that are files the name is written and not the folder, which jsonl and warc \
      keep.

      csv opens in any spreadsheet; a cell that a spreadsheet would run as a formula gets an \
      apostrophe in front. json is described by docs/schema/timeline-1.json. Both come back in by \
      tl import.

      html is one page for readers, with every sentence behind it, that needs no network and no \
      server.

      warc is a web archive of the pages themselves, in all versions; packed where the file is \
      called so: story.warc.gz.

      jsonl is the whole store, without loss, for tl import: sources, pages in all versions, \
      statements and what you decided (docs/moving-data.md). It takes no words and no options \
      that choose; the events alone, a line each, are tl show --format jsonl.
      """
  )

  @OptionGroup var queryOptions: QueryOptions

  @Option(help: "How to write it; else as the name of the file says.")
  var format: ExportFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; without it, standard output.", valueName: "file")
  )
  var output: String?

  @Flag(help: "Begin a CSV with a byte order mark, which Excel needs to read it as UTF-8.")
  var bom = false

  @Option(help: ArgumentHelp("What the timeline is called.", valueName: "text"))
  var title: String?

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let format = try format ?? namedFormat()
    if bom, format.name != CSVFormat().name {
      throw Failure(
        "--bom is for csv; \(format.name) has no byte order mark.",
        exitCode: .usage,
        hint: "Leave it out, or write --format csv."
      )
    }
    let store = try storeOptions.open()
    if let output, OutputFile.isSame(output, as: storeOptions.location) {
      throw Failure(
        "\(output) is the timeline itself. Nothing was written; name another file.",
        exitCode: .cannotCreate
      )
    }
    switch format {
    case .timeline(let name): try write(store, as: name)
    case .archive: try writeArchive(of: store)
    case .store: try writeAll(of: store)
    }
  }

  /// The format that the name of the file tells.
  private func namedFormat() throws -> ExportFormat {
    guard let output, output != "-" else {
      throw ValidationError(
        "Say how to write it (--format csv), or into which file (-o story.csv)."
      )
    }
    guard let format = ExportFormat(fileName: output) else {
      throw ValidationError(
        "The name \(output) tells no format; --format does: \(ExportFormat.list)."
      )
    }
    return format
  }

  /// Writes all that is in the store.
  private func writeAll(of store: EventStore) throws {
    guard try !queryOptions.query(in: store).isSelective else {
      throw ValidationError("jsonl is the whole store; leave out what chooses.")
    }
    try StoreFile.write(store, to: OutputFile(output))
  }

  private func write(_ store: EventStore, as name: FormatName) throws {
    let chronology = try store.chronology(matching: queryOptions.query(in: store))
    if chronology.events.isEmpty, chronology.undated.isEmpty {
      try queryOptions.tellNothing(in: store)
    }
    var options = RenderingOptions()
    options.width = Surroundings.columns
    options.showsUndated = true
    options.byteOrderMark = bom
    options.title = title
    let rendering = try name.format(options: options).render(chronology.withoutFolders)
    let file = try OutputFile(output)
    try file.write(Array(rendering.text.utf8))
    try file.finish()
    for omission in rendering.omissions { Console.standardError("tl: \(omission)\n") }
  }

  /// Writes the pages of all sources, or of those that report the events asked for.
  private func writeArchive(of store: EventStore) throws {
    let query = try queryOptions.query(in: store)
    let sources =
      query.isSelective
      ? try store.chronology(matching: query).sources.map(\.id) : try store.sources().map(\.id)
    let told = Set(try store.keptSources().filter(\.isHandwritten).map(\.id)).intersection(sources)
    try ArchiveExport(store: store, file: OutputFile(output))
      .write(
        sources.filter { !told.contains($0) }.sorted(),
        isPacked: output?.hasSuffix(".gz") ?? false
      )
    if !told.isEmpty {
      let count = AdditionReport.count(told.count, "source")
      Console.standardError(
        "tl: \(count) left out: you told what they say, and no page was captured\n"
      )
    }
  }
}
