/// What was typed behind the name of a command, sorted by what the command takes.
struct TypedArguments {
  /// What is neither an option nor the value of one.
  private(set) var positional: [String] = []
  /// Options as typed, without what stands behind `=`, and their values.
  private var options: [(name: String, value: String?)] = []
  private let known: [CommandInfo.Argument]

  /// Sorts a command line up to `--`.
  ///
  /// - Parameters:
  ///   - arguments: All of it, the name of the command too.
  ///   - command: The command it names.
  init(_ arguments: [String], of command: CommandInfo) {
    known = command.arguments ?? []
    let names = (command.superCommands ?? []).count
    var rest = arguments.prefix { $0 != "--" }.dropFirst(names)
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument.count > 1 else {
        positional.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      if parts.count == 2 {
        options.append((name, String(parts[1])))
      } else if Self.argument(named: name, in: known)?.kind == "flag" {
        options.append((name, nil))
      } else {
        let hasValue = rest.first.map { !$0.hasPrefix("-") } ?? false
        options.append((name, hasValue ? rest.popFirst() : nil))
      }
    }
  }

  /// What was typed for an option, by its long name.
  func values(of option: String) -> [String] {
    options.filter { $0.name == "--\(option)" }.compactMap(\.value)
  }

  /// What the first option that the command does not know may stand for, the likeliest first; `nil` where all are known.
  ///
  /// `--form` is begun, `--json` the value of an option that is called otherwise, `--format json` a flag elsewhere.
  var meantByUnknownOption: [String]? {
    guard
      let (name, value) = options.first(where: { Self.argument(named: $0.name, in: known) == nil })
    else { return nil }
    let typed = String(name.drop { $0 == "-" })
    let owners = known.filter { $0.kind == "option" && $0.allValues?.contains(typed) == true }
    let valued = owners.compactMap { owner in owner.longName.map { "--\($0) \(typed)" } }
    let names = known.compactMap(\.longName)
    let isFlag = value.map { value in known.contains { $0.kind == "flag" && $0.longName == value } }
    let flags = isFlag == true ? [value ?? ""] : []
    return valued + (flags + Suggestion.near(typed, in: names)).map { "--\($0)" }
  }

  /// What the first value that is none of those the command takes may stand for; `nil` where all are.
  var meantByUnknownValue: [String]? {
    for argument in known {
      guard let values = argument.allValues, argument.kind == "option", let name = argument.longName
      else { continue }
      for typed in self.values(of: name) where !values.contains(typed) {
        return Suggestion.near(typed, in: values).map { "--\(name) \($0)" }
      }
    }
    for (argument, typed) in zip(known.filter { $0.kind == "positional" }, positional) {
      guard let values = argument.allValues, !values.contains(typed) else { continue }
      return Suggestion.near(typed, in: values)
    }
    return nil
  }

  private static func argument(
    named typed: String,
    in known: [CommandInfo.Argument]
  ) -> CommandInfo.Argument? {
    known.first { argument in
      (argument.names ?? []).contains { ($0.kind == "long" ? "--" : "-") + $0.name == typed }
    }
  }
}

extension CommandInfo {
  /// The command below it that a command line names, as far down as it names one.
  func subcommand(typedIn arguments: [String]) -> CommandInfo {
    guard let name = arguments.first,
      let next = subcommands?.first(where: { $0.commandName == name })
    else { return self }
    return next.subcommand(typedIn: Array(arguments.dropFirst()))
  }
}
