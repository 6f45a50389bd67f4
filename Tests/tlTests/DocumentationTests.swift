import Foundation
import TestSupport
import Testing

@Suite struct DocumentationTests {
  private func text(of name: String) throws -> String {
    try String(contentsOf: Project.root.appending(path: name), encoding: .utf8)
  }

  /// The names of the commands as the program lists them.
  private func commands(_ tl: Program) throws -> [String] {
    let help = try tl("--help").output
    let lines = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
    return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See '") }
      .map { String($0.split(separator: " ")[0]) }
  }

  @Test func `every command says what it does and stands in the README`() throws {
    let tl = try Program()
    let readme = try text(of: "README.md")
    let commands = try commands(tl)
    #expect(commands.count >= 6)
    for command in commands {
      #expect(readme.contains("`tl \(command)"), "\(command)")
      #expect(try tl("help", command).output.hasPrefix("OVERVIEW: "), "\(command)")
    }
  }

  @Test(arguments: [("markdown", "docs/cli.md"), ("man", "docs/man/tl.1")])
  func `the manual is as the commands make it`(form: String, file: String) throws {
    // scripts/docs writes it anew.
    let made = try Program()("manual", form).output
    let isCurrent = try text(of: file) == made
    #expect(isCurrent, "\(file) is not what the commands say: scripts/docs")
  }

  @Test func `every setting, variable and exit code stands in the manual`() throws {
    let manual = try text(of: "docs/cli.md")
    for setting in ["db", "pager", "color", "style", "contact", "user-agent"] {
      #expect(manual.contains("\(setting) ("), "\(setting)")
    }
    for variable in ["TL_DB", "TL_PAGER, PAGER", "NO_COLOR", "CLICOLOR_FORCE", "SOURCE_DATE_EPOCH"]
    {
      #expect(manual.contains("| `\(variable)` |"), "\(variable)")
    }
    for code in [0, 1, 64, 65, 66, 69, 73, 75, 78, 130] {
      #expect(manual.contains("| `\(code)` |"), "\(code)")
    }
  }

  @Test func `every folder and file that the architecture names is there`() throws {
    let words = try text(of: "ARCHITECTURE.md").split(separator: "`").map(String.init)
    let modules = [
      "tl/", "Fetch/", "HTML/", "Extract/", "Temporal/", "Timeline/", "Store/", "Render/",
    ]
    let named = words.filter { word in
      modules.contains { word.hasPrefix($0) } && !word.contains(" ")
        && (word.hasSuffix("/") || word.hasSuffix(".swift"))
    }
    #expect(named.count > 15)
    for path in named {
      let url = Project.root.appending(path: "Sources/\(path)")
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path)")
    }
  }
}
