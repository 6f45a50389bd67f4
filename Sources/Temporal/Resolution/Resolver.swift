/// Places readings in the calendar, one after the other as they stand in the text.
///
/// What is missing is taken from the reference date, in a narrative from the date told before; what
/// is missing and cannot be known stays unspecified (`XXXX-02-24`) and is never guessed.
struct Resolver {
  /// The tokens the readings were read from.
  let tokens: [Token]
  let lexicon: Lexicon
  /// The day the text was published, if that is known.
  let publication: CivilDate?
  /// The time of day at which the text was published, if that is known.
  var publicationTime: EDTFDate.Time?
  /// What the text has told so far.
  var context: NarrativeContext
  /// How the text speaks of time.
  var style = TimeStyle.article
  /// Which of the days is meant that a date without a year may be.
  var preference = DatePreference.told

  /// A reading with its place in the calendar.
  struct Resolved {
    var type: TIMEX3Type
    var value: String
    var edtf: EDTFValue?
    /// What it was read against.
    var reference = TimeReference.none
  }

  /// Places one reading; a range gives two.
  mutating func resolve(_ reading: Reading) -> [Resolved] {
    let resolved = places(of: reading)
    if !context.isNarrative || !reading.looksAside {
      for place in resolved { context.note(place.edtf, isQuarterSaid: reading.saysDate) }
    }
    return resolved
  }

  private func places(of reading: Reading) -> [Resolved] {
    if case .range(let first, let last) = reading.meaning {
      let ends = range(first, last)
      return style == .message ? [joined(ends)] : ends
    }
    return [timedPlace(of: reading)]
  }

  /// Places a reading with its time of day and its modifier.
  func timedPlace(of reading: Reading) -> Resolved {
    var place = place(of: reading)
    if style == .message, let modifier = reading.modifier { place = part(modifier, of: place) }
    if reading.modifier == .approximate, case .date(let date)? = place.edtf {
      place.edtf = .date(date.qualified(.approximate))
    }
    guard reading.clock != nil || reading.partOfDay != nil, place.type != .duration else {
      return place
    }
    return addingTime(of: reading, to: place)
  }

  func place(of reading: Reading) -> Resolved {
    switch reading.meaning {
    case .calendar(let fields): calendar(fields, reading.tokens)
    case .range(let first, _): place(of: first)
    case .shifted(let target, let shift):
      shifted(target, by: shift, from: reading.isDeictic ? dayOfText : reference)
    case .fromText(let target, let shift):
      shifted(target, by: shift, from: textReference(for: target))
    case .offset(let quantity, let unit, let sign):
      offset(quantity, unit, sign: sign, from: dayOfText)
    case .eventOffset(let quantity, let unit, let sign):
      eventOffset(quantity, unit, sign: sign)
    case .reportedPeriod(let shift): reportedPeriod(yearShift: shift)
    case .duration(let quantity, let unit): duration(quantity, unit)
    case .compound(let lengths): duration(lengths)
    case .compoundOffset(let lengths, let sign): compoundOffset(lengths, sign: sign)
    case .anchored(let lengths, let sign, let date): anchored(lengths, sign: sign, date)
    case .span(let lengths, let sign, let isWithin): span(lengths, sign, isWithin)
    case .rest(let unit): rest(of: unit)
    case .weekOf(let day): weekOf(day)
    case .lasting(let start, let lengths): lasting(start, lengths)
    case .nthWeekday(let weekday, let number): nthWeekday(weekday, number)
    case .now: now
    case .weekdayOfWeek(let weekday, let weeks): weekdayOfWeek(weekday, weeks: weeks)
    case .nth(let number, let target, let scope): nth(number, target, of: scope)
    case .set(let value): Resolved(type: .set, value: value)
    case .vague(let time): Resolved(type: .date, value: time.value)
    case .unplaced(let value): Resolved(type: .time, value: value)
    case .timeOfDay: day(of: context.isNarrative ? textReference : reference)
    }
  }

  /// What is read against: the day of publication, in a narrative the date told last.
  var reference: TimeReference {
    if context.isNarrative, let day = context.lastDay { return .text(day) }
    return publication.map(TimeReference.publication) ?? .none
  }

  /// What "last week" is read against: the day of publication, also in a narrative that has one.
  var dayOfText: TimeReference {
    publication.map(TimeReference.publication) ?? reference
  }

  /// What "the following year" is read against: the date the text told last.
  var textReference: TimeReference {
    context.lastDay.map(TimeReference.text) ?? reference
  }
}

extension Resolver.Resolved {
  /// Whether the value is one day, to which a part of the day can be added.
  var isDay: Bool {
    edtf?.civilDate != nil || edtf?.date?.day != nil || value.contains("-WXX-")
      || value == "XXXX-XX-XX"
  }
}
