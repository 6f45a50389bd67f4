import Temporal
import Timeline

/// The list of sources at the end of a timeline: `[1] Site · Title · 25 Feb 2025`; on its last line all that the user
/// tells himself.
struct SourceList {
  let sources: [SourceDescription]
  let width: Int
  let painter: Painter

  /// Returns an empty line and the list, by number; nothing where there are no sources.
  func lines() -> [String] {
    guard !sources.isEmpty else { return [] }
    let sorted = sources.filter { !$0.isOwn }.sorted { ($0.id, $0.url) < ($1.id, $1.url) }
    let markColumns = sorted.map { "[\($0.id)]".utf8.count }.max() ?? 0
    return [""] + sorted.flatMap { lines(for: $0, markColumns: markColumns) } + ownLines
  }

  private var ownLines: [String] {
    let own = sources.filter(\.isOwn)
    guard !own.isEmpty else { return [] }
    return [" [\(NumberRuns.words(own.map(\.id)))] Added by hand"]
  }

  private func lines(for source: SourceDescription, markColumns: Int) -> [String] {
    let marks = SourceMarks([source.id], SourceIndex([source])).text
    let padding = String(repeating: " ", count: markColumns - marks.columns + 1)
    let margin = String(repeating: " ", count: markColumns + 2)
    let lines = Self.text(source).lines(width: width - markColumns - 2).map(painter.line)
    return lines.enumerated()
      .map { place, line in
        place == 0 ? " " + painter.line(marks.words) + padding + line : margin + line
      }
  }

  /// Returns the site of a source, its title or else its address, and its day.
  static func text(_ source: SourceDescription) -> StyledText {
    let title = source.title.isEmpty ? source.url : source.title
    let names = [source.site, title].compactMap(\.self).filter { !$0.isEmpty }
    let day = source.published.map { DateWording.short($0) } ?? "no date of its own"
    var text = StyledText()
    text.append(names.joined(separator: " · "))
    text.append(unbroken: "· " + day)
    return text
  }
}
