import ArgumentParser
import Foundation
import Render

/// `tl config`: what is set for good.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Shows and changes your settings.",
    discussion: """
      The settings are \(Setting.allCases.map { "\($0.rawValue) (\($0.abstract))" }.joined(separator: "; ")). They \
      stand in a file, a line each as key = value, which you may as well edit; lines that begin with # are remarks. \
      Options go before variables of the environment (TL_DB, TL_PAGER, PAGER, NO_COLOR, CLICOLOR_FORCE, \
      TL_USER_AGENT), and these before the file.

      EXAMPLES
        tl config
        tl config set db ~/stories/minerals.db
        tl config set pager ""
        tl config unset pager
      """,
    subcommands: [List.self, Get.self, Set.self, Unset.self, Path.self],
    defaultSubcommand: List.self
  )

  /// A setting as JSON shows it.
  private struct Document: Encodable {
    let key: String
    let value: String
    let origin: String

    init(_ setting: Setting) {
      let found = Settings.found(setting)
      (key, value, origin) = (setting.rawValue, found.value, found.origin)
    }
  }

  /// `tl config list`.
  struct List: SettingsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists all settings: what holds, and what says so.",
      discussion: """
        EXAMPLES
          tl config list
          tl config list --json
        """
    )

    @Flag(help: "Print the settings as JSON.")
    var json = false

    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
      try Settings.check()
      if json {
        return Console.standardOutput(
          try JSONText.encoded(["settings": Setting.allCases.map(Document.init)])
        )
      }
      let rows = Setting.allCases.map { ($0.rawValue, Settings.found($0)) }
      let widest = rows.map { DisplayWidth.columns(of: TerminalText.safe($0.1.value)) }.max() ?? 0
      for (key, found) in rows {
        let value = TerminalText.padded(found.value, to: widest)
        Console.standardOutput(
          "\(TerminalText.padded(key, to: 12))\(value)  \(TerminalText.safe(found.origin))\n"
        )
      }
    }
  }

  /// `tl config get`.
  struct Get: SettingsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints what holds for one setting.",
      discussion: """
        EXAMPLES
          tl config get db
        """
    )

    @Argument(help: "The setting.")
    var key: SettingArgument

    @Flag(help: "Print it as JSON, with what says so.")
    var json = false

    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
      try Settings.check()
      Console.standardOutput(
        json
          ? try JSONText.encoded(Document(key.setting))
          : "\(TerminalText.safe(Settings.value(of: key.setting)))\n"
      )
    }
  }

  /// `tl config set`.
  struct Set: SettingsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sets one setting.",
      discussion: """
        EXAMPLES
          tl config set style full
          tl config set contact you@example.org
        """
    )

    @Argument(help: "The setting.")
    var key: SettingArgument

    @Argument(
      help: "Its value.",
      completion: .custom { words, _, _ in
        words.lazy.compactMap { Setting(rawValue: $0) }.first?.choices ?? []
      }
    )
    var value: String

    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
      if let reason = key.setting.fault(of: value) {
        let near = Suggestion.near(value, in: key.setting.choices)
        throw Failure("\(reason).", exitCode: .usage, hint: Suggestion.question(near))
      }
      var file = try Settings.read()
      file.set(key.setting, to: value)
      try Settings.write(file)
    }
  }

  /// `tl config unset`.
  struct Unset: SettingsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a setting back.",
      discussion: """
        EXAMPLES
          tl config unset pager
        """
    )

    @Argument(help: "The setting.")
    var key: SettingArgument

    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
      var file = try Settings.read()
      file.remove(key.setting)
      try Settings.write(file)
    }
  }

  /// `tl config path`.
  struct Path: SettingsCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints where the file of settings is.",
      discussion: """
        EXAMPLES
          $EDITOR "$(tl config path)"
        """
    )

    @Flag(help: "Print it as JSON.")
    var json = false

    @OptionGroup var verbosity: VerbosityOptions

    func run() throws {
      Console.standardOutput(
        json ? try JSONText.encoded(["path": Settings.path]) : "\(Settings.path)\n"
      )
    }
  }
}

/// A command that runs also where the file of settings has a fault: to say so, or to mend it.
protocol SettingsCommand: ParsableCommand {}

/// The name of a setting.
struct SettingArgument: ExpressibleByArgument {
  let setting: Setting

  init?(argument: String) {
    guard let setting = Setting(rawValue: argument) else { return nil }
    self.setting = setting
  }

  static var allValueStrings: [String] { Setting.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
