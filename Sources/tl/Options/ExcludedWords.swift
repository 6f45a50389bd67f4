/// Lets a word with a minus sign leave out what has it, as search engines do: `tl show Putin -aluminium`.
enum ExcludedWords {
  /// The commands that have no short options of two letters or more, which such a word would be taken for.
  private static let commands: Set<String> = ["show", "search"]

  /// Returns the arguments of the program with `--not=word` in place of `-word`; what stands behind `--` stays.
  static func rewritten(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    return arguments[..<end].map { isExcluded($0) ? "--not=\($0.dropFirst())" : $0 }
      + arguments[end...]
  }

  private static func isExcluded(_ argument: String) -> Bool {
    argument.hasPrefix("-") && argument.count > 2 && argument.dropFirst().first?.isLetter == true
  }
}
