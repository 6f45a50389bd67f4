import ArgumentParser
import Render

/// What a user may have meant by a command line that cannot be understood.
enum Mistake {
  /// Finds fault with the name of a command.
  ///
  /// - Throws: A `Failure` with the nearest name.
  static func check(_ arguments: [String]) throws {
    guard let word = arguments.first, !word.hasPrefix("-"), !isCommand(word) else { return }
    let near = Suggestion.nearest(to: word, in: commands)
    throw Failure(
      "there is no command \(TerminalText.fitted(word, to: 40)).",
      exitCode: .usage,
      hint: near.map { "Did you mean tl \($0)?" } ?? "tl help lists those there are."
    )
  }

  /// What may have been meant by the value of an option that has a few; `nil` where nothing is near.
  static func hint(for arguments: [String]) -> String? {
    let typed = arguments.prefix { $0 != "--" }
    for (option, values) in choices(of: typed.first ?? "") {
      for (place, argument) in zip(typed.indices, typed) {
        let value =
          argument == option
          ? typed.dropFirst(place + 1).first
          : argument.hasPrefix("\(option)=") ? String(argument.dropFirst(option.count + 1)) : nil
        guard let value, !values.contains(value) else { continue }
        return Suggestion.nearest(to: value, in: values).map { "Did you mean \(option) \($0)?" }
      }
    }
    return nil
  }

  private static func isCommand(_ word: String) -> Bool {
    // What completes command lines asks in this way.
    word == "help" || word.hasPrefix("---") || commands.contains(word)
  }

  private static let commands = TL.configuration.subcommands.map { $0._commandName }

  /// The options of a command that have a few values.
  private static func choices(of command: String) -> [(option: String, values: [String])] {
    let colors = ("--color", ColorOption.allCases.map(\.rawValue))
    return switch command {
    case "show":
      [("--format", FormatName.allValueStrings), ("--style", StyleOption.allValueStrings), colors]
    case "search", "why", "history": [colors]
    case "export": [("--format", ExportFormat.allValueStrings)]
    default: []
    }
  }
}
