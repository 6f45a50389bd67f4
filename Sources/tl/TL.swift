import ArgumentParser
import Foundation

/// The command line of the timeline.
@main
struct TL: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tl",
    abstract: "Turns news articles into a sourced timeline.",
    discussion: """
      EXAMPLES
        tl add-source article.html https://example.org/news/1
        tl update
        tl show
        tl why k3f9
        tl export -o story.csv

      Everything is kept in one file on this machine. tl help COMMAND tells more, with examples; \
      exit codes are those of sysexits.h.
      """,
    version: "tl 0.1.0",
    subcommands: [
      AddSource.self, Update.self, Sources.self, RemoveSource.self, History.self,
      Show.self, Search.self, Why.self, Serve.self, Export.self, Import.self, Stats.self,
      AddEvent.self, Edit.self, Merge.self, Split.self, Hide.self, Pin.self, Tag.self, Undo.self,
      Log.self,
      Rebuild.self, Check.self, Backup.self, Config.self,
      Times.self, ArticleCommand.self, ExtractCommand.self, Manual.self,
    ]
  )

  /// Runs the command line and ends the process with its exit code.
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let script = CompletionScript(arguments) {
      return Console.standardOutput(script.text + "\n")
    }
    var kind: any ParsableCommand.Type = Self.self
    let start = ContinuousClock.now
    do {
      // Any other is found when it cannot be parsed; the help of a command that is none would be that of all.
      let asksForHelp =
        arguments.first == "help" || arguments.contains { ["--help", "-h"].contains($0) }
      if asksForHelp, let failure = Mistake.failure(of: arguments) { throw failure }
      var command = try parseAsRoot(ExcludedWords.rewritten(arguments))
      kind = type(of: command)
      // Help is given whatever the settings are.
      if !(command is any SettingsCommand), arguments.first != "help" { try Settings.check() }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Narrator.say("took", Narrator.seconds(ContinuousClock.now - start))
    } catch {
      Narrator.say("took", Narrator.seconds(ContinuousClock.now - start))
      end(with: error, of: kind, arguments)
    }
  }

  /// Says what went wrong, once, and ends the process.
  private static func end(
    with error: any Error,
    of command: any ParsableCommand.Type,
    _ arguments: [String]
  ) -> Never {
    let isUsage = exitCode(for: error).rawValue == ExitStatus.usage.rawValue
    let report: ErrorReport
    if let failure = Failure(error) ?? (isUsage ? Mistake.failure(of: arguments) : nil) {
      report = ErrorReport(failure)
    } else if isUsage {
      let message = message(for: error)
      report = ErrorReport(
        message: message,
        usage: command.fullMessage(for: error),
        hint: Mistake.hint(for: arguments, message)
      )
    } else {
      // Help, the version, and what was said already.
      exit(withError: error)
    }
    report.end()
  }
}
