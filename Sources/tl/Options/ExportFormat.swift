import ArgumentParser

/// What an export is written as: a form of the timeline, what was fetched, or all of the store.
enum ExportFormat: ExpressibleByArgument {
  /// The timeline.
  case timeline(FormatName)
  /// The pages, as a web archive.
  case archive
  /// The whole store, so that another one can take it over.
  case store

  init?(argument: String) {
    if argument == Self.archiveName {
      self = .archive
    } else if argument == Self.storeName {
      self = .store
    } else if let name = FormatName(argument: argument) {
      self = .timeline(name)
    } else {
      return nil
    }
  }

  private static let archiveName = "warc"
  private static let storeName = "jsonl"

  /// What can be typed.
  static var allValueStrings: [String] { FormatName.allValueStrings + [archiveName, storeName] }
}
