import Fetch
import Render

/// What a user can set for good.
enum Setting: String, CaseIterable {
  case db
  case pager
  case color
  case style
  case userAgent = "user-agent"

  /// What it is, in a line.
  var abstract: String {
    switch self {
    case .db: "the timeline to use"
    case .pager: "the program that shows what is longer than the terminal; empty for none"
    case .color: "colours: auto, always, never"
    case .style: "how tl show writes on a terminal: \(Self.names(TerminalStyle.self))"
    case .userAgent: "what to say to servers you are"
    }
  }

  /// The values that can be named; empty where any text is one.
  var choices: [String] {
    switch self {
    case .color: ColorOption.allCases.map(\.rawValue)
    case .style: TerminalStyle.allCases.map(\.rawValue)
    case .db, .pager, .userAgent: []
    }
  }

  /// What holds where nothing is set.
  var fallback: String {
    switch self {
    case .db: Surroundings.defaultStore
    case .pager: "less -FRX"
    case .color: ColorOption.auto.rawValue
    case .style: TerminalStyle.short.rawValue
    case .userAgent: FetchOptions().userAgent
    }
  }

  /// What the environment says, and by which variable.
  var environment: (value: String, variable: String)? {
    switch self {
    case .db: Self.variable("TL_DB")
    case .pager:
      Self.variable("TL_PAGER", isEmptyToo: true) ?? Self.variable("PAGER", isEmptyToo: true)
    case .color: Self.colors
    case .style: nil
    case .userAgent: Self.variable("TL_USER_AGENT")
    }
  }

  /// Why a value is none for it; `nil` where it is one.
  func fault(of value: String) -> String? {
    switch self {
    case .color where ColorOption(rawValue: value) == nil:
      "color is one of \(Self.names(ColorOption.self)), not \(value)"
    case .style where TerminalStyle(rawValue: value) == nil:
      "style is one of \(Self.names(TerminalStyle.self)), not \(value)"
    case .db where value.isEmpty, .userAgent where value.isEmpty: "\(rawValue) wants a value"
    case _ where !value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }:
      "\(rawValue) is one line of text"
    default: nil
    }
  }

  private static func variable(
    _ name: String,
    isEmptyToo: Bool = false
  ) -> (value: String, variable: String)? {
    let value = isEmptyToo ? Surroundings.rawVariable(name) : Surroundings.variable(name)
    return value.map { ($0, name) }
  }

  /// - SeeAlso: <https://no-color.org>, <https://bixense.com/clicolors/>.
  private static var colors: (value: String, variable: String)? {
    if Surroundings.variable("NO_COLOR") != nil { return (ColorOption.never.rawValue, "NO_COLOR") }
    return Surroundings.variable("CLICOLOR_FORCE")
      .map { (($0 == "0" ? ColorOption.never : .always).rawValue, "CLICOLOR_FORCE") }
  }

  private static func names<Choice: CaseIterable & RawRepresentable<String>>(
    _: Choice.Type
  ) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
