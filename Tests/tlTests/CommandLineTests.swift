import Foundation
import TestSupport
import Testing

/// What the command line answers to mistakes, and what it tells of itself.
@Suite struct CommandLineTests {
  private let tl: Program

  init() throws {
    tl = try Program()
  }

  /// The names of all commands, those of others with a space between.
  private func commands() throws -> [[String]] {
    func names(_ help: String) -> [String] {
      let lines = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst()
      return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.contains("See '") }
        .map { String($0.split(separator: " ")[0]) }
    }
    return try names(tl("help").output)
      .flatMap { name in
        [[name]] + (try names(tl("help", name).output).map { [name, $0] })
      }
  }

  @Test func `every command has examples, which fit in a line`() throws {
    let commands = try commands()
    #expect(commands.contains(["config", "set"]) && commands.count > 25)
    for command in commands {
      let lines = try tl.run(["help"] + command).output
        .split(separator: "\n", omittingEmptySubsequences: false)
      let examples = lines.drop { $0 != "EXAMPLES" }.dropFirst().prefix { !$0.isEmpty }
      #expect(!examples.isEmpty, "\(command)")
      // What was wrapped would begin at the margin.
      #expect(examples.allSatisfy { $0.hasPrefix("  ") && $0.utf8.count <= 80 }, "\(command)")
    }
  }

  @Test func `every command that prints prints JSON too`() throws {
    let silent = [
      ["export"], ["config"], ["config", "set"], ["config", "unset"],
    ]
    for command in try commands() {
      let help = try tl.run(["help"] + command).output
      #expect(help.contains("--json ") != silent.contains(command), "\(command)")
    }
  }

  @Test func `every command says what it does where one asks`() throws {
    for command in try commands() where command != ["config"] {
      #expect(try tl.run(["help"] + command).output.contains("-v, --verbose "), "\(command)")
    }
  }

  @Test func `no line of help is wrapped twice`() throws {
    for command in try commands() {
      let help = try tl.run(["help"] + command).output
      let prose = help.components(separatedBy: "\nUSAGE:")[0]
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (line, next) in zip(prose, prose.dropFirst()) where !line.isEmpty && !next.isEmpty {
        guard !line.hasPrefix(" "), !next.hasPrefix(" "), line != "EXAMPLES" else { continue }
        let word = next.prefix { $0 != " " }
        // A line ends where the next word has no room.
        #expect(line.count + 1 + word.count > 78, "\(command): \(line)")
      }
    }
  }

  @Test(
    arguments: [
      (["shwo"], "tl: there is no command shwo. Did you mean tl show?\n"),
      (
        ["xyzzy", "--json"],
        "{\"error\":{\"message\":\"there is no command xyzzy.\",\"code\":64,\"hint\":\"tl help lists those there are.\"}}\n"
      ),
      (
        ["export", "--json"],
        "{\"error\":{\"message\":\"unknown option '--json'.\",\"code\":64,\"hint\":\"Did you mean --format json?\"}}\n"
      ),
      (
        ["show", "--json", "--style", "full"],
        "{\"error\":{\"message\":\"--style is for reading; it goes with no other format than terminal.\",\"code\":64,\"hint\":null}}\n"
      ),
    ]
  )
  func `a mistyped command line is answered`(arguments: [String], errors: String) throws {
    let run = try tl.run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.errors == errors)
    #expect(run.output == "")
  }

  @Test(
    arguments: [
      (["show", "--format", "cvs"], " Did you mean --format csv?\nUsage: tl show "),
      (["export", "--format=icalender"], " Did you mean --format icalendar?\nUsage: tl export "),
      (
        ["show", "--style", "ful"],
        "tl: the value 'ful' is invalid for '--style <style>'. Please provide one of 'short', 'full' or 'table'. "
          + "Did you mean --style full?\n"
      ),
      (
        ["show", "--fromm", "2025"],
        "tl: unknown option '--fromm'. Did you mean --from?\nUsage: tl show "
      ),
      (["help", "shwo"], "tl: there is no command shwo. Did you mean tl show?\n"),
      (["hlep"], "tl: there is no command hlep. Did you mean tl help?\n"),
      (["add", "x"], "tl: there is no command add. Did you mean tl add-source or tl add-event?\n"),
      (["ls"], "tl: there is no command ls. Did you mean tl show or tl sources?\n"),
      (
        ["config", "xyz"],
        "tl: there is no command config xyz. tl help config lists those there are.\n"
      ),
      (["why"], "tl: missing expected argument '<event>'. For example: tl why k3f9\n"),
      (
        ["serve", "--port", "99999"],
        " invalid for '--port <port>'. --port <port>: The port; 0 for one that is free.\n"
      ),
      (["tag", "k3f9", ""], "tl: a tag is a word or a few, in one line.\n"),
      (["config", "lst"], "tl: there is no command config lst. Did you mean tl config list?\n"),
      (
        ["show", "--form", "csv"],
        "tl: unknown option '--form'. Did you mean --format or --from?\nUsage: tl show "
      ),
      (["show", "--csv"], "tl: unknown option '--csv'. Did you mean --format csv?\n"),
      (["sources", "--format", "json"], "tl: unknown option '--format'. Did you mean --json?\n"),
      (["why", "k3f9", "--color=alwys"], " Did you mean --color always?\nUsage: tl why "),
      (["config", "set", "stlye", "short"], " Did you mean style?\nUsage: tl config set "),
      (
        ["config", "set", "style", "ful"],
        "tl: style is one of short, full, table, not ful. Did you mean full?\n"
      ),
      (
        ["--db", "a.db", "show"],
        "tl: --db stands before the command. Options stand behind it: tl show --db a.db\n"
      ),
      (
        ["show", "--from", "yesterday"],
        " yesterday leaves open when: tl never goes by today's date. Dates are written 2025-02-24, 2025-02, 2025, "
          + "2022~ or 24 February 2025.\n"
      ),
      (
        ["add-source", "x", "--published", "05/06/2025"],
        " 05/06/2025 may be 5 June 2025 or 6 May 2025. Dates are written "
      ),
      (["edit", "k3f9", "--date=foo"], " foo is no date. Dates are written "),
      (["add-event", "24 February", "It began."], " 24 February leaves the year open. "),
      (
        ["add-event", "2025", "It began.", "--source", "javascript:alert(1)"],
        " A source is a page (https://…) or a file that is there.\n"
      ),
    ]
  )
  func `what may have been meant is said`(arguments: [String], hint: String) throws {
    let run = try tl.run(arguments)
    #expect(run.exitCode == 64)
    #expect(run.errors.contains(hint), "\(run.errors)")
    #expect(run.errors.hasPrefix("tl: "), "\(run.errors)")
  }

  @Test(
    arguments: [
      ["show", "--\u{1B}[31m"], ["\u{1B}[31m"], ["show", "--format", "\u{1B}[31m"],
      ["show", "by:\u{1B}[31m"], ["why", "\u{1B}[31m"], ["add-source", "\u{1B}[31m"],
      ["config", "set", "style", "\u{1B}[31m"], ["show", "-v", "--db", "\u{1B}[31m"],
    ]
  )
  func `what was typed wrong sends a terminal nothing`(arguments: [String]) throws {
    try tl("add-event", "2025-02-24", "The ministers met.")
    let run = try tl.run(arguments)
    #expect(run.exitCode != 0)
    #expect(!run.errors.isEmpty && !run.errors.contains("\u{1B}"))
  }

  @Test func `a query with a quotation mark that is never closed is refused`() throws {
    try tl("add-event", "2025-02-24", "The ministers met.")
    let run = try tl("show", "\"rare earth")
    #expect(run.exitCode == 64)
    #expect(
      run.errors
        == "tl: \"rare earth has a quotation mark that is never closed. Words in a row stand between two: "
        + "'\"rare earths\"'.\n"
    )
  }

  @Test func `dates can be words`() throws {
    try tl("add-event", "2025-02-24", "The ministers met.")
    #expect(
      try tl("show", "--from", "24 February 2025").rows.map { $0[3] } == ["The ministers met."]
    )
    #expect(try tl("show", "--from", "Feb 25, 2025").rows == [])
  }

  @Test func `ids, tags and sites that are near are named`() throws {
    try tl("add-event", "2025-02-24", "The ministers met.", "--tag", "minerals")
    let id = try tl("show").rows[0][0]
    let typed = id.dropLast() + (id.hasSuffix("a") ? "b" : "a")
    for command in [["why"], ["hide"], ["merge", id], ["tag", "--off"]] {
      let last = command.first == "tag" ? [String(typed), "x"] : [String(typed)]
      let run = try tl.run(command + last)
      #expect(run.exitCode == 66)
      #expect(run.errors.hasSuffix("Did you mean \(id)?\n"), "\(command): \(run.errors)")
    }
    let json = try tl("why", String(typed), "--json")
    #expect(json.errors.hasSuffix("\"code\":66,\"hint\":\"Did you mean \(id)?\"}}\n"))
    #expect(try tl("show", "--tag", "mineral").errors.hasSuffix(" Did you mean minerals?\n"))
  }

  @Test func `exit codes are those of sysexits`() throws {
    let diary = try tl.scratch.write("Dear diary, nothing.", to: "diary.txt")
    let file = try tl.scratch.write("", to: "file")
    let codes: [(Int32, [String])] = [
      (0, ["sources"]), (1, ["add-source", file]), (64, ["show", "--nothing"]),
      (65, ["show", "--db", diary]), (66, ["why", "zzzz"]), (66, ["import", "/none/story.csv"]),
      (66, ["show", "--db", "/none/typo.db"]),
      (73, ["add-source", "--db", file + "/timeline.db", file]),
      (73, ["export", "-o", "/none/story.csv"]), (69, ["show", "--db", "."]),
    ]
    for (code, arguments) in codes {
      #expect(try tl.run(arguments).exitCode == code, "\(arguments)")
    }
  }

  @Test func `a disk without room makes the timeline unavailable`() throws {
    // What the shell allows to write stands in for the disk.
    let command =
      "trap '' XFSZ; ulimit -f 10; exec \(Program.executable.path) add-event 2025 Something"
    #expect(try tl.run(URL(filePath: "/bin/bash"), ["-c", command]).exitCode == 69)
  }

  @Test func `a timeline that another program keeps to itself can be tried again`() throws {
    try tl("add-event", "2025", "Something")
    let script = """
      import os, sqlite3, subprocess, sys
      lock = sqlite3.connect(os.environ['TL_DB'], isolation_level=None)
      lock.execute('BEGIN EXCLUSIVE')
      sys.exit(subprocess.run([sys.argv[1], 'add-event', '2024', 'Else']).returncode)
      """
    let run = try tl.run(
      URL(filePath: "/usr/bin/env"),
      ["python3", "-c", script, Program.executable.path]
    )
    #expect(run.exitCode == 75)
    #expect(run.errors.hasSuffix(" is in use by another program. Try again in a moment.\n"))
  }

  @Test func `removing and backing up are told as JSON too`() throws {
    try tl("add-event", "2025-02-24", "The ministers met.")
    let copy = tl.scratch.folder.appending(path: "copy.db").path
    #expect(try tl("backup", copy, "--json").output == "{\n  \"written\" : \"\(copy)\"\n}\n")
    #expect(
      try tl("remove-source", "1", "--json").output == "{\n  \"removed\" : [\n    1\n  ]\n}\n"
    )
  }

  @Test func `--style is for reading`() throws {
    try tl("add-event", "2025-02-24", "The ministers met.")
    let table = try tl("show", "--style", "table").output.split(separator: "\n")
    #expect(table.count == 2 && table[0].hasPrefix("id ") && table[1].contains("24 February 2025"))
    #expect(
      try tl("show", "--style", "full").output.contains("[1] Added by hand: “The ministers met.”")
    )
    #expect(try tl("show", "--style", "full", "--format", "csv").exitCode == 64)
  }
}
