import Timeline

/// The numbers of an event's sources, `[1][2][5]`, each a link to its source.
struct SourceMarks {
  /// The marks, without spaces between them.
  let text: StyledText

  /// Creates the marks of some sources.
  init(_ ids: [Int64], _ sources: SourceIndex) {
    var text = StyledText()
    for (place, id) in ids.enumerated() {
      text.append(mark: "[\(id)]", link: sources[id]?.url, isFirst: place == 0)
    }
    self.text = text
  }
}
