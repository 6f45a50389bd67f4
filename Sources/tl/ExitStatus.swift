/// The exit codes of the program; from 64 to 78 they are those of `sysexits.h`.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  /// Something failed, also if only some did.
  case failed = 1
  /// The command line was wrong.
  case usage = 64
  /// The data cannot be understood.
  case badData = 65
  /// What was named is not there.
  case noInput = 66
  /// Something needed cannot be used.
  case unavailable = 69
  /// A file cannot be made or written.
  case cannotCreate = 73
  /// It may work another time.
  case tryAgain = 75
  /// The file of settings is wrong.
  case configuration = 78
  /// The user pressed Ctrl-C.
  case interrupted = 130
}

extension ExitStatus {
  /// What it says, in a line.
  var abstract: String {
    switch self {
    case .done: "done"
    case .failed: "something failed, also if only some did, or decisions contradict each other"
    case .usage: "the command line is wrong"
    case .badData: "the timeline or what is imported is none"
    case .noInput: "there is no such event, source or file"
    case .unavailable: "the timeline cannot be used"
    case .cannotCreate: "a file cannot be made or written"
    case .tryAgain: "the timeline is in use; try again"
    case .configuration: "the file of settings is wrong"
    case .interrupted: "you pressed Ctrl-C; what was added is kept"
    }
  }
}
