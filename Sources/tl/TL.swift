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
        tl export --format csv -o story.csv
      """,
    version: "tl 0.1.0",
    subcommands: [
      AddSource.self, Update.self, Sources.self, RemoveSource.self, History.self,
      Show.self, Search.self, Why.self, Serve.self, Export.self, Import.self, Stats.self,
      AddEvent.self, Edit.self, Merge.self, Split.self, Hide.self, Pin.self, Tag.self, Undo.self,
      Log.self,
      Rebuild.self, Check.self, Backup.self,
      Times.self, ArticleCommand.self,
    ]
  )

  /// Runs the command line and ends the process with its exit code.
  static func main() async {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(ExcludedWords.rewritten(arguments))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Says what went wrong, once, and ends the process.
  private static func end(with error: any Error) -> Never {
    guard let failure = Failure(error) else { exit(withError: error) }
    Console.standardError("tl: \(failure.message)\n")
    Foundation.exit(failure.exitCode.rawValue)
  }
}
