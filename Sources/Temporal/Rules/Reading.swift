/// What a rule reads in some words, before it is placed in the calendar.
struct Reading: Sendable {
  /// What is meant.
  var meaning: Meaning
  /// The part of the day, where it was said.
  var partOfDay: PartOfDay?
  /// The clock time, where it was said.
  var clock: ClockTime?
  /// The modifier.
  var modifier: TIMEX3Modifier?
  /// The tokens it was read from.
  var tokens: Range<Int> = 0..<0
  /// For a range the token behind its first end; what follows belongs to the last.
  var firstEnd: Int?
  /// The rule that read it.
  var rule = ""
  /// The order against another event.
  var relation: Relation?

  /// Whether it is a date by its fields.
  var saysDate: Bool {
    switch meaning {
    case .calendar, .range: true
    default: false
    }
  }

  /// An order against another event, in tokens.
  struct Relation: Sendable {
    var direction: EventRelation.Direction
    var anchor: Range<Int>?
    var words: Range<Int>?
  }

  init(
    _ meaning: Meaning,
    partOfDay: PartOfDay? = nil,
    clock: ClockTime? = nil,
    modifier: TIMEX3Modifier? = nil,
    firstEnd: Int? = nil
  ) {
    self.meaning = meaning
    self.firstEnd = firstEnd
    self.partOfDay = partOfDay
    self.clock = clock
    self.modifier = modifier
  }
}

/// What some words mean, before it is placed in the calendar.
enum Meaning: Sendable {
  /// A date by its fields, some of which may be missing: "Feb. 24".
  case calendar(CalendarFields)
  /// A thing of the calendar counted from the reference: "last week", "next March".
  case shifted(CalendarTarget, by: Int)
  /// A distance from the reference: "two days ago", "yesterday".
  case offset(Quantity, TimeUnit, sign: Int)
  /// A distance from another event: "two hours later".
  case eventOffset(Quantity, TimeUnit, sign: Int)
  /// A length of time.
  case duration(Quantity, TimeUnit)
  /// A repetition, by its TIMEX3 value: `XXXX-WXX-1`.
  case set(String)
  /// A thing of the calendar counted from the date the text has told last: "the following year".
  case fromText(CalendarTarget, by: Int)
  /// The quarter or the period a report is about, or that of so many years before: "the quarter",
  /// "the year-earlier period".
  case reportedPeriod(yearShift: Int)
  /// The past, the present or the future.
  case vague(VagueTime)
  /// A time of day on a day that is not said.
  case timeOfDay
  /// From one date to another; the tokens of the reading are those of the first, the other has its
  /// own.
  indirect case range(CalendarFields, CalendarFields, last: Range<Int>)
}

/// The fields by which a date was said.
///
/// Kept small: every reading carries one, and readings are copied from step to step.
struct CalendarFields: Equatable, Sendable {
  /// A part of a year, or some years.
  enum Period: Equatable, Sendable {
    case quarter(Int)
    case half(Int)
    /// An EDTF season, 21 (spring) to 24 (winter).
    case season(Int)
    /// The first year of the decade.
    case decade(Int)
    /// The number of the century, the 20th being 20; negative before the common era.
    case century(Int)
  }

  var year: Int?
  /// The year counted from that of the reference: -1 for "last year's".
  var yearShift: Int?
  var month: Int?
  var day: Int?
  var weekday: Weekday?
  var period: Period?
  /// A day that goes by a name.
  var holiday: NamedDay?
}

/// A thing of the calendar that "last", "this" and "next" can count.
enum CalendarTarget: Sendable {
  case unit(TimeUnit)
  case weekday(Weekday)
  case month(Int)
  case season(Int)
  case quarter(Int)
  case holiday(NamedDay)
}

/// A number of units.
enum Quantity: Equatable, Sendable {
  case exact(Int)
  /// A number with a fraction, as said: `2.5`.
  case decimal(String)
  /// A whole number and a half: "2 1/2".
  case half(Int)
  /// "several", "a few".
  case unspecified

  /// The number as TIMEX3 writes it.
  var text: String {
    switch self {
    case .exact(let number): String(number)
    case .decimal(let number): number
    case .half(let whole): "\(whole).5"
    case .unspecified: "X"
    }
  }
}

/// The three times without a place in the calendar.
enum VagueTime: Int, Sendable {
  case past = -1
  case present = 0
  case future = 1

  /// The TIMEX3 value.
  var value: String {
    switch self {
    case .past: "PAST_REF"
    case .present: "PRESENT_REF"
    case .future: "FUTURE_REF"
    }
  }
}

/// A time on the clock.
struct ClockTime: Equatable, Sendable {
  var hour: Int
  /// The minute, where it was said.
  var minute: Int?
  /// The distance from UTC in minutes, where a zone was said.
  var zoneOffset: Int?
}
