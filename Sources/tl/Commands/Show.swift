import ArgumentParser
import Render
import Store
import Timeline

/// `tl show`: the timeline.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows the timeline.",
    discussion: """
      EXAMPLES
        tl show --from 2025-02 --min-sources 2
        tl show minerals --style full
        tl show --top 10 --per-day 2
        tl show --format markdown > story.md

      On a terminal the timeline is laid out for reading; elsewhere it is one tab-separated line \
      an event. --format chooses.

      In the margin of an entry stands ≠ where its sources differ, ? where it is not certain to \
      have happened, or when, and ~ where its date is about right or inferred; the words behind \
      it say why.
      """
  )

  @OptionGroup var queryOptions: QueryOptions

  @Flag(help: "Also show the statements without a date.")
  var undated = false

  @Flag(help: "Also show the events you have hidden.")
  var hidden = false

  @Option(help: "How to write it: laid out for reading on a terminal, else tsv, unless you say so.")
  var format: FormatName?

  @Flag(help: "The same as --format json.")
  var json = false

  @Option(help: ArgumentHelp("How much a terminal shows.", valueName: "style"))
  var style: StyleOption?

  @Option(help: "Colours: auto, always, never.")
  var color = ColorOption.auto

  @OptionGroup var pager: PagerOptions

  @OptionGroup var storeOptions: StoreOptions

  func validate() throws {
    if style != nil, json || format?.isForReading == false {
      throw ValidationError("--style is for reading; it goes with no other format than terminal.")
    }
  }

  func run() throws {
    let store = try storeOptions.open()
    var query = try queryOptions.query(in: store)
    query.includesHidden = hidden
    let format = try formatName.format(options: renderingOptions)
    let chronology = try store.chronology(matching: query, statements: format.showsStatements)
    try reportYearless(query, in: store)
    let isEmpty = chronology.events.isEmpty && chronology.undated.isEmpty
    // Laid out for reading, an empty timeline says so itself.
    if isEmpty, query.isSelective || !formatName.isForReading {
      try queryOptions.tellNothing(in: store)
      if !json, self.format?.isForReading ?? true { return }
    }
    let rendering = format.render(chronology)
    if formatName.isForReading {
      pager.show(rendering.text)
    } else {
      Console.standardOutput(rendering.text)
    }
    for omission in rendering.omissions { Console.standardError("tl: \(omission)\n") }
  }

  private var formatName: FormatName {
    if json { return .json }
    let isForReading = Surroundings.isOutputTerminal || style != nil
    return format ?? (isForReading ? .terminal : .tabSeparated)
  }

  private var renderingOptions: RenderingOptions {
    var options = RenderingOptions()
    options.width = Surroundings.columns
    options.usesColor = color.isOn
    options.style = style?.style ?? TerminalStyle(rawValue: Settings.value(of: .style)) ?? .short
    options.showsDensity = Surroundings.isOutputTerminal
    options.usesLinks = Surroundings.isOutputTerminal
    options.showsUndated = undated
    return options
  }

  /// Says how many events a query by date leaves out because their year is not known.
  private func reportYearless(_ query: TimelineQuery, in store: EventStore) throws {
    guard query.from != nil || query.to != nil else { return }
    let count = try store.yearlessEventCount()
    guard count > 0 else { return }
    let events = AdditionReport.count(count, "event")
    Console.standardError("tl: \(events) without a year left out; tl show lists them at the end.\n")
  }
}
