import ArgumentParser

/// When to write in colour.
enum ColorOption: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether standard output gets colours: as the user says, else as `NO_COLOR` and
  /// `CLICOLOR_FORCE` say, else where a person reads.
  ///
  /// - SeeAlso: <https://no-color.org>, <https://bixense.com/clicolors/>.
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if Surroundings.variable("NO_COLOR") != nil {
        false
      } else {
        Surroundings.variable("CLICOLOR_FORCE").map { $0 != "0" } ?? Surroundings.isOutputTerminal
      }
    }
  }
}
