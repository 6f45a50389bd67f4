import Temporal
import Timeline

/// Where an event stands in the outline of a timeline: the headings above it and the words beside
/// it.
///
/// A day stands below its year, its month and its own heading; a month below its year; what spans
/// several of them has a heading of its own, so that nothing seems to lie inside the heading that
/// happens to come before it.
struct Placement: Hashable {
  /// The headings from the outermost in.
  let headings: [String]
  /// What is said beside the event: "evening", "in February", "about 2025"; empty where the heading
  /// says it all.
  let label: String

  /// Places an event with a date.
  init(_ time: EventTime, at value: EDTFValue) {
    let inside = TimeWording.insideDay(time)
    switch value {
    case .date(let date):
      headings = Self.headings(of: date)
      label = [Self.label(of: date, time.phase), inside].filter { !$0.isEmpty }
        .joined(separator: ", ")
    case .interval(let start, let end):
      let outer = (start.date ?? end.date).map { Self.headings(of: $0).dropLast() } ?? []
      headings = outer + [DateWording.words(value).capitalizingFirst]
      label = inside
    case .set:
      let year = value.earliest.flatMap { YearWording.words(EDTFDate.Component($0.year)) }
      headings = [year, DateWording.words(value).capitalizingFirst].compactMap(\.self)
      label = inside
    }
  }

  /// Whether it stands in the section of days without a year.
  var isWithoutYear: Bool { headings.first == Self.withoutYear }

  /// The heading of the section of days without a year.
  static let withoutYear = "Year not known"

  private static func headings(of date: EDTFDate) -> [String] {
    let year = YearWording.words(date.year) ?? withoutYear
    guard let month = date.month, month.unspecifiedDigits == 0 else { return [year] }
    let name = MonthWording.words(month.value).capitalizingFirst
    guard let day = date.day, day.unspecifiedDigits == 0 else { return [year, name] }
    if let weekday = date.civilDate?.weekday {
      return [year, name, "\(weekday.name) \(day.value)"]
    }
    return (date.isYearUnspecified ? [year] : [year, name]) + ["\(day.value) \(name)"]
  }

  private static func label(of date: EDTFDate, _ phase: TIMEX3Modifier?) -> String {
    let qualifiers = QualifierWording(date)
    let isQualified = !qualifiers.prefix.isEmpty || !qualifiers.suffix.isEmpty
    if date.day?.unspecifiedDigits == 0, date.month?.unspecifiedDigits == 0 {
      return (qualifiers.prefix.isEmpty ? "" : qualifiers.prefix + "this day") + qualifiers.suffix
    }
    guard !isQualified, date.day == nil, date.month?.unspecifiedDigits ?? 0 == 0 else {
      return DateWording.words(date)
    }
    let part = TimeWording.words(phase)
    if let month = date.month {
      // A season is the heading itself.
      let before = month.value <= 12 ? part ?? "in " : part
      return before.map { $0 + MonthWording.words(month.value) } ?? ""
    }
    // So is a decade, or a century.
    let before = date.year.unspecifiedDigits == 0 ? part ?? "in " : part
    return before.flatMap { before in YearWording.words(date.year).map { before + $0 } } ?? ""
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }
}
