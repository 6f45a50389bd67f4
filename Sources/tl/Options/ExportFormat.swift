import ArgumentParser

/// What an export is written as: a form of the timeline, or what was fetched.
enum ExportFormat: ExpressibleByArgument {
  /// The timeline.
  case timeline(FormatName)
  /// The pages, as a web archive.
  case archive

  init?(argument: String) {
    if argument == Self.archiveName {
      self = .archive
    } else if let name = FormatName(argument: argument) {
      self = .timeline(name)
    } else {
      return nil
    }
  }

  private static let archiveName = "warc"

  /// What can be typed.
  static var allValueStrings: [String] { FormatName.allValueStrings + [archiveName] }
}
