import ArgumentParser
import Render

/// The formats a user can ask for.
enum FormatName: String, ExpressibleByArgument, CaseIterable {
  case terminal
  case tsv
  case csv
  case json

  /// The format of that name.
  func format(
    color: ColorOption = .never,
    showsUndated: Bool = true,
    byteOrderMark: Bool = false
  ) -> any TimelineFormat {
    switch self {
    case .terminal:
      TerminalFormat(
        width: Surroundings.columns,
        usesColor: color.isOn,
        usesLinks: Surroundings.isOutputTerminal,
        showsUndated: showsUndated
      )
    case .tsv: TabSeparatedFormat()
    case .csv: CSVFormat(byteOrderMark: byteOrderMark)
    case .json: JSONFormat()
    }
  }
}
