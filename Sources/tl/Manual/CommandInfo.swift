import ArgumentParser
import Foundation

/// What the argument parser tells of a command, as much as a manual needs.
///
/// - SeeAlso: `ArgumentParserToolInfo` in swift-argument-parser, whose JSON this is.
struct CommandInfo: Decodable {
  /// An argument, an option or a flag.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let allValues: [String]?
    let defaultValue: String?
  }

  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let arguments: [Argument]?
  let subcommands: [CommandInfo]?

  /// The whole command line of the program.
  ///
  /// - Throws: What decoding throws.
  static func all() throws -> CommandInfo {
    struct Dump: Decodable {
      let command: CommandInfo
    }
    return try JSONDecoder().decode(Dump.self, from: Data(TL._dumpHelp().utf8)).command
  }
}

extension CommandInfo {
  /// The command and all below it that are shown, each before its own; help is none.
  var family: [CommandInfo] {
    [self]
      + (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
      .flatMap(\.family)
  }

  /// How it is typed: `tl config set`.
  var name: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// How it is typed with what it takes: `tl why [options] <event>`.
  var synopsis: String {
    let positional = shown.filter { $0.kind == "positional" }
      .map { argument in
        let name = "<\(argument.valueName ?? "value")>\(argument.isRepeating ? "..." : "")"
        return argument.isOptional ? "[\(name)]" : name
      }
    let takesOptions = shown.contains { $0.kind != "positional" }
    let isGroup = family.count > 1
    return
      ([name] + (takesOptions ? ["[options]"] : []) + positional
      + (isGroup ? ["<subcommand>"] : []))
      .joined(separator: " ")
  }

  /// The arguments, options and flags but those that every command has.
  var shown: [Argument] {
    (arguments ?? []).filter { $0.shouldDisplay && !["help", "version"].contains($0.valueName) }
  }

  /// The lines of the examples.
  var examples: [String] {
    paragraphs.first { $0.first == "EXAMPLES" }?.dropFirst()
      .map { String($0.drop(while: \.isWhitespace)) } ?? []
  }

  /// The paragraphs besides.
  var prose: [String] {
    paragraphs.filter { $0.first != "EXAMPLES" }.map { $0.joined(separator: " ") }
  }

  private var paragraphs: [[String]] {
    (discussion ?? "").components(separatedBy: "\n\n")
      .map { $0.split(separator: "\n").map(String.init) }
      .filter { !$0.isEmpty }
  }
}

extension CommandInfo.Argument {
  /// Its long name, without the dashes.
  var longName: String? { names?.first { $0.kind == "long" }?.name }

  /// How it is typed: `-o, --output <file>`.
  var term: String {
    let value = "<\(valueName ?? "value")>"
    guard kind != "positional" else { return value }
    // Short ones first, as everywhere.
    let names = (names ?? []).sorted { ($0.name.count, $0.name) < ($1.name.count, $1.name) }
      .map { $0.kind == "long" ? "--\($0.name)" : "-\($0.name)" }
    return names.joined(separator: ", ") + (kind == "option" ? " \(value)" : "")
  }

  /// What it does, which values there are, and what it is without being said.
  var meaning: String {
    let values = (allValues ?? []).joined(separator: ", ")
    return [
      abstract, discussion,
      values.isEmpty || kind == "flag" ? nil : "One of: \(values).",
      defaultValue.map { "Default: \($0)." },
    ]
    .compactMap(\.self).map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    .joined(separator: " ")
  }
}
