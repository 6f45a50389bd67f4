import Temporal

/// Reads the date that an item of a list or a cell of a table starts with.
struct LeadingDate {
  /// How far into a text its date may end, and how far from the start it may begin, in bytes.
  private static let reach = 60
  private static let lead = 3

  private static let finder = TimeExpressionFinder()
  /// The day that dates without a year are read against.
  let publication: CivilDate?

  /// Returns the date a text starts with, and where it ends; `nil` where it starts with none.
  func date(in text: [UInt8]) -> (value: EDTFDate?, end: Int)? {
    let start = Array(text.prefix(Self.reach))
    if let found = DateReader.dates(in: start).first, found.range.lowerBound <= Self.lead,
      case .certain(let day) = found.reading
    {
      return (EDTFDate(day, time: found.time), found.range.upperBound)
    }
    let words = String(decoding: start, as: UTF8.self)
    let first = Self.finder.expressions(in: words, publicationDate: publication).first
    guard let first, first.range.lowerBound <= Self.lead,
      first.type == .date || first.type == .time,
      let value = first.edtf
    else { return nil }
    return (value.date, min(first.range.upperBound, text.count))
  }

  /// Returns the date of a text that is nothing else.
  func wholeDate(of text: [UInt8]) -> EDTFDate?? {
    guard let (value, end) = date(in: text), text.count - end <= Self.lead else { return nil }
    return value
  }
}
