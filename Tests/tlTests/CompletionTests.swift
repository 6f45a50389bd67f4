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

  @Test(arguments: ["zsh", "fish"])
  func `other shells ask the program too`(shell: String) throws {
    let script = try tl("--generate-completion-script", shell)
    #expect(script.exitCode == 0)
    #expect(script.output.contains("---completion"))
  }
}
