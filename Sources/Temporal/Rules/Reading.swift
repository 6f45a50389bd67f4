/// What a rule reads in some words, before it is placed in the calendar.
///
/// A reference to its fields: most rules read nothing most of the time, and a large `nil` costs as much to hand
/// back as a reading.
@dynamicMemberLookup
struct Reading: Sendable {
  /// What a reading consists of.
  struct Fields: Sendable {
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
    /// The rule that read it.
    var rule = ""
    /// The order against another event.
    var relation: Relation?
    /// Whether the words name a time in a narrative only: histories tell of "the former minister" and
    /// "at the time", news does so in passing.
    var isOfNarrative = false
    /// Whether it is told from the day of the text, whatever the text has told: "last week", but not "the
    /// previous week".
    var isDeictic = false
  }

  private final class Storage: Sendable {
    let fields: Fields

    init(_ fields: Fields) {
      self.fields = fields
    }
  }

  /// An order against another event, in tokens.
  struct Relation: Sendable {
    var direction: EventRelation.Direction
    var anchor: Range<Int>?
    var words: Range<Int>?
  }

  private var storage: Storage

  init(
    _ meaning: Meaning,
    partOfDay: PartOfDay? = nil,
    clock: ClockTime? = nil,
    modifier: TIMEX3Modifier? = nil,
    tokens: Range<Int> = 0..<0
  ) {
    storage = Storage(
      Fields(
        meaning: meaning,
        partOfDay: partOfDay,
        clock: clock,
        modifier: modifier,
        tokens: tokens
      )
    )
  }

  subscript<Value>(dynamicMember field: WritableKeyPath<Fields, Value>) -> Value {
    get { storage.fields[keyPath: field] }
    set {
      var fields = storage.fields
      fields[keyPath: field] = newValue
      storage = Storage(fields)
    }
  }
}

extension Reading {
  /// Whether it looks from the thread of a narrative to another time: "over a year earlier", "the
  /// next summer".
  var looksAside: Bool {
    switch self.meaning {
    case .eventOffset(_, _, let sign), .fromText(_, let sign): sign < 0
    case .offset, .compoundOffset, .shifted: true
    default: false
    }
  }

  /// Whether it is a date by its fields.
  var saysDate: Bool {
    switch self.meaning {
    case .calendar, .range: true
    default: false
    }
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
  /// A length of time in several units: "two years and three months".
  case compound([Length])
  /// A distance from the reference in several units: "1 year 2 months ago".
  case compoundOffset([Length], sign: Int)
  /// A distance from a date that is named with it: "two days before yesterday".
  indirect case anchored([Length], sign: Int, Reading)
  /// A stretch of so many units that begins or ends at the reference: "the next three days"; counted
  /// from the moment itself where `isWithin`: "within two weeks".
  case span([Length], sign: Int, isWithin: Bool)
  /// What is left of a unit, or all of it up to the reference: "the rest of the week".
  case rest(TimeUnit)
  /// A stretch of so many units that begins with a date or a time.
  indirect case lasting(Reading, [Length])
  /// The so manieth of a weekday from the reference, back where negative: "two Sundays from now".
  case nthWeekday(Weekday, Int)
  /// The week that a day lies in: "the week of October 7".
  indirect case weekOf(Reading)
  /// The moment of the reference: "now".
  case now
  /// A weekday of the week so many weeks from that of the reference: "Friday of next week".
  case weekdayOfWeek(Weekday, weeks: Int)
  /// The so manieth part of a longer time, counted from its end where negative: "the last Sunday of
  /// March".
  indirect case nth(Int, CalendarTarget, of: Reading)
  /// A repetition, by its TIMEX3 value: `XXXX-WXX-1`.
  case set(String)
  /// A thing of the calendar counted from the date the text has told last: "the following year".
  case fromText(CalendarTarget, by: Int)
  /// The quarter or the period a report is about, or that of so many years before: "the quarter",
  /// "the year-earlier period".
  case reportedPeriod(yearShift: Int)
  /// The past, the present or the future.
  case vague(VagueTime)
  /// A time of no day in particular, by its TIMEX3 value: "at night".
  case unplaced(String)
  /// A time of day on a day that is not said.
  case timeOfDay
  /// From one time to another, each with its own tokens; what one end says and the other leaves out
  /// ("3 to 7 March") holds for both.
  indirect case range(Reading, Reading)
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

  @Compact<Int16> var year: Int?
  /// The year counted from that of the reference: -1 for "last year's".
  @Compact<Int8> var yearShift: Int?
  @Compact<Int8> var month: Int?
  @Compact<Int8> var day: Int?
  var weekday: Weekday?
  var period: Period?
  /// A day that goes by a name.
  var holiday: NamedDay?
}

/// A number that may be missing, in as few bytes as it needs.
@propertyWrapper
struct Compact<Storage: FixedWidthInteger & Sendable>: Equatable, Sendable {
  /// The number, or the least there is for none.
  private var storage: Storage

  init(wrappedValue: Int?) {
    storage = wrappedValue.map { Storage(clamping: $0) } ?? .min
  }

  var wrappedValue: Int? {
    get { storage == .min ? nil : Int(storage) }
    set { storage = newValue.map { Storage(clamping: $0) } ?? .min }
  }
}

extension CalendarFields {
  /// Whether the calendar has the day, in the year or, where none was said, in any.
  var isInCalendar: Bool {
    guard let month, let day else { return true }
    let leapYear = 2000
    return CivilDate(year: year ?? leapYear, month: month, day: day) != nil
  }
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

/// A number of one unit, as a part of a longer length: the "three months" of "two years and three
/// months".
struct Length: Equatable, Sendable {
  var quantity: Quantity
  var unit: TimeUnit
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

  /// So many units in seconds; `nil` where the number is not known or too large to count.
  func seconds(per unit: Int) -> Int? {
    switch self {
    case .exact(let number): number < 10_000_000 ? number * unit : nil
    case .half(let whole): whole < 10_000_000 ? whole * unit + unit / 2 : nil
    case .decimal(let text): Double(text).map { Int(min($0, 10_000_000) * Double(unit)) }
    case .unspecified: nil
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
  /// The hour, 0 to 24; 24 is the midnight at the end of a day.
  var hour: Int
  /// The minute, where it was said.
  @Compact<Int8> var minute: Int?
  /// The second, where it was said.
  @Compact<Int8> var second: Int?
  /// The zone it was said in.
  var zone: TimeZoneRule?
  /// Whether it was said which half of the day is meant: "3 p.m.", "15:00", but not "3:30".
  var isHalfSaid = true
  /// Whether minutes or "p.m." show that it is a time and no other number.
  var hasMinutesOrHalf = false

  /// The same time after noon, unless it was said which half of the day is meant.
  var afternoon: ClockTime {
    guard !isHalfSaid, hour < 12 else { return self }
    var moved = self
    moved.hour += 12
    return moved
  }
}
