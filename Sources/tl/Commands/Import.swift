import ArgumentParser
import Foundation
import Store

/// `tl import`: another timeline.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes over another timeline.",
    discussion: ""
  )

  @Argument(help: "A file, or - for standard input.")
  var file: String

  @Flag(help: "Print the outcome as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print failures only.")
  var quiet = false

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let input = try InputFile(SourceName(file))
    let beginning = try input.read(upToCount: 65_536) ?? Data()
    let store = try storeOptions.open()
    var reader = StoreFileReader(InputLines(input, beginning: beginning), name: file)
    let counts = try reader.read(into: store)
    print(counts)
  }
}
