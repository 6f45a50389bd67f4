import Foundation
import Render

/// An error as a person reads it and as a program does.
struct ErrorReport {
  /// Lines for a person, ended.
  let text: String
  /// What the process ends with.
  let code: Int32
  private let message: String
  private let hint: String?

  /// Creates the report of a failure.
  init(_ failure: Failure) {
    message = failure.message
    hint = failure.hint
    code = failure.exitCode.rawValue
    text = "tl: \(message)\(hint.map { " " + $0 } ?? "")\n"
  }

  /// Creates the report of a command line that cannot be understood.
  ///
  /// What the argument parser guesses stands in its message; here it is a hint, where there is no better one.
  init(message: String, usage: String, hint: String?) {
    let parts = message.split(separator: ". Did you mean ", maxSplits: 1)
    self.message = TerminalText.safe(Self.sentence(parts.first.map(String.init) ?? message))
    let guess = parts.dropFirst().first.map { "Did you mean \($0.filter { $0 != "'" })" }
    let hint = (hint ?? guess).map(TerminalText.safe)
    self.hint = hint
    code = ExitStatus.usage.rawValue
    let lines = usage.split(separator: "\n", omittingEmptySubsequences: false)
    let help = lines.drop { !$0.hasPrefix("Usage: tl") }.joined(separator: "\n")
    text = "tl: \(self.message)\(hint.map { " " + $0 } ?? "")\n" + (help.isEmpty ? "" : help + "\n")
  }

  /// What the argument parser says, as errors of `tl` are written: a sentence that goes on behind `tl: `.
  private static func sentence(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { $0.hasPrefix("  - ") ? $0.dropFirst(4) : $0 }
    let choices = lines.dropFirst().joined(separator: ", ")
    let message = String(lines.first ?? "") + (choices.isEmpty ? "" : " " + choices)
    let isWord = message.dropFirst().first.map { $0.isLowercase || $0 == " " } ?? false
    let text = isWord ? message.prefix(1).lowercased() + message.dropFirst() : message
    return text.last.map { ".?!)".contains($0) } == true ? text : text + "."
  }

  /// Says it, to a person or to a program as the command line wants, and ends the process.
  func end() -> Never {
    let isJSON = CommandLine.arguments.prefix { $0 != "--" }.contains("--json")
    Console.standardError(isJSON ? json : text)
    exit(code)
  }

  /// One line for a program: `{"error":{"message":"…","code":64,"hint":null}}`.
  var json: String {
    var error = JSONLine()
    error.add("message", message)
    error.add("code", Int(code))
    error.add("hint", hint)
    var line = JSONLine()
    line.add("error", error)
    return line.text
  }
}
