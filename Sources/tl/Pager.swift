import Foundation

/// The program through which a person reads what is longer than the terminal.
enum Pager {
  /// Writes a text to standard output, through the pager where a person reads there.
  ///
  /// - Parameters:
  ///   - text: What is to be read.
  ///   - isWanted: Whether the user wants one.
  static func show(_ text: String, isWanted: Bool = true) {
    guard isWanted, Surroundings.isOutputTerminal, let command, !text.isEmpty, run(command, text)
    else { return Console.standardOutput(text) }
  }

  /// What the user wants to read with; `nil` for nothing.
  private static var command: String? {
    let command = Settings.value(of: .pager)
    return command.allSatisfy(\.isWhitespace) || command == "cat" ? nil : command
  }

  /// Lets the shell run the pager and gives it the text.
  ///
  /// It is started as the shell would, in the group of processes that has the terminal, which
  /// Foundation's `Process` does not.
  ///
  /// - Returns: Whether there is such a program.
  private static func run(_ command: String, _ text: String) -> Bool {
    // What a pager without options of its own needs to show colours and leave short texts alone.
    setenv("LESS", "FRX", 0)
    setenv("LV", "-c", 0)
    guard let pipe = popen(command, "w") else { return false }
    // Who leaves the pager early has read enough; Ctrl-C is for the pager.
    let handlers = [(SIGPIPE, signal(SIGPIPE, SIG_IGN)), (SIGINT, signal(SIGINT, SIG_IGN))]
    defer { for (number, handler) in handlers { signal(number, handler) } }
    fputs(text, pipe)
    let notFound = 127
    return pclose(pipe) >> 8 & 0xFF != notFound
  }
}
