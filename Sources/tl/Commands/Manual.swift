import ArgumentParser

/// `tl manual`: the manual that the commands make.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Prints the manual, as Markdown or for man.",
    discussion: """
      EXAMPLES
        tl manual man | man -l -
      """,
    shouldDisplay: false
  )

  /// What it is written for.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case man
  }

  @Argument(help: "What it is written for.")
  var form = Form.markdown

  func run() throws {
    let program = try CommandInfo.all()
    switch form {
    case .markdown: Console.standardOutput(MarkdownManual.text(of: program))
    case .man: Console.standardOutput(ManPage.text(of: program))
    }
  }
}
