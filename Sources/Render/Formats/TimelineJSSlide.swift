import Temporal
import Timeline

/// An event as TimelineJS shows it: its two formats hold the same.
///
/// TimelineJS puts its texts into a page as HTML, so they are HTML here. It prints years of the past
/// before Christ without their sign, so that 44 BCE, EDTF's `-0043`, is -44.
///
/// - SeeAlso: <https://timeline.knightlab.com/docs/json-format.html>.
struct TimelineJSSlide {
  /// The years a JavaScript date can have, which TimelineJS counts in.
  static let years = -271_820...275_759

  private let entry: CalendarEntries.Entry

  /// Makes a slide of an event.
  init(_ entry: CalendarEntries.Entry) {
    self.entry = entry
  }

  /// The name by which a page can point to it.
  var id: String { entry.event.id }

  /// When it begins, as finely as it was said.
  var start: Date {
    let span = entry.span
    guard var time = entry.event.time.value?.date?.time else { return Date(span.first, span.grain) }
    // Nothing in it can say a zone, so it is the time of the place; the words name the zone.
    time.zoneOffset = nil
    let moment = CalendarSpan.Moment(span.first, time)
    return Date(moment.day, .day, hour: moment.hour, minute: moment.minute)
  }

  /// When it ends, where it is more than one day, month or year.
  var end: Date? {
    entry.span.isOneUnit ? nil : Date(entry.span.last, entry.span.grain)
  }

  /// The date in words, where they say more than ``start`` does: a spreadsheet would take "February
  /// 2025" for the first day of it, and TimelineJS says as much by itself.
  var displayDate: String? {
    let time = entry.event.time
    let saysMore = time.phase != nil || time.partOfDay != nil || time.order != nil
    let isPlain =
      entry.span.isOneUnit && entry.span.first.year > 0 && time.value?.date?.isPlain == true
    return isPlain && !saysMore ? nil : MarkupText.escaped(entry.wording.date)
  }

  /// The headline, in HTML.
  var headline: String { MarkupText.escaped(entry.wording.qualifiedHeadline) }

  /// The first tag, in HTML: the row it stands in.
  var group: String? { entry.event.tags.first.map(MarkupText.escaped) }

  /// The sentence, the remarks and the sources, in HTML.
  var text: String {
    let wording = entry.wording
    let sources = wording.sources.map {
      MarkupText.link($0.name, to: $0.address) + MarkupText.escaped(" · \($0.day)")
    }
    return [
      wording.sentence.isEmpty ? nil : MarkupText.escaped(wording.sentence.inQuotes),
      wording.remark.isEmpty ? nil : MarkupText.escaped(wording.remark),
      sources.isEmpty ? nil : sources.joined(separator: "<br>"),
    ]
    .compactMap { $0.map { "<p>\($0)</p>" } }.joined()
  }

  /// A date as TimelineJS takes it apart.
  struct Date {
    let year: Int
    let month: Int?
    let day: Int?
    let hour: Int?
    let minute: Int?

    fileprivate init(
      _ day: CivilDate,
      _ grain: CalendarSpan.Grain,
      hour: Int? = nil,
      minute: Int? = nil
    ) {
      year = day.year > 0 ? day.year : day.year - 1
      month = grain == .year ? nil : day.month
      self.day = grain == .day ? day.day : nil
      self.hour = hour
      self.minute = minute
    }
  }
}
