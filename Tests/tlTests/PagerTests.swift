import Foundation
import TestSupport
import Testing

@testable import Render

/// What a person at a terminal gets, which util-linux's `script` stands in for.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/script")))
struct PagerTests {
  /// Words of one column and of two.
  private static let wide = "They spoke of 東京 and 大阪で開かれた会議について長い間 👩‍👩‍👧 and of the bridge."

  private func shown(_ command: String, _ environment: [String: String]) throws -> String {
    let tl = try Program(environment: environment.merging(["TERM": "xterm"]) { $1 })
    try tl(
      "add-event",
      "2025-02-24",
      "The ministers met. \(Self.wide)",
      "--source",
      "https://example.org/\(String(repeating: "a", count: 60))"
    )
    let run = try tl.run(
      URL(filePath: "/usr/bin/script"),
      [
        "-qec",
        "PATH='\(Program.executable.deletingLastPathComponent().path)':$PATH; tl \(command)",
        "/dev/null",
      ]
    )
    return run.output.replacing("\r\n", with: "\n")
  }

  /// A line without colours and links.
  private func unmarked(_ line: Substring) -> String {
    line.components(separatedBy: "\u{1B}").enumerated()
      .map { place, part in
        guard place > 0 else { return part }
        // What begins with "[" ends with "m", what begins with "]" with the next escape, "\\".
        if part.hasPrefix("[") { return String(part.drop { $0 != "m" }.dropFirst()) }
        return part.hasPrefix("\\") ? String(part.dropFirst()) : ""
      }
      .joined()
  }

  @Test func `a terminal gets the pager of the environment`() throws {
    let paged = try shown("show", ["TL_PAGER": "sed s/^/P:/", "PAGER": "sed s/^/Q:/"])
    #expect(paged.hasPrefix("P:") && paged.contains("P:   "))
    #expect(try shown("show", ["PAGER": "sed s/^/Q:/"]).hasPrefix("Q:"))
  }

  @Test(
    arguments: ["show", "sources", "search ministers", "log", "stats", "why $(tl show | cut -f 1)"]
  )
  func `what can be long is paged, and no line is wider than the terminal`(command: String) throws {
    let text = try shown(command, ["TL_PAGER": "sed s/^/P:/", "COLUMNS": "40"])
    let lines = text.split(separator: "\n")
    #expect(!lines.isEmpty && lines.allSatisfy { $0.hasPrefix("P:") })
    let widths = lines.map { DisplayWidth.columns(of: unmarked($0.dropFirst(2))) }
    #expect(widths.allSatisfy { $0 <= 40 }, "\(text)")
  }

  @Test(
    arguments: [
      ("show", ["TL_PAGER": ""]), ("show --no-pager", ["TL_PAGER": "sed s/^/P:/"]),
      ("show", ["TL_PAGER": "", "PAGER": "sed s/^/Q:/"]),
      ("show --json", ["TL_PAGER": "sed s/^/P:/"]),
      ("show", ["TL_PAGER": "no-such-pager 2>/dev/null"]), ("show", ["TL_PAGER": "cat"]),
    ]
  )
  func `nobody gets a pager who wants none, or whose pager is missing`(
    command: String,
    environment: [String: String]
  ) throws {
    let text = try shown(command, environment)
    #expect(text.contains("The ministers met."))
    #expect(!text.contains("P:") && !text.contains("Q:"))
  }

  @Test func `a pipe never gets one, and may end early`() throws {
    let tl = try Program(environment: ["TL_PAGER": "sed s/^/P:/"])
    try tl("add-event", "2025-02-24", "The ministers met.")
    #expect(try tl("show").output.hasSuffix("\tby-hand\n"))
    let run = try tl.run(
      URL(filePath: "/bin/sh"),
      ["-c", "for n in 1 2 3; do \(Program.executable.path) show --json | head -n 1; done"]
    )
    #expect(run.output == "{\n{\n{\n")
    #expect(run.errors == "")
  }

  @Test func `whoever leaves the pager early has read enough`() throws {
    #expect(try shown("show --json; echo $?", [:]).hasSuffix("0\n"))
    #expect(try shown("show; echo left $?", ["TL_PAGER": "true"]) == "left 0\n")
  }
}
