import ArgumentParser
import Foundation
import Render
import Store

/// `tl export`: the timeline for other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the timeline for other programs.",
    discussion: """
      csv opens in any spreadsheet; a cell that a spreadsheet would run as a formula gets an
      apostrophe in front. json is described by docs/schema/timeline-1.json.
      """
  )

  @OptionGroup var queryOptions: QueryOptions

  @Option(help: "How to write it: csv, json, tsv.")
  var format: FormatName

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; without it, standard output.", valueName: "file")
  )
  var output: String?

  @Flag(help: "Begin a CSV with a byte order mark, which Excel needs to read it as UTF-8.")
  var bom = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    let chronology = try store.chronology(matching: queryOptions.query(in: store))
    var options = RenderingOptions()
    options.width = Surroundings.columns
    options.showsUndated = true
    options.byteOrderMark = bom
    let rendering = try format.format(options: options).render(chronology)
    try write(rendering.text)
    for omission in rendering.omissions { Console.standardError("tl: \(omission)\n") }
  }

  private func write(_ text: String) throws {
    guard let output, output != "-" else { return Console.standardOutput(text) }
    do {
      try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
    } catch {
      throw Failure(
        "cannot write \(output): \(error.localizedDescription)",
        exitCode: .cannotCreate
      )
    }
  }
}
