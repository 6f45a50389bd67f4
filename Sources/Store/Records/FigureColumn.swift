import Timeline

/// The figures of a mention in one column: a line each, its fields between tabs.
enum FigureColumn {
  /// Writes figures: value, unit, precision, context, words.
  static func text(of figures: [Figure]) -> String {
    figures.map { figure in
      [
        figure.value.description, figure.unit, figure.precision.rawValue,
        figure.context.joined(separator: " "), figure.words,
      ]
      .map(field).joined(separator: "\t")
    }
    .joined(separator: "\n")
  }

  /// Reads what was written; a damaged line gives no figure.
  static func figures(in text: String) -> [Figure] {
    text.split(separator: "\n")
      .compactMap { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5, let value = Double(fields[0]),
          let precision = Figure.Precision(rawValue: fields[2])
        else { return nil }
        return Figure(
          value: value,
          unit: fields[1],
          precision: precision,
          context: fields[3].split(separator: " ").map(String.init),
          words: fields[4]
        )
      }
  }

  private static func field(_ text: String) -> String {
    text.unicodeScalars.allSatisfy { $0 != "\t" && $0 != "\n" }
      ? text : String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
