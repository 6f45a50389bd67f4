import Fetch
import Render

/// What a user can set for good.
enum Setting: String, CaseIterable {
  case db
  case pager
  case color
  case style
  case contact
  case userAgent = "user-agent"

  /// What it is, in a line.
  var abstract: String {
    switch self {
    case .db: "the timeline to use"
    case .pager: "the program that shows what is longer than the terminal; empty for none"
    case .color: "colours: auto, always, never"
    case .style: "how tl show writes on a terminal: \(Self.names(TerminalStyle.self))"
    case .contact:
      "where who keeps a server reaches you, told to each: an address of mail or a page"
    case .userAgent: "what to say to servers you are, in place of name, version and contact"
    }
  }

  /// The values that can be named; empty where any text is one.
  var choices: [String] {
    switch self {
    case .color: ColorOption.allCases.map(\.rawValue)
    case .style: TerminalStyle.allCases.map(\.rawValue)
    case .db, .pager, .contact, .userAgent: []
    }
  }

  /// What holds where nothing is set.
  var fallback: String {
    switch self {
    case .db: Surroundings.defaultStore
    case .pager: "less -FRX"
    case .color: ColorOption.auto.rawValue
    case .style: TerminalStyle.short.rawValue
    case .contact: ""
    case .userAgent: FetchOptions.userAgent(contact: Settings.value(of: .contact))
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
    case .contact: Self.variable("TL_CONTACT")
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
    case .contact where !Self.isContact(value):
      "contact is an address of mail or of a page, not \(value)"
    case .db where value.isEmpty, .userAgent where value.isEmpty: "\(rawValue) wants a value"
    case _ where !value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }:
      "\(rawValue) is one line of text"
    default: nil
    }
  }

  /// Whether somebody can be reached by it, and it stands in a header field as one comment (RFC 9110 §10.1.5).
  private static func isContact(_ text: String) -> Bool {
    let isWord = text.unicodeScalars.allSatisfy {
      (0x21...0x7E).contains($0.value) && !"();\\".unicodeScalars.contains($0)
    }
    let isPage = text.hasPrefix("https://") || text.hasPrefix("http://")
    return isWord && (isPage || text.dropFirst().dropLast().contains("@"))
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
