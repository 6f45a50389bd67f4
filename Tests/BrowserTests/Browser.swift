import Foundation
import TestSupport
import Testing

/// A real Chromium without a window, asked through the DevTools protocol.
///
///     let browser = try Browser()
///     try browser.open("file:///tmp/story.html")
///     try browser.value("document.title")  // "Timeline"
///
/// It speaks over two pipes, messages ended by NUL; everything waits for its answer, at most half a minute.
///
/// - SeeAlso: <https://chromedevtools.github.io/devtools-protocol/>.
final class Browser {
  /// What went wrong while asking.
  struct Fault: Error {
    let words: String
  }

  /// Whether there is one to be asked; in CI there has to be.
  static let isThere =
    ProcessInfo.processInfo.environment["CI"] != nil
    || FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
  /// Whether there is also what reads the text of a print.
  static let readsPrints =
    isThere
    && (ProcessInfo.processInfo.environment["CI"] != nil
      || FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext"))
  /// What to do where there is none.
  static let hint: Comment = "Chromium is not installed: scripts/setup chromium poppler-utils"

  /// Everything the browser has told since the last page was opened, as it came.
  private(set) var events: [[String: Any]] = []
  private let process = Process()
  private let scratch: Scratch
  private let commands = Pipe()
  private let answers = Pipe()
  private var received = Data()
  private var number = 0
  private var session: String?

  /// Starts a browser with a profile of its own.
  init() throws {
    scratch = try Scratch()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", Self.command, scratch.folder.path]
    process.standardInput = commands
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    try process.run()
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"] ?? ""
    let attached = try send("Target.attachToTarget", ["targetId": target, "flatten": true])
    session = attached["sessionId"] as? String
    for domain in ["Page", "Runtime", "Network", "Log"] { try send("\(domain).enable") }
  }

  deinit {
    _ = try? send("Browser.close")  // one that is gone already needs no farewell
    process.waitUntilExit()
  }

  /// The browser reads from descriptor 3 and writes to 4; what else it says is nobody's business.
  private static let command = """
    exec /usr/bin/chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage \
    --no-first-run --disable-background-networking --remote-debugging-pipe --user-data-dir="$0" \
    3<&0 4>&1 </dev/null >/dev/null 2>&1
    """
}

extension Browser {
  /// Sends a command and waits for its answer.
  @discardableResult
  func send(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
    number += 1
    var message: [String: Any] = ["id": number, "method": method, "params": parameters]
    message["sessionId"] = session
    let text = try JSONSerialization.data(withJSONObject: message)
    try commands.fileHandleForWriting.write(contentsOf: text + [0])
    while true {
      let answer = try nextMessage()
      guard answer["id"] as? Int == number else {
        events.append(answer)
        continue
      }
      if let error = answer["error"] { throw Fault(words: "\(method): \(error)") }
      return answer["result"] as? [String: Any] ?? [:]
    }
  }

  /// Opens a page and waits until it is loaded.
  func open(_ url: String) throws {
    try load("Page.navigate", ["url": url])
  }

  /// Loads the page again.
  func reload() throws {
    try load("Page.reload")
  }

  private func load(_ method: String, _ parameters: [String: Any] = [:]) throws {
    events = []
    try send(method, parameters)
    while !events.contains(where: { $0["method"] as? String == "Page.loadEventFired" }) {
      events.append(try nextMessage())
    }
  }

  /// Returns the value of an expression in the page; a promise is awaited.
  @discardableResult
  func value(_ expression: String) throws -> Any? {
    let answer = try send(
      "Runtime.evaluate",
      ["expression": expression, "returnByValue": true, "awaitPromise": true]
    )
    if let thrown = answer["exceptionDetails"] { throw Fault(words: "\(thrown)") }
    return (answer["result"] as? [String: Any])?["value"]
  }

  /// Returns a list of texts that an expression gives.
  func texts(_ expression: String) throws -> [String] {
    try value(expression) as? [String] ?? []
  }

  /// Returns a number that an expression gives.
  func number(_ expression: String) throws -> Double {
    (try value(expression) as? NSNumber)?.doubleValue ?? .nan
  }

  /// Presses keys, one after the other.
  func press(_ keys: String...) throws {
    let codes = ["Escape": 27, "Enter": 13, "Tab": 9]
    for key in keys {
      var event: [String: Any] = ["key": key]
      if let code = codes[key] { event["windowsVirtualKeyCode"] = code }
      if let text = key == "Enter" ? "\r" : key.count == 1 ? key : nil { event["text"] = text }
      for type in ["keyDown", "keyUp"] {
        try send("Input.dispatchKeyEvent", event.merging(["type": type]) { $1 })
      }
    }
  }

  /// Sets how wide the window is, and whether the reader wants it dark.
  func show(width: Int, isDark: Bool = false) throws {
    try send(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600]
    )
    let feature = ["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]
    try send("Emulation.setEmulatedMedia", ["features": [feature]])
  }

  /// The addresses that were asked for since the last page was opened.
  var requests: [String] {
    events.filter { $0["method"] as? String == "Network.requestWillBeSent" }
      .compactMap { event in
        let parameters = event["params"] as? [String: Any]
        return (parameters?["request"] as? [String: Any])?["url"] as? String
      }
  }

  /// What was written to the console or thrown since the last page was opened.
  var complaints: [String] {
    let methods = ["Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"]
    return events.filter { methods.contains($0["method"] as? String ?? "") }
      .map { "\($0["params"] ?? "")" }
  }

  /// How long an answer may take: a browser that starts for the first time, on a machine with much to do.
  private static let patienceInMilliseconds: Int32 = 120_000

  /// Waits for the next message.
  private func nextMessage() throws -> [String: Any] {
    while true {
      if let end = received.firstIndex(of: 0) {
        let message = received[..<end]
        received = Data(received[received.index(after: end)...])
        return try JSONSerialization.jsonObject(with: message) as? [String: Any] ?? [:]
      }
      let handle = answers.fileHandleForReading
      var ready = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      switch poll(&ready, 1, Self.patienceInMilliseconds) {
      case 1: break
      // Other tests have children, and the end of one interrupts whoever waits.
      case -1 where errno == EINTR: continue
      default: throw Fault(words: "no answer in two minutes")
      }
      let data = handle.availableData
      guard !data.isEmpty else { throw Fault(words: "Chromium has gone") }
      received += data
    }
  }
}
