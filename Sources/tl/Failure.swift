import Extract
import Fetch
import Render
import Store

/// An error as the user meets it: one message and one exit code.
struct Failure: Error {
  /// Full sentences: what failed, on what, why, and what to do.
  let message: String
  /// What the process ends with.
  let exitCode: ExitStatus
  /// What the user may have meant, or what else to try.
  let hint: String?
  /// Whether it says that a page is gone for good.
  let isGone: Bool
  /// Whether nothing was asked, because a server wants to be left alone still.
  let isHeldBack: Bool
  /// What is to be left alone from now on, and for how long.
  private(set) var pause: Pause?

  /// That a server or a page is not to be asked for some time.
  struct Pause {
    /// The server with its scheme and port, or the page.
    var subject: String
    /// How long.
    var time: Duration
  }

  /// Creates a failure.
  init(
    _ message: String,
    exitCode: ExitStatus,
    hint: String? = nil,
    isGone: Bool = false,
    isHeldBack: Bool = false
  ) {
    // What was typed, or stands in a page, may hold what a terminal obeys.
    self.message = TerminalText.safe(FetchURL.hidingCredentials(in: message))
    self.hint = hint.map(TerminalText.safe)
    self.isGone = isGone
    self.isHeldBack = isHeldBack
    self.exitCode = exitCode
  }

  /// Creates the failure of an error of the store.
  init(of error: StoreError, hint: String? = nil) {
    self.init(Messages.text(for: error), exitCode: error.exitCode, hint: hint)
  }

  /// Finds the words for an error of the house; `nil` for those of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as FetchError:
      self.init(
        Messages.text(for: error),
        exitCode: error.isMissingFile ? .noInput : .failed,
        isGone: error.isGone
      )
      pause = error.pause
    case let error as StoreError: self.init(of: error)
    case let fault as QueryFault: self.init(Messages.text(for: fault), exitCode: .usage)
    default:
      guard let error = StoreError(error) else { return nil }
      self.init(of: error)
    }
  }
}

extension FetchError {
  /// Whether the server says that the page is gone for good (RFC 9110 §15.5.11).
  var isGone: Bool {
    if case .status(410, _) = self { return true }
    return false
  }

  /// Whether a file was named that is not there.
  fileprivate var isMissingFile: Bool {
    if case .fileNotFound = self { return true }
    return false
  }

  /// What is to be left alone, where the server says so: with 429 all of it, else the page.
  fileprivate var pause: Failure.Pause? {
    switch self {
    case .serverPaused(let url, let time):
      (try? FetchURL(url)).map { Failure.Pause(subject: $0.serverAddress, time: time) }
    case .pagePaused(let url, _, let time): Failure.Pause(subject: url, time: time)
    default: nil
    }
  }
}

extension StoreError {
  /// The exit code that fits.
  fileprivate var exitCode: ExitStatus {
    switch self {
    case .cannotCreate, .exists: .cannotCreate
    case .notAStore, .damaged, .newer, .damagedRow, .tooManyStatements: .badData
    case .unavailable, .full, .readOnly: .unavailable
    case .busy: .tryAgain
    case .noSource, .noSpeaker, .noEvent, .ambiguousEvent, .noStatement, .noDecision: .noInput
    case .oneEvent, .allStatements: .usage
    }
  }
}
