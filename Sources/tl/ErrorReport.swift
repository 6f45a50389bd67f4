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
  init(message: String, usage: String, hint: String?) {
    self.message = message
    self.hint = hint
    code = ExitStatus.usage.rawValue
    text = (hint.map { $0 + "\n" } ?? "") + usage + "\n"
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
