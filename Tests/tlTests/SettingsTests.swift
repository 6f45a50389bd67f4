import Foundation
import TestSupport
import Testing

@testable import tl

struct SettingsTests {
  /// A program whose settings are those of a file.
  private func program(_ file: String, environment: [String: String] = [:]) throws -> Program {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "tl"),
      withIntermediateDirectories: true
    )
    try scratch.write(file, to: "tl/config")
    let folder = ["XDG_CONFIG_HOME": scratch.folder.path]
    return try Program(environment: environment.merging(folder) { $1 }, keeping: scratch)
  }

  @Test func `a file is read line by line`() throws {
    let file = SettingsFile("# mine\n\n style = full\ndb=/a b/c=d.db  \npager =\ndb = ~/x.db\n")
    let values = try file.values()
    #expect(values[.style] == "full")
    #expect(values[.db] == "~/x.db")
    #expect(values[.pager]?.isEmpty == true)
    #expect(values[.color] == nil)
  }

  @Test(
    arguments: [
      ("style full\n", 1, "it is written as key = value", nil),
      (
        "\n# a\nstile = full\n", 3,
        "there is no setting stile, only db, pager, color, style, contact, user-agent",
        "Did you mean style?"
      ),
      ("db = a\ncolor = pink", 2, "color is one of auto, always, never, not pink", nil),
      ("style = \n", 1, "style is one of short, full, table, not ", nil),
      ("contact = me\n", 1, "contact is an address of mail or of a page, not me", nil),
      (
        "contact = a@b.example (x)", 1,
        "contact is an address of mail or of a page, not a@b.example (x)", nil
      ),
      ("user-agent =\n", 1, "user-agent wants a value", nil),
    ] as [(String, Int, String, String?)]
  )
  func `a fault is named with its line`(text: String, line: Int, reason: String, hint: String?) {
    let expected = SettingsFile.Fault(line: line, reason: reason, hint: hint)
    #expect(throws: expected) { try SettingsFile(text).values() }
  }

  @Test func `a value is set in its place and taken out again, and remarks stay`() {
    var file = SettingsFile("# mine\nstyle = full\n# end")
    file.set(.style, to: "table")
    file.set(.color, to: "never")
    #expect(file.text == "# mine\nstyle = table\n# end\ncolor = never\n")
    file.remove(.style)
    #expect(file.text == "# mine\n# end\ncolor = never\n")
  }

  @Test func `the program sets, gets, lists and takes back`() throws {
    let tl = try program("")
    #expect(try tl("config", "set", "style", "table").exitCode == 0)
    #expect(try tl("config", "get", "style").output == "table\n")
    let path = try tl("config", "path").output.dropLast()
    #expect(path.hasSuffix("/tl/config"))
    #expect(try tl("config", "path", "--json").output == "{\n  \"path\" : \"\(path)\"\n}\n")
    #expect(try String(contentsOfFile: String(path), encoding: .utf8) == "style = table\n")
    let rows = try tl("config").output.split(separator: "\n")
    #expect(rows.count == 6)
    #expect(rows[3].hasPrefix("style       table"))
    #expect(rows[3].hasSuffix(path))
    #expect(rows[1].contains("less -FRX") && rows[1].hasSuffix("default"))
    #expect(try tl("config", "list", "--json").output.contains("\"origin\" : \"TL_DB\""))
    #expect(try tl("config", "unset", "style").exitCode == 0)
    #expect(try tl("config", "get", "style").output == "short\n")
    #expect(try tl("config", "set", "style", "wide").exitCode == 64)
    #expect(try tl("config", "set", "stile", "full").exitCode == 64)
  }

  @Test func `servers are told whom to write to, and who tells them none is asked to`() throws {
    let server = try LoopbackServer { _, connection in
      let body = "<rss><channel><title>News</title></channel></rss>"
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body)
    }
    let tl = try Program()
    let hint =
      "The site is told no way to reach you. To tell it: tl config set contact you@example.org\n"
    #expect(try tl("add-source", server.url("/1")).output.hasSuffix(hint))
    #expect(try !tl("add-source", server.url("/1")).output.contains("config set contact"))
    #expect(try tl("config", "set", "contact", "desk@example.org").exitCode == 0)
    #expect(try !tl("add-source", server.url("/2")).output.contains("config set contact"))
    #expect(try tl("config", "set", "contact", "nobody").exitCode == 64)
    let agents = server.requests.flatMap { $0.head.split(separator: "\r\n") }
      .filter { $0.hasPrefix("User-Agent: ") }
    #expect(
      Set(agents) == [
        "User-Agent: tl/0.1.0 (timeline reader)",
        "User-Agent: tl/0.1.0 (timeline reader; desk@example.org)",
      ]
    )
  }

  @Test func `a fault of the file ends every command, but not those that mend it`() throws {
    let tl = try program("stile = full\n")
    let run = try tl("show")
    #expect(run.exitCode == 78)
    #expect(
      run.errors.hasSuffix(
        "/tl/config, line 1: there is no setting stile, only db, pager, color, style, contact, user-agent. "
          + "Did you mean style?\n"
      )
    )
    #expect(try tl("config", "list").exitCode == 78)
    #expect(try tl("config", "path").exitCode == 0)
    #expect(try tl("config", "set", "style", "full").exitCode == 0)
    #expect(try tl("help").exitCode == 0)
  }

  @Test func `options go before the environment, and it before the file`() throws {
    let scratch = try Scratch()
    func path(_ name: String) -> String { scratch.folder.appending(path: name).path }
    let tl = try program("db = \(path("file.db"))\n", environment: ["TL_DB": ""])
    try tl("add-event", "2025", "In the file.")
    #expect(FileManager.default.fileExists(atPath: path("file.db")))
    let other = try program("db = \(path("file.db"))\n", environment: ["TL_DB": path("env.db")])
    try other("add-event", "2024", "In the environment.")
    #expect(try other("show").rows.map { $0[3] } == ["In the environment."])
    #expect(try other("show", "--db", path("file.db")).rows.map { $0[3] } == ["In the file."])
    #expect(try tl("show").rows.map { $0[3] } == ["In the file."])
  }

  @Test func `colours are as the option, the environment or the file says`() throws {
    func isColored(_ file: String, _ environment: [String: String], _ option: String...) throws
      -> Bool
    {
      let tl = try program(file, environment: environment)
      try tl("add-event", "2025", "Something.")
      return try tl.run(["show", "--format", "terminal"] + option).output.contains("\u{1B}[")
    }
    #expect(try isColored("", [:]) == false)
    #expect(try isColored("color = always\n", [:]))
    #expect(try isColored("color = always\n", ["NO_COLOR": "1"]) == false)
    #expect(try isColored("color = never\n", ["CLICOLOR_FORCE": "1"]))
    #expect(try isColored("color = never\n", ["NO_COLOR": "1"], "--color", "always"))
  }
}
