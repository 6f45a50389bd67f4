import ArgumentParser
import Render

/// The name of a format, one of those in `TimelineFormats`.
struct FormatName: ExpressibleByArgument {
  /// What a user types for it.
  let name: String

  init?(argument: String) {
    guard TimelineFormats.named(argument) != nil else { return nil }
    name = argument
  }

  init(_ format: any TimelineFormat) {
    name = format.name
  }

  /// What can be typed.
  static var allValueStrings: [String] { TimelineFormats.all.map(\.name) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The same in one line.
  static var list: String { allValueStrings.joined(separator: ", ") }

  static let terminal = FormatName(TerminalFormat())
  static let tabSeparated = FormatName(TabSeparatedFormat())
  static let json = FormatName(JSONFormat())

  /// Whether it is laid out for a person.
  var isForReading: Bool { name == Self.terminal.name }

  /// The format as options want it.
  func format(options: RenderingOptions) throws -> any TimelineFormat {
    guard let format = TimelineFormats.named(name) else {
      throw Failure("there is no format \(name).", exitCode: .usage)
    }
    return format.configured(by: options)
  }
}
