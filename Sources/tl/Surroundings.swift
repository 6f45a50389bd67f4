import Fetch
import Foundation
import Synchronization

/// What the program is told by the machine it runs on: the clock, the environment, the terminal.
///
/// Nothing else in the house reads any of them.
enum Surroundings {
  /// A variable of the environment, if it is set and not empty.
  static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A variable of the environment, if it is set, also to nothing.
  static func rawVariable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }

  /// The time of day, or the one `SOURCE_DATE_EPOCH` sets, so that a run can be repeated to the
  /// byte.
  ///
  /// - SeeAlso: <https://reproducible-builds.org/specs/source-date-epoch/>.
  static func now() -> Date {
    variable("SOURCE_DATE_EPOCH").flatMap(Double.init).map(Date.init(timeIntervalSince1970:))
      ?? Date()
  }

  /// The proxies of the environment, in the variables that curl reads.
  ///
  /// `HTTP_PROXY` is none of them: a web server gives it to the programs it starts, and it says what a stranger wrote.
  static var proxies: ProxySettings {
    func either(_ name: String) -> String? { variable(name) ?? variable(name.uppercased()) }
    return ProxySettings(
      http: variable("http_proxy"),
      https: either("https_proxy"),
      all: either("all_proxy"),
      exceptions: either("no_proxy") ?? ""
    )
  }

  /// The certificates that are trusted instead of the system's, in the variables that OpenSSL and curl read.
  static var certificateFile: String? { variable("SSL_CERT_FILE") ?? variable("CURL_CA_BUNDLE") }

  /// A number that is another one in every run, except where the time of day stands still.
  static var seed: UInt64 { now().timeIntervalSince1970.bitPattern }

  /// A text that nobody can guess: 128 bits in hexadecimal.
  static var token: String {
    (0..<32).map { _ in String(Int.random(in: 0..<16), radix: 16) }.joined()
  }

  /// Whether the user has pressed Ctrl-C while somebody listened.
  static var isInterrupted: Bool { interrupted.load(ordering: .relaxed) }

  private static let interrupted = Atomic(false)

  /// Tells when the user presses Ctrl-C, once; the next time ends the program, and so does every time while nobody
  /// listens.
  static func interruptions() -> AsyncStream<Void> {
    AsyncStream { stream in
      waitForSignals
      let number = listeners.withLock { listeners in
        signal(SIGINT) { _ in
          // What a handler may do: no more than this (POSIX.1-2017 §2.4.3).
          var byte: UInt8 = 0
          _ = write(Surroundings.signalPipe.writing, &byte, 1)
        }
        listeners.last += 1
        listeners.streams[listeners.last] = stream
        return listeners.last
      }
      stream.onTermination = { _ in
        listeners.withLock { listeners in
          listeners.streams[number] = nil
          if listeners.streams.isEmpty { signal(SIGINT, SIG_DFL) }
        }
      }
    }
  }

  private static let listeners = Mutex(
    (last: 0, streams: [Int: AsyncStream<Void>.Continuation]())
  )

  /// Starts the thread that waits for what the handler writes; a thread of its own, so that no other work, however
  /// much there is, keeps it from hearing.
  private static let waitForSignals: Void = {
    let reading = signalPipe.reading
    let thread = Thread {
      var byte: UInt8 = 0
      while read(reading, &byte, 1) == 1 {
        signal(SIGINT, SIG_DFL)
        interrupted.store(true, ordering: .relaxed)
        for stream in listeners.withLock({ Array($0.streams.values) }) {
          stream.yield()
          stream.finish()
        }
      }
    }
    thread.name = "tl.signals"
    thread.start()
  }()

  /// What the handler of signals writes to, and the thread that waits for it reads from.
  private static let signalPipe: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()

  /// The number of this process.
  static var processID: Int32 { getpid() }

  /// Whether a person reads standard output.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether a person reads standard error.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// The width of the terminal in columns: `COLUMNS`, what the terminal says, or 80.
  static var columns: Int {
    if let columns = variable("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    let narrowest = 20
    let usual = 80
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= narrowest else {
      return usual
    }
    return Int(size.ws_col)
  }

  /// Where the store is unless the user says otherwise, after the XDG Base Directory Specification.
  static var defaultStore: String {
    "\(variable("XDG_DATA_HOME") ?? "\(home)/.local/share")/tl/timeline.db"
  }

  /// Where the settings are, after the same.
  static var settingsPath: String {
    "\(variable("XDG_CONFIG_HOME") ?? "\(home)/.config")/tl/config"
  }

  /// The user's folder.
  static var home: String {
    variable("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
  }

  /// The lines of the terminal; `nil` where there is none.
  static var rows: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }
}
