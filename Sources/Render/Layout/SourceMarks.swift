import Timeline

/// The numbers of an event's sources, `[1][2][5]`, each a link to its source.
///
/// Of more than a dozen the first ten stand there, and how many there are besides: `tl why` names all.
struct SourceMarks {
  /// The marks, without spaces between them.
  let text: StyledText

  /// Creates the marks of some sources.
  init(_ ids: [Int64], _ sources: SourceIndex) {
    var text = StyledText()
    let shown = Self.shown(of: ids)
    for (place, id) in shown.enumerated() {
      text.append(mark: "[\(id)]", link: sources[id]?.url, isFirst: place == 0)
    }
    if shown.count < ids.count { text.append(unbroken: "+\(ids.count - shown.count)") }
    self.text = text
  }

  /// The sources that are named beside an entry.
  static func shown(of ids: [Int64]) -> ArraySlice<Int64> {
    ids.count > most ? ids.prefix(named) : ids[...]
  }

  private static let most = 12
  private static let named = 10
}
