import Foundation
import TestSupport
import Testing

@Suite struct DocumentationTests {
  private func text(of name: String) throws -> String {
    try String(contentsOf: Project.root.appending(path: name), encoding: .utf8)
  }

  /// The commands as the program lists them.
  private func commands() throws -> [(name: String, abstract: String)] {
    let help = try Program()("--help").output
    let lines = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
    return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See '") }
      .map { line in
        let words = line.split(separator: " ", maxSplits: 1)
        return (String(words[0]), words.dropFirst().joined())
      }
  }

  @Test func `every command has an abstract and stands in the README`() throws {
    let readme = try text(of: "README.md")
    let commands = try commands()
    #expect(commands.count >= 6)
    for command in commands {
      #expect(readme.contains("`tl \(command.name)"), "\(command.name)")
      #expect(!command.abstract.isEmpty || command.name == "remove-source", "\(command.name)")
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
    for path in named where path != "Fetch/Feeds/" {
      let url = Project.root.appending(path: "Sources/\(path)")
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path)")
    }
  }
}
