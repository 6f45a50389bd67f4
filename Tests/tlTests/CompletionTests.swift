import Foundation
import TestSupport
import Testing

/// What shells complete.
@Suite struct CompletionTests {
  private let tl: Program

  init() throws {
    tl = try Program()
    try tl("add-event", "2025-02-24", "The ministers met.", "--tag", "rare earths")
  }

  /// What bash offers for the last of some words.
  private func offered(_ words: String...) throws -> [String] {
    let script = """
      PATH="$1:$PATH"
      source <(tl --generate-completion-script bash)
      shift
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
      _tl tl "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let folder = Program.executable.deletingLastPathComponent().path
    let run = try tl.run(
      URL(filePath: "/bin/bash"),
      ["-c", script, "bash", folder] + words
    )
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `bash completes commands, options and their values`() throws {
    #expect(try offered("tl", "sh") == ["show"])
    #expect(try offered("tl", "show", "--sty") == ["--style"])
    #expect(try offered("tl", "show", "--style", "") == ["short", "full", "table"])
    #expect(
      try offered("tl", "export", "--format", "timesketch") == [
        "timesketch-csv", "timesketch-jsonl",
      ]
    )
    #expect(try offered("tl", "config", "get", "p") == ["pager"])
  }

  @Test func `bash completes events, tags and sources from the timeline`() throws {
    let id = try tl("show").rows[0][0]
    #expect(try offered("tl", "why", String(id.prefix(2))) == [id])
    #expect(try offered("tl", "show", "--tag", "ra") == ["rare earths"])
    #expect(try offered("tl", "remove-source", "1") == ["1"])
  }

  @Test func `nothing is made for a timeline that is not there`() throws {
    let path = tl.scratch.folder.appending(path: "other.db").path
    #expect(try offered("tl", "why", "--db", path, "") == [])
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `bash completes settings, commands to be told about, and decisions`() throws {
    #expect(try offered("tl", "config", "set", "color", "") == ["auto", "always", "never"])
    #expect(try offered("tl", "config", "set", "style", "f") == ["full"])
    #expect(try offered("tl", "config", "set", "db", "") == [])
    #expect(try offered("tl", "help", "sh") == ["show"])
    #expect(try offered("tl", "undo", "") == ["2", "1"])
  }

  @Test(arguments: ["zsh", "fish"])
  func `other shells ask the program too`(shell: String) throws {
    let script = try tl("--generate-completion-script", shell)
    #expect(script.exitCode == 0)
    #expect(script.output.contains("---completion"))
  }

  /// What fish offers for the last of some words.
  private func offeredByFish(_ line: String) throws -> [String] {
    let script =
      "set -x PATH $argv[1] $PATH; tl --generate-completion-script fish | source; complete -C $argv[2]"
    let folder = Program.executable.deletingLastPathComponent().path
    let run = try tl.run(URL(filePath: Shell.fish.path), ["-i", "-c", script, folder, line])
    // Behind a tab stands what an offer is.
    return run.rows.compactMap(\.first)
  }

  @Test(.enabled(if: Shell.fish.isThere, "apt-get install fish"))
  func `fish completes commands, options and their values`() throws {
    // What the program itself is asked for needs a terminal, which fish 3.6 does without only for the rest.
    #expect(try offeredByFish("tl show --sty") == ["--style"])
    #expect(try offeredByFish("tl show --style f") == ["full"])
    #expect(try offeredByFish("tl help sho") == ["show"])
  }

  /// What fish offers for the last of some words, of what it asks the program for.
  ///
  /// It is given the words in place of those of a terminal, which it asks `commandline` for.
  private func askedByFish(_ words: String...) throws -> [String] {
    let script = """
      set -x PATH $argv[1] $PATH
      tl --generate-completion-script fish | source
      set -g typed $argv[2..]
      function __tl_tokens
        switch $argv[1]
        case -pc
          printf '%s\\n' $typed[..-2]
        case -t
          printf '%s\\n' $typed[-1]
        case -tC
          string length -- $typed[-1]
        case '*'
          printf '%s\\n' $typed
        end
      end
      complete -C "$typed"
      """
    let folder = Program.executable.deletingLastPathComponent().path
    let run = try tl.run(URL(filePath: Shell.fish.path), ["-c", script, folder] + words)
    #expect(run.errors == "")
    return run.rows.compactMap(\.first)
  }

  @Test(.enabled(if: Shell.fish.isThere, "apt-get install fish"))
  func `fish completes events, tags and sources from the timeline`() throws {
    let id = try tl("show").rows[0][0]
    #expect(try askedByFish("tl", "why", String(id.prefix(2))) == [id])
    #expect(try askedByFish("tl", "hide", "") == [id])
    #expect(try askedByFish("tl", "show", "--tag", "") == ["rare earths"])
    #expect(try askedByFish("tl", "remove-source", "1") == ["1"])
    #expect(try askedByFish("tl", "undo", "").sorted() == ["1", "2"])
  }

  @Test(.enabled(if: Shell.zsh.isThere, "apt-get install zsh"))
  func `zsh takes the script and calls the program`() throws {
    let id = try tl("show").rows[0][0]
    // Completion needs a terminal; what it would be given is caught instead.
    let script = """
      PATH=$1:$PATH
      export SAP_SHELL=zsh SAP_SHELL_VERSION=$ZSH_VERSION
      autoload -U compinit && compinit -u -D
      source <(tl --generate-completion-script zsh) || exit 1
      [[ $_comps[tl] == _tl ]] || exit 2
      __tl_complete() { print -l -- "$@" }
      command_name=tl command_line=(tl why \(id.prefix(2)))
      __tl_custom_complete ---completion why -- positional@0 2 2
      """
    let folder = Program.executable.deletingLastPathComponent().path
    let run = try tl.run(URL(filePath: Shell.zsh.path), ["-fc", script, "zsh", folder])
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains(id), "\(run.output)")
  }
}

/// A shell that may be installed.
private enum Shell: String {
  case zsh, fish

  var path: String { "/usr/bin/\(rawValue)" }
  var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }
}
