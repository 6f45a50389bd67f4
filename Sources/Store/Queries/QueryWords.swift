public import Temporal

/// What a user typed to find something: words, phrases, and words with a meaning of their own.
///
///     QueryWords(["Putin", "\"rare earths\" -aluminium by:Trump date:2025-02"])
///
/// A word in an argument of its own is taken as it is, several in one stand next to each other. In an argument
/// with a quotation mark, a minus sign at the head of a word, or a key (`source:`, `tag:`, `by:`, `date:`) the
/// words are taken one by one, except behind a key at the head of an argument that has none of the others:
/// `source:City Lantern` is what is left of `source:"City Lantern"` when a shell has read it.
public struct QueryWords: Hashable, Sendable {
  /// Words and phrases to be found.
  public private(set) var words: [String] = []
  /// Words and phrases not to be found.
  public private(set) var excluded: [String] = []
  /// What stands behind `source:`.
  public private(set) var sources: [String] = []
  /// What stands behind `tag:`.
  public private(set) var tags: [String] = []
  /// What stands behind `by:`.
  public private(set) var speakers: [String] = []
  /// What stands behind `date:`; each has a first and a last day.
  public private(set) var dates: [EDTFValue] = []

  /// Reads what was typed.
  ///
  /// - Throws: ``QueryFault``.
  public init(_ arguments: [String]) throws(QueryFault) {
    for argument in arguments {
      if Self.isUnclosed(argument) { throw .unclosed(argument) }
      for piece in Self.pieces(of: argument) { try take(piece) }
    }
  }

  private mutating func take(_ piece: String) throws(QueryFault) {
    if Self.isExcluded(piece) {
      excluded.append(Self.unquoted(piece.dropFirst()))
    } else if let colon = piece.firstIndex(of: ":"),
      let key = Key(rawValue: String(piece[..<colon]))
    {
      try take(key, Self.unquoted(piece[piece.index(after: colon)...]))
    } else {
      let word = Self.unquoted(piece[...])
      if !word.isEmpty { words.append(word) }
    }
  }

  private enum Key: String {
    case source, tag, by, date
  }

  private mutating func take(_ key: Key, _ value: String) throws(QueryFault) {
    guard !value.isEmpty else { throw .empty(key: key.rawValue) }
    switch key {
    case .source: sources.append(value)
    case .tag: tags.append(value)
    case .by: speakers.append(value)
    case .date:
      guard let date = EDTFValue(value), date.earliest != nil || date.latest != nil else {
        throw .date(value)
      }
      dates.append(date)
    }
  }

  /// The words of an argument that are to be taken one by one, or all of it.
  private static func pieces(of argument: String) -> [String] {
    let words = cut(argument)
    if argument.contains("\"") { return words }
    // A key alone wants a value in the same argument, as every key does.
    let (first, others) = (words.prefix(1), words.dropFirst())
    if others.contains(where: { isExcluded($0) || isKeyed($0) }) { return words }
    let isCut = first.contains { isExcluded($0) || $0.hasSuffix(":") && isKeyed($0) }
    return isCut
      ? words : first.contains(where: isKeyed) ? [words.joined(separator: " ")] : [argument]
  }

  private static func isExcluded(_ word: String) -> Bool {
    word.hasPrefix("-") && word.utf8.count > 1
  }

  private static func isKeyed(_ word: String) -> Bool {
    word.firstIndex(of: ":").map { Key(rawValue: String(word[..<$0])) != nil } ?? false
  }

  /// Cuts what was typed into one field at white space outside quotation marks, as a shell would for arguments.
  public static func arguments(in typed: String) -> [String] { cut(typed) }

  private static func isUnclosed(_ text: String) -> Bool {
    !text.count(where: { $0 == "\"" }).isMultiple(of: 2)
  }

  /// Cuts at white space outside quotation marks.
  private static func cut(_ argument: String) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in argument {
      if character == "\"" { isQuoted.toggle() }
      if character.isWhitespace, !isQuoted {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func unquoted(_ text: Substring) -> String {
    text.filter { $0 != "\"" }
  }
}

/// Why a query cannot be read.
public enum QueryFault: Error, Hashable, Sendable {
  /// Nothing stands behind a key.
  case empty(key: String)
  /// What stands behind `date:` is no date.
  case date(String)
  /// A quotation mark is never closed.
  case unclosed(String)
}
