import ArgumentParser

/// When to write in colour.
enum ColorOption: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether standard output gets colours: as the user says, else as the settings say, else where a
  /// person reads.
  var isOn: Bool {
    let option = self == .auto ? ColorOption(rawValue: Settings.value(of: .color)) ?? self : self
    return switch option {
    case .always: true
    case .never: false
    case .auto: Surroundings.isOutputTerminal
    }
  }
}
