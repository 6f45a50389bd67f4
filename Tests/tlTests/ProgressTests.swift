import Foundation
import TestSupport
import Testing

@testable import tl

@Suite struct ProgressTests {
  private func line(_ done: Int, failed: Int = 0, seconds: Int, hosts: [String] = []) -> String {
    ProgressLine(done: done, failed: failed, total: 50, elapsed: .seconds(seconds), hosts: hosts)
      .text
  }

  @Test func `the line tells how far things are, how fast, and who is asked`() {
    #expect(line(0, seconds: 0) == "0 of 50")
    #expect(
      line(20, failed: 1, seconds: 8, hosts: ["a.example", "b.example"])
        == "20 of 50 · 1 failed · 2.5/s · 12 s left · a.example, b.example"
    )
    #expect(
      line(50, seconds: 20, hosts: ["a", "b", "c", "d", "e"])
        == "50 of 50 · 2.5/s · 0 s left · a, b, c +2"
    )
  }

  @Test func `an interrupted run keeps what it has and says so`() throws {
    let tl = try Program()
    let asked = tl.scratch.folder.appending(path: "asked").path
    let server = try LoopbackServer { request, connection in
      if request.path == "/robots.txt" { return connection.respond(status: "404 No") }
      _ = FileManager.default.createFile(atPath: asked, contents: Data("yes".utf8))
      connection.waitUntilClientLeaves()
    }
    let article = try tl.scratch.write(
      "The bridge closed on 3 May 2024. It opened on 5 May.",
      to: "a.txt"
    )
    // Interrupted is what waits, once the article before it is stored.
    let isReady = "[ -s asked ] && \"$0\" sources | grep -q a.txt"
    let script = "(until \(isReady); do :; done; kill -INT $$) & exec \"$0\" \"$@\""
    let run = try tl.run(
      URL(filePath: "/bin/sh"),
      ["-c", script, Program.executable.path, "add-source", article, server.url("/never")]
    )
    #expect(run.exitCode == 130)
    #expect(run.errors == "tl: stopped. What was added is kept; the same command adds the rest.\n")
    #expect(try tl("sources").output.contains("a.txt"))
  }
}
