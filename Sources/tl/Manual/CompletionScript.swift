import ArgumentParser

/// What a shell reads to complete `tl`: the script of the argument parser, and the names of commands behind `tl help`,
/// which it leaves out.
struct CompletionScript {
  let text: String

  /// Makes the script that a command line asks for by the name of a shell; `nil` where it asks for something else.
  init?(_ arguments: [String]) {
    let option = "--generate-completion-script"
    let typed = arguments.first == option ? arguments.dropFirst().first : nil
    let joined = arguments.first.flatMap { $0.hasPrefix("\(option)=") ? $0 : nil }
    let name = typed ?? joined.map { String($0.dropFirst(option.count + 1)) }
    guard let name, let shell = CompletionShell(rawValue: name) else { return nil }
    let script = TL.completionScript(for: shell)
    text = Self.completed(script, for: name)
  }

  private static func completed(_ script: String, for shell: String) -> String {
    let names = TL.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .map { $0._commandName }.joined(separator: " ")
    switch shell {
    case "bash":
      let end = "    __tl_offer_flags_options -1\n}\n\ncomplete "
      let offer = "    COMPREPLY+=($(compgen -W '\(names)' -- \"${cur}\"))\n"
      return script.replacing(end, with: offer + end)
    case "zsh":
      return script.replacing("'*:subcommands:'", with: "'*:subcommands:(\(names))'")
    default:
      let place = "__tl_should_offer_completions_for_flags_or_options \"tl help\""
      return script + "\ncomplete -c 'tl' -n '\(place)' -fa '\(names)'\n"
    }
  }
}
