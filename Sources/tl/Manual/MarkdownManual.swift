/// The manual as a page of Markdown: docs/cli.md.
enum MarkdownManual {
  /// Writes the manual of a program.
  static func text(of program: CommandInfo) -> String {
    let head = """
      # The command line

      What `tl help` and `tl help COMMAND` say, on one page. `scripts/docs` writes it; a test keeps it true. Every \
      command has `--help`, and `--version`.
      """
    let facts = [
      section("Environment", ManualFacts.environment), section("Files", ManualFacts.files),
      section("Exit codes", ManualFacts.exitCodes),
    ]
    return ([head] + program.family.map(section) + facts).joined(separator: "\n\n") + "\n"
  }

  private static func section(of command: CommandInfo) -> String {
    let level = String(repeating: "#", count: 2 + max(0, (command.superCommands ?? []).count - 1))
    var blocks = ["\(level) \(command.name)", escaped(command.abstract ?? "")]
    blocks.append("```\n\(command.synopsis)\n```")
    if !command.examples.isEmpty {
      blocks.append("```\n" + command.examples.map { "$ \($0)\n" }.joined() + "```")
    }
    blocks += command.prose.map(escaped)
    if !command.shown.isEmpty { blocks.append(table(command.shown.map { ($0.term, $0.meaning) })) }
    return blocks.joined(separator: "\n\n")
  }

  private static func section(_ title: String, _ rows: [(String, String)]) -> String {
    "## \(title)\n\n" + table(rows)
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let lines = rows.map { "| `\($0.0.replacing("|", with: "\\|"))` | \(escaped($0.1)) |" }
    return (["| | |", "| --- | --- |"] + lines).joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("<", with: "\\<")
      .replacing("*", with: "\\*").replacing("_", with: "\\_").replacing("`", with: "\\`")
  }
}
