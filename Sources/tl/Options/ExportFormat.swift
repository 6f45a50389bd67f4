import ArgumentParser
import Render

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

  /// What a user types for it.
  var name: String {
    switch self {
    case .timeline(let format): format.name
    case .archive: Self.archiveName
    case .store: Self.storeName
    }
  }

  /// Finds the format that the name of a file tells.
  init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".\(Self.archiveName)") || name.hasSuffix(".\(Self.archiveName).gz") {
      self = .archive
    } else if let format = TimelineFormats.written(to: fileName) {
      self = .timeline(FormatName(format))
    } else if name.hasSuffix(".\(Self.storeName)") {
      self = .store
    } else {
      return nil
    }
  }

  private static let archiveName = "warc"
  private static let storeName = "jsonl"

  /// What can be typed.
  static var allValueStrings: [String] {
    FormatName.allValueStrings.filter { $0 != storeName } + [archiveName, storeName]
  }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The same in one line.
  static var list: String { allValueStrings.joined(separator: ", ") }
}
