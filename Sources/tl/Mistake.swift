import ArgumentParser
import Render

/// What a user may have meant by a command line that cannot be understood.
enum Mistake {
  /// Finds fault with the name of a command, and with options before it; `nil` where nothing is wrong with these.
  static func failure(of arguments: [String]) -> Failure? {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    if let failure = misplacedOption(in: words) { return failure }
    guard let word = words.first, !word.hasPrefix("-") else { return nil }
    guard isCommand(word) else { return noCommand(word, meant: meant(by: word)) }
    guard let other = words.dropFirst().first, !other.hasPrefix("-") else { return nil }
    let parts = parts(of: word)
    guard !parts.isEmpty, !parts.contains(other) else { return nil }
    return noCommand(
      "\(word) \(other)",
      meant: Suggestion.near(other, in: parts).map { "\(word) \($0)" },
      help: "tl help \(word)"
    )
  }

  private static func noCommand(
    _ typed: String,
    meant: [String],
    help: String = "tl help"
  ) -> Failure {
    Failure(
      "there is no command \(TerminalText.fitted(typed, to: 40)).",
      exitCode: .usage,
      hint: Suggestion.question(meant.map { "tl \($0)" }) ?? "\(help) lists those there are."
    )
  }

  /// The commands that a word may stand for.
  private static func meant(by word: String) -> [String] {
    usualElsewhere[word] ?? Suggestion.near(word, in: commands + ["help"])
  }

  /// What other programs call that for which there is a command.
  private static let usualElsewhere = [
    "ls": ["show", "sources"], "list": ["show", "sources"], "rm": ["remove-source", "hide"],
    "remove": ["remove-source", "hide"], "delete": ["remove-source", "hide"],
    "find": ["search"], "grep": ["search"], "diff": ["history"], "fetch": ["add-source", "update"],
    "version": ["--version"], "man": ["help"],
  ]

  /// Finds fault with options that stand before the command.
  private static func misplacedOption(in arguments: ArraySlice<String>) -> Failure? {
    guard let first = arguments.first, first.hasPrefix("-"), first.count > 1, !isAskedAlone(first),
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
    ["--help", "-h", "--version", "--generate-completion-script", "--experimental-dump-help"]
      .contains(option) || option.hasPrefix("---")
  }

  /// What may have been meant by an option or by what was typed for one, or what is wanted; `nil` where that is plain.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - message: What the argument parser says of it.
  /// - Returns: A question, or what to type.
  static func hint(for arguments: [String], _ message: String) -> String? {
    // A program that cannot tell what it takes has no hint.
    guard let command = try? CommandInfo.all().subcommand(typedIn: arguments) else { return nil }
    let typed = TypedArguments(ExcludedWords.rewritten(arguments), of: command)
    if command.commandName == "add-event",
      typed.values(of: "source").contains(where: { SourceAddress($0) == nil })
    {
      return "A source is a page (https://…) or a file that is there."
    }
    if let text = misreadDate(in: typed, of: command) { return Messages.reason(noDate: text) }
    return Suggestion.question(typed.meantByUnknownOption ?? typed.meantByUnknownValue ?? [])
      ?? wanted(by: command, message)
  }

  /// What a command wants where something is missing, or is not what it takes: an example, or what it says of it.
  private static func wanted(by command: CommandInfo, _ message: String) -> String? {
    if message.hasPrefix("Missing expected argument") {
      return command.examples.first.map { "For example: \($0)" }
    }
    let argument = (command.arguments ?? [])
      .first { argument in
        argument.allValues == nil && message.contains("is invalid for '\(argument.term)'")
      }
    return argument.flatMap { argument in argument.abstract.map { "\(argument.term): \($0)" } }
  }

  /// What was typed for a date and is none; `nil` where all are.
  private static func misreadDate(in typed: TypedArguments, of command: CommandInfo) -> String? {
    let options = ["from", "to", "date", "published", "reference"]
    var dates = options.flatMap(typed.values)
    if command.commandName == "add-event" { dates += typed.positional.prefix(1) }
    return dates.first { EventDateArgument(argument: $0) == nil }
  }

  private static func isCommand(_ word: String) -> Bool {
    // What completes command lines asks in this way.
    word == "help" || word.hasPrefix("---") || commands.contains(word)
  }

  private static let commands = TL.configuration.subcommands.map { $0._commandName }

  /// The commands below a command.
  private static func parts(of command: String) -> [String] {
    TL.configuration.subcommands.first { $0._commandName == command }?
      .configuration.subcommands.map { $0._commandName } ?? []
  }
}
