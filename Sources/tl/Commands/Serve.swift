import ArgumentParser
import Foundation
import Store

/// `tl serve`: the timeline in a browser.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the timeline in a browser, where you can also decide.",
    discussion: """
      EXAMPLES
        tl serve
        tl serve --port 0 --db story.db
        tl serve --port 0 --json

      Prints an address for your browser on this machine; nobody else can reach it. Whoever has \
      the whole address can hide, merge and edit events, undo it, and start an update; without \
      what stands behind # only read. Ctrl-C ends it. Programs ask /api/, which \
      docs/schema/openapi.json describes.
      """
  )

  @Option(help: "The port; 0 for one that is free.")
  var port: UInt16 = 8642

  @Flag(help: "Print where it is as JSON, in one line, for a program that starts it.")
  var json = false

  @OptionGroup var storeOptions: StoreOptions

  func run() async throws {
    // From now on: whoever reads the address may press Ctrl-C at once.
    let interruptions = Surroundings.interruptions()
    let token = Surroundings.token
    let update = UpdateRun(store: storeOptions.location)
    let site = TimelineSite(
      store: try storeOptions.open(),
      doorman: Doorman(token: token),
      update: update
    )
    defer { update.stop() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await SiteServer(site: site)
          .run(port: port) { port in
            let place = ServedPlace(port: port, token: token)
            Console.standardOutput(json ? place.json : place.text)
          }
      }
      group.addTask {
        for await _ in interruptions {}
        throw ExitCode(ExitStatus.interrupted.rawValue)
      }
      defer { group.cancelAll() }
      try await group.next()
    }
  }
}

/// Where a timeline is served.
struct ServedPlace {
  let port: UInt16
  /// What decides.
  let token: String

  /// The address for a browser of the user, on a line.
  var text: String { url + "\n" }

  /// One line for a program: `{"address":"http://127.0.0.1:8642/","url":"http://127.0.0.1:8642/#token=…","token":"…"}`.
  var json: String {
    var line = JSONLine()
    line.add("address", address)
    line.add("url", url)
    line.add("token", token)
    return line.text
  }

  private var address: String { "http://127.0.0.1:\(port)/" }
  private var url: String { "\(address)#token=\(token)" }
}
