import Foundation
import TestSupport
import Testing

/// What a person at a terminal gets, which util-linux's `script` stands in for.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/script")))
struct PagerTests {
  private func shown(_ command: String, _ environment: [String: String]) throws -> String {
    let tl = try Program(environment: environment.merging(["TERM": "xterm"]) { $1 })
    try tl("add-event", "2025-02-24", "The ministers met.")
    let run = try tl.run(
      URL(filePath: "/usr/bin/script"),
      ["-qec", "\(Program.executable.path) \(command)", "/dev/null"]
    )
    return run.output.replacing("\r\n", with: "\n")
  }

  @Test func `a terminal gets the pager of the environment`() throws {
    let paged = try shown("show", ["TL_PAGER": "sed s/^/P:/", "PAGER": "sed s/^/Q:/"])
    #expect(paged.hasPrefix("P:") && paged.contains("P:   "))
    #expect(try shown("show", ["PAGER": "sed s/^/Q:/"]).hasPrefix("Q:"))
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
