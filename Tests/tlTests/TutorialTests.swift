import Foundation
import TestSupport
import Testing

/// The commands of docs/tutorial.md do what the tutorial says.
@Suite struct TutorialTests {
  /// A command and what is shown below it.
  private struct Step {
    var command: String
    var output: [String] = []
  }

  private static func steps() throws -> [Step] {
    let file = Project.root.appending(path: "docs/tutorial.md")
    var steps: [Step] = []
    var isConsole = false
    for line in try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isConsole {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  /// Whether lines are those shown, where `…` stands for any number of lines.
  private static func matches(_ lines: ArraySlice<String>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex)
        .contains { matches(lines[$0...], shown.dropFirst()) }
    }
    return lines.first == first && matches(lines.dropFirst(), shown.dropFirst())
  }

  @Test func `every command prints what is shown`() throws {
    let tl = try Program()
    try FileManager.default.createSymbolicLink(
      at: tl.scratch.folder.appending(path: "data"),
      withDestinationURL: Project.root.appending(path: "data")
    )
    let steps = try Self.steps()
    #expect(steps.count > 15)
    // One shell for all, as in a terminal; a line that nobody would print parts the outputs.
    let mark = "=== tutorial ==="
    let path = Program.executable.deletingLastPathComponent().path
    let script = steps.map { "\($0.command) || echo \"failed: $?\"\necho '\(mark)'\n" }.joined()
    let run = try tl.run(
      URL(filePath: "/bin/sh"),
      ["-c", "export COLUMNS=80 PATH='\(path)':\"$PATH\"\n" + script]
    )
    #expect(run.errors == "tl: tags of 1 entry left out\n")
    let outputs = run.output.components(separatedBy: mark + "\n").dropLast()
    #expect(outputs.count == steps.count)
    for (step, output) in zip(steps, outputs) {
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let isAsShown = Self.matches(lines.dropLast()[...], step.output[...])
      #expect(isAsShown, "\(step.command)\n\(output)")
      #expect(!output.contains("failed: "), "\(step.command)")
    }
  }
}
