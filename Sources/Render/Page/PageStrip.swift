import Timeline

/// Draws a ``DensityStrip`` as SVG: a bar a step, each leading to its first entry.
///
/// Places are percentages, so that the strip fits any width and its words keep their size. Its script
/// draws the same again for a part of the time.
struct PageStrip {
  private let strip: DensityStrip
  private let events: [Event]

  /// Creates a strip; `nil` where no event has a first and a last day, or all lie in one step.
  init?(_ events: [Event]) {
    guard let strip = DensityStrip(spans: events.map(DensityStrip.span)), strip.bins.count > 1
    else { return nil }
    self.strip = strip
    self.events = events
  }

  /// The height of the bars in pixels; the words of the axis stand below.
  static let barHeight = 64
  private static let height = 84
  private static let tickHeight = 4

  /// Writes the figure.
  func write(to page: inout HTMLWriter) {
    page.block("figure", ["id": "page-strip", "class": "strip"]) { page in
      page.block("figcaption") { page in
        page.element("span", ["id": "page-strip-words"], text: caption)
        page.element("span", ["id": "page-zoom", "hidden": ""]) { page in
          for (name, words) in [("in", "Zoom in"), ("out", "Zoom out"), ("all", "All")] {
            page.element("button", ["type": "button", "data-zoom": name], text: words)
          }
        }
      }
      page.block(
        "svg",
        [
          "id": "page-bars", "width": "100%", "height": "\(Self.height)", "aria-hidden": "true",
          "focusable": "false", "data-first": strip.bins.first.map { "\($0.days.lowerBound)" },
          "data-last": strip.bins.last.map { "\($0.days.upperBound - 1)" },
        ]
      ) { page in
        for (place, bin) in strip.bins.enumerated() { write(bin, at: place, to: &page) }
        writeAxis(to: &page)
      }
    }
  }

  private var caption: String {
    var parts = ["Events per \(strip.step.name), at most \(strip.highest)"]
    if strip.bins.contains(where: { $0.possible > 0 }) { parts.append("pale: dated less exactly") }
    if strip.outside.before > 0 { parts.append("\(strip.outside.before) earlier") }
    if strip.outside.behind > 0 { parts.append("\(strip.outside.behind) later") }
    return parts.joined(separator: " · ")
  }

  private func write(_ bin: DensityStrip.Bin, at place: Int, to page: inout HTMLWriter) {
    guard let first = bin.first else { return }
    let words = strip.step.words(from: bin.days.lowerBound).capitalizingFirst
    let unsure = bin.possible == 0 ? "" : ", and \(bin.possible) dated less exactly"
    page.element("a", ["href": "#" + events[first].id, "tabindex": "-1"]) { page in
      page.element("title", text: "\(words): \(bin.sure)\(unsure)")
      let sure = pixels(bin.sure)
      let all = pixels(bin.sure + bin.possible)
      bar("possible", from: Self.barHeight - all, height: all - sure, at: place, to: &page)
      bar("sure", from: Self.barHeight - sure, height: sure, at: place, to: &page)
    }
  }

  private func bar(
    _ name: String,
    from top: Int,
    height: Int,
    at place: Int,
    to page: inout HTMLWriter
  ) {
    guard height > 0 else { return }
    let air = 0.15
    page.element(
      "rect",
      [
        "class": name, "x": percent(Double(place)), "width": percent(1 - air), "y": "\(top)",
        "height": "\(height)",
      ]
    )
  }

  private func writeAxis(to page: inout HTMLWriter) {
    page.element(
      "line",
      ["x1": "0", "x2": "100%", "y1": "\(Self.barHeight)", "y2": "\(Self.barHeight)"]
    )
    let days = strip.bins.map(\.days.lowerBound) + strip.bins.suffix(1).map(\.days.upperBound)
    let ticks = StripAxis(strip.step, days: days).ticks
    for (number, tick) in ticks.enumerated() {
      let x = percent(Double(tick.place))
      page.element(
        "line",
        ["x1": x, "x2": x, "y1": "\(Self.barHeight)", "y2": "\(Self.barHeight + Self.tickHeight)"]
      )
      page.element(
        "text",
        [
          "x": x, "y": "\(Self.height - 4)",
          "class": tickClass(number, of: ticks.count, at: tick.place),
        ],
        text: tick.words
      )
    }
  }

  /// Words that would stand over the edge end at their place; those for which a narrow strip has no room are `minor`.
  private func tickClass(_ number: Int, of count: Int, at place: Int) -> String? {
    let (most, lastInNarrow, last) = (3, 0.75, 0.94)
    let part = Double(place) / Double(strip.bins.count)
    let isMinor = (count > most && !number.isMultiple(of: 2)) || part > lastInNarrow
    let classes = [isMinor ? "minor" : nil, part > last ? "end" : nil].compactMap(\.self)
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  private func pixels(_ count: Int) -> Int {
    (count * Self.barHeight + strip.highest - 1) / max(1, strip.highest)
  }

  /// A number of steps as a part of the width, in thousandths of a percent.
  private func percent(_ steps: Double) -> String {
    let thousandths = Int(steps / Double(strip.bins.count) * 100_000)
    let rest = String("00\(thousandths % 1000)".suffix(3))
    return "\(thousandths / 1000).\(rest)%"
  }
}
