import ArgumentParser
import Render

/// What a user may have meant by a command line that cannot be understood.
enum Mistake {
  /// Finds fault with the name of a command, and with options before it; `nil` where nothing is wrong with these.
  static func failure(of arguments: [String]) -> Failure? {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    if let failure = misplacedOption(in: words) { return failure }
    guard let word = words.first, !word.hasPrefix("-"), !isCommand(word) else { return nil }
    let near = Suggestion.nearest(to: word, in: commands)
    return Failure(
      "there is no command \(TerminalText.fitted(word, to: 40)).",
      exitCode: .usage,
      hint: near.map { "Did you mean tl \($0)?" } ?? "tl help lists those there are."
    )
  }

  /// Finds fault with options that stand before the command.
  private static func misplacedOption(in arguments: ArraySlice<String>) -> Failure? {
    guard let first = arguments.first, first.hasPrefix("--"), !isAskedAlone(first),
      let place = arguments.firstIndex(where: commands.contains)
    else { return nil }
    let sorted = [arguments[place]] + arguments[..<place] + arguments[(place + 1)...]
    return Failure(
      "\(TerminalText.fitted(first, to: 40)) stands before the command.",
      exitCode: .usage,
      hint: "Options stand behind it: tl \(TerminalText.safe(sorted.joined(separator: " ")))"
    )
  }

  /// Whether it is an option of `tl` itself, with which no command stands.
  private static func isAskedAlone(_ option: String) -> Bool {
    ["--help", "--version", "--generate-completion-script", "--experimental-dump-help"]
      .contains(option) || option.hasPrefix("---")
  }

  /// What may have been meant by the value of an option that has a few; `nil` where nothing is near.
  static func hint(for arguments: [String]) -> String? {
    let typed = arguments.prefix { $0 != "--" }
    if typed.first == "add-event",
      values(of: "--source", in: typed).contains(where: { SourceAddress($0) == nil })
    {
      return "A source is a page (https://…) or a file that is there."
    }
    if let text = misreadDate(in: typed) { return Messages.reason(noDate: text) }
    for (option, values) in choices(of: typed.first ?? "") {
      for value in Self.values(of: option, in: typed) where !values.contains(value) {
        return Suggestion.nearest(to: value, in: values).map { "Did you mean \(option) \($0)?" }
      }
    }
    return nil
  }

  /// What was typed for an option.
  private static func values(of option: String, in typed: ArraySlice<String>) -> [String] {
    zip(typed.indices, typed)
      .compactMap { place, argument in
        argument == option
          ? typed.dropFirst(place + 1 - typed.startIndex).first
          : argument.hasPrefix("\(option)=") ? String(argument.dropFirst(option.count + 1)) : nil
      }
  }

  /// What was typed for a date and is none; `nil` where all are.
  private static func misreadDate(in typed: ArraySlice<String>) -> String? {
    let options = ["--from", "--to", "--date", "--published", "--reference"]
    var dates = options.flatMap { values(of: $0, in: typed) }
    if typed.first == "add-event" { dates += plain(in: typed.dropFirst()).prefix(1) }
    return dates.first { EventDateArgument(argument: $0) == nil }
  }

  /// What was typed that is no option of `tl add-event` and not the value of one.
  private static func plain(in typed: ArraySlice<String>) -> [String] {
    let flags = ["--json", "--quiet", "-q"]
    var isValue = false
    return typed.filter { argument in
      defer {
        isValue = argument.hasPrefix("-") && !flags.contains(argument) && !argument.contains("=")
      }
      return !isValue && !argument.hasPrefix("-")
    }
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
