import ArgumentParser

/// The manual as a page for `man`: docs/man/tl.1.
///
/// - SeeAlso: groff_man(7).
enum ManPage {
  /// Writes the manual of a program.
  static func text(of program: CommandInfo) -> String {
    let version = TL.configuration.version
    var lines = [
      ".TH TL 1 \"\" \"\(escaped(version))\" \"User Commands\"",
      ".SH NAME", "tl \\- \(escaped(program.abstract ?? ""))",
      ".SH SYNOPSIS", ".B tl", escaped("<command> [options] [arguments]"),
      ".SH DESCRIPTION",
    ]
    lines += paragraphs(program.prose)
    lines += [".SH EXAMPLES"] + examples(program.examples)
    lines += [".SH COMMANDS"]
    lines += program.family.dropFirst().flatMap(section)
    lines += [".SH ENVIRONMENT"] + list(ManualFacts.environment)
    lines += [".SH FILES"] + list(ManualFacts.files)
    lines += [".SH EXIT STATUS"] + list(ManualFacts.exitCodes)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func section(of command: CommandInfo) -> [String] {
    [".SS \"\(escaped(command.synopsis))\"", escaped(command.abstract ?? "")]
      + examples(command.examples) + paragraphs(command.prose)
      + list(command.shown.map { ($0.term, $0.meaning) })
  }

  private static func paragraphs(_ texts: [String]) -> [String] {
    texts.flatMap { [".PP", escaped($0)] }
  }

  private static func examples(_ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [".PP", ".nf", ".RS"] + lines.map(escaped) + [".RE", ".fi"]
  }

  private static func list(_ rows: [(String, String)]) -> [String] {
    rows.flatMap { [".TP", ".B \(escaped($0.0))", escaped($0.1)] }
  }

  /// A text in which nothing is a request or an escape.
  private static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("\"", with: "\\(dq").replacing("…", with: "...")
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
  }
}
