public import Temporal

/// Something the user decided about what some statements tell.
///
/// A decision is kept as it was made, with the statements it was made about. It is applied anew whenever events
/// are matched: better rules, new sources and new versions of an article change events, but not what was
/// decided.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public enum Action: Hashable, Sendable {
    /// The statements tell of one event.
    case merge
    /// The statements tell of an event of their own.
    case split
    /// It happened then; the order inside the day is not decided.
    case date(EventTime)
    /// It is to be told by these words.
    case headline(String)
    /// A remark of the user.
    case note(String)
    /// It is not to be shown.
    case hide
    /// It is to be shown after all.
    case unhide
    /// It is always to be shown.
    case pin
    /// It is no longer pinned.
    case unpin
    /// It has a tag.
    case tag(String)
    /// It has a tag no longer.
    case untag(String)
    /// The user tells it.
    case add(HandwrittenEvent)
  }

  /// What was decided.
  public var action: Action
  /// The event it was decided about; of a split the one that comes out.
  public var event: String

  /// Creates a decision.
  public init(_ action: Action, event: String) {
    self.action = action
    self.event = event
  }
}

/// An event that the user tells.
public struct HandwrittenEvent: Hashable, Sendable {
  /// When it happened; `nil` where that is not known.
  public var date: EDTFValue?
  /// What happened, as the user typed it.
  public var text: String
  /// Where the user has it from.
  public var url: String?
  /// The part of the year or month: "late" of "late 2022".
  public var phase: TIMEX3Modifier?
  /// The part of the day.
  public var partOfDay: PartOfDay?
  /// The order inside the day, in words.
  public var order: String?
  /// What the file says of it that it comes from, besides.
  public var account: EventAccount?

  /// Creates an event.
  public init(
    date: EDTFValue?,
    text: String,
    url: String? = nil,
    phase: TIMEX3Modifier? = nil,
    partOfDay: PartOfDay? = nil,
    order: String? = nil,
    account: EventAccount? = nil
  ) {
    self.date = date
    self.text = text
    self.url = url
    self.phase = phase
    self.partOfDay = partOfDay
    self.order = order
    self.account = account
  }

  /// When it happened, with all that is known of it.
  public var time: EventTime {
    EventTime(value: date, phase: phase, partOfDay: partOfDay, order: order)
  }
}
