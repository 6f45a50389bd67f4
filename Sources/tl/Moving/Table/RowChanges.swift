import Render
import Store
import Temporal
import Timeline

/// What a row of an export says otherwise than the event of this timeline that it is about.
///
/// That is an event of its id with a sentence in common: the same id can be that of another event in another timeline.
struct RowChanges {
  /// The event as it is.
  let event: Event
  /// What makes it what the row says; empty where it is that.
  let actions: [Decision.Action]

  /// Compares a row with the event that it is about; `nil` where it is about none that is here.
  ///
  /// - Parameters:
  ///   - told: The row.
  ///   - store: The timeline.
  init?(_ told: TableEvent, in store: EventStore) {
    guard let event = told.namesake(in: store) else { return nil }
    let sentences = Set(event.reports.map { TerminalText.safe($0.mention.sentence) })
    guard
      told.statements.contains(where: { sentences.contains(TerminalText.safe($0.mention.sentence)) }
      )
    else { return nil }
    self.event = event
    actions = Self.actions(of: told, about: event)
  }

  private static func actions(of told: TableEvent, about event: Event) -> [Decision.Action] {
    var actions: [Decision.Action] = []
    if let time = time(of: told, about: event) { actions.append(.date(time)) }
    if told.event.text != TerminalText.safe(event.headline), told.event.text != event.headline {
      actions.append(.headline(told.event.text))
    }
    let note = told.note ?? ""
    if !told.unsaid.contains(.note), note != event.note ?? "", note != lines(event.note) {
      actions.append(.note(note))
    }
    // Tags of a source are the source's: they are taken from it, not from the event.
    let tags = Set(told.tags)
    if !told.unsaid.contains(.tags) {
      actions += told.tags.filter { !event.tags.contains($0) }.map { .tag($0) }
      actions += event.ownTags.filter { !tags.contains($0) }.map { .untag($0) }
    }
    if !told.unsaid.contains(.pinned), told.isPinned != event.isPinned {
      actions.append(told.isPinned ? .pin : .unpin)
    }
    if !told.unsaid.contains(.hidden), told.isHidden != event.isHidden {
      actions.append(told.isHidden ? .hide : .unhide)
    }
    return actions
  }

  /// The date of a row that has another; the order inside the day is not decided.
  private static func time(of told: TableEvent, about event: Event) -> EventTime? {
    guard let date = told.event.date else { return nil }
    let time = event.time
    var decided = EventTime(
      value: date,
      phase: told.event.phase ?? (told.unsaid.contains(.phase) ? time.phase : nil),
      partOfDay: told.event.partOfDay ?? (told.unsaid.contains(.time) ? time.partOfDay : nil)
    )
    // "early" of a year is not that of another date that was put in its place.
    if date != time.value, decided.phase == time.phase, !told.isPhaseTyped { decided.phase = nil }
    // A clock time stands in place of the part of the day.
    let isSamePart = date.date?.time != nil || decided.partOfDay == time.partOfDay
    let isSame = date == time.value && decided.phase == time.phase && isSamePart
    return isSame ? nil : decided
  }

  /// A remark as a cell has it.
  private static func lines(_ note: String?) -> String {
    (note ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { TerminalText.safe(String($0)) }.joined(separator: "\n")
  }
}
