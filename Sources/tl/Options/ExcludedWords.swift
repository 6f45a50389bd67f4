/// Lets a word with a minus sign leave out what has it, as search engines do: `tl show Putin -aluminium`.
enum ExcludedWords {
  /// The commands that have no short options of two letters or more, which such a word would be taken for.
  private static let commands: Set<String> = ["show", "search"]

  /// Returns the arguments of the program with `--not=word` in place of `-word`; what stands behind `--` stays.
  static func rewritten(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { excluded($0).map { "--not=\($0)" } ?? $0 } + arguments[end...]
  }

  /// The word or the phrase in quotation marks that an argument leaves out, if it does.
  private static func excluded(_ argument: String) -> Substring? {
    guard argument.hasPrefix("-"), argument.count > 2 else { return nil }
    let word = argument.dropFirst()
    if word.count > 2, word.first == "\"", word.last == "\"" { return word.dropFirst().dropLast() }
    return word.first?.isLetter == true ? word : nil
  }
}
