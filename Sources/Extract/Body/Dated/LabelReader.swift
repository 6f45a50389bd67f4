import HTML
import Temporal

/// Reads the dates that items, cells and headings start with.
struct LabelReader {
  /// How far into a text its date may end, and how far from the start it may begin, in bytes.
  private static let reach = 60
  private static let lead = 3

  private static let finder = TimeExpressionFinder()
  /// A day to read times of day by where none is known; the day itself is never kept.
  private static let anyDay = CivilDate(dayNumber: 0)

  /// The day that dates without a year are read against.
  let publication: CivilDate?
  /// The page; `nil` where it is plain text.
  let document: Document?

  /// Returns the date a block starts with; `nil` where it starts with none.
  func label(of block: Block) -> DateLabel? {
    statedLabel(of: block) ?? label(in: block.text)
  }

  /// Returns the date of a block that is nothing else.
  func wholeLabel(of block: Block) -> DateLabel? {
    guard block.text.count <= Self.reach, let label = label(of: block), label.isWhole(block.text)
    else { return nil }
    return label
  }

  /// Returns the date a text starts with.
  func label(in text: [UInt8]) -> DateLabel? {
    let start = Array(text.prefix(Self.reach))
    return numericLabel(in: start) ?? spokenLabel(in: start)
  }

  /// A `time` element at the head of a block tells programs which day its words mean.
  private func statedLabel(of block: Block) -> DateLabel? {
    guard let document else { return nil }
    for index in document[block.element].subtree.prefix(Self.lead * 2) {
      let node = document[index]
      guard node.tag == .time, let moment = node.attribute("datetime") else { continue }
      let words = Folding.folded(node.text.utf8)
      guard !words.isEmpty, block.text.starts(with: words),
        let value = MachineDate.value(of: moment)
      else { return nil }
      return DateLabel(words: 0..<words.count, reading: .complete(value), isMarked: true)
    }
    return nil
  }

  private func opens(_ text: [UInt8], at start: Int) -> Bool {
    start <= Self.lead && !text[..<start].contains(where: { $0.isLetter || $0.isDigit })
  }

  private func numericLabel(in text: [UInt8]) -> DateLabel? {
    let found = DateReader.dates(in: text)
    guard let first = found.first, opens(text, at: first.range.lowerBound) else { return nil }
    if found.count > 1, isRange(text[first.range.upperBound..<found[1].range.lowerBound]),
      case .certain(let start) = first.reading, case .certain(let end) = found[1].reading,
      start <= end
    {
      return DateLabel(
        words: first.range.lowerBound..<found[1].range.upperBound,
        reading: .complete(.interval(.date(EDTFDate(start)), .date(EDTFDate(end))))
      )
    }
    let reading: DateLabel.Reading =
      switch first.reading {
      case .certain(let day): .complete(.date(EDTFDate(day, time: first.time)))
      case .ambiguous(let dayFirst, let monthFirst):
        .ambiguous(
          dayFirst: EDTFDate(dayFirst, time: first.time),
          monthFirst: EDTFDate(monthFirst, time: first.time)
        )
      }
    return DateLabel(words: first.range, reading: reading, order: first.order)
  }

  private func spokenLabel(in text: [UInt8]) -> DateLabel? {
    let words = String(decoding: text, as: UTF8.self)
    let found = Self.finder.expressions(
      in: words,
      publicationDate: publication ?? Self.anyDay
    )
    guard let first = found.first, opens(text, at: first.range.lowerBound),
      first.range.upperBound <= text.count, first.type == .date || first.type == .time
    else { return nil }
    if found.count > 1, let stretch = stretch(first, found[1], text) { return stretch }
    return DateLabel(words: first.range, reading: reading(of: first))
  }

  private func stretch(
    _ first: TimeExpression,
    _ second: TimeExpression,
    _ text: [UInt8]
  ) -> DateLabel? {
    guard second.range.upperBound <= text.count, let value = Self.interval(first.edtf, second.edtf),
      !first.implied.contains(.day), !second.implied.contains(.day),
      isRange(text[first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)])
        || isRange(text[second.range].prefix(3))
    else { return nil }
    let isYearless = second.implied.contains(.year)
    return DateLabel(
      words: first.range.lowerBound..<second.range.upperBound,
      reading: isYearless ? yearless(value) : .complete(value)
    )
  }

  /// The stretch between two days; the first may be read as the whole of it.
  private static func interval(_ first: EDTFValue?, _ second: EDTFValue?) -> EDTFValue? {
    guard let end = second?.date, end.time == nil else { return nil }
    switch first {
    case .interval(_, .date(end))?: return first
    case .date(let start)? where start.time == nil: return .interval(.date(start), .date(end))
    default: return nil
    }
  }

  private func reading(of expression: TimeExpression) -> DateLabel.Reading {
    guard let value = expression.edtf else { return .unknown }
    if expression.implied.contains(.day) || expression.implied.contains(.month) {
      if let time = value.date?.time { return .clock(time) }
      return publication == nil ? .unknown : .relative(value)
    }
    if expression.implied.contains(.year) {
      // A season or a quarter without its year may be that of a game.
      let months = 1...12
      return value.date?.month.map { months.contains($0.value) } ?? true
        ? yearless(value) : .unknown
    }
    return .complete(value)
  }

  private func yearless(_ value: EDTFValue) -> DateLabel.Reading {
    .yearless(value, told: publication == nil ? nil : value)
  }

  /// Whether what stands between two dates makes them the ends of one stretch.
  private func isRange(_ gap: ArraySlice<UInt8>) -> Bool {
    let sign = gap.filter { !$0.isSpace }
    return ["-", "–", "—", "to", "until", "bis"].contains { sign.elementsEqual($0.utf8) }
      || sign.starts(with: "–".utf8)
  }
}

/// Dates as pages write them for programs: `2021-03-12T09:40+01:00`, `2021-03`, `2021`.
enum MachineDate {
  static func value(of words: String) -> EDTFValue? {
    let text = Folding.folded(words.utf8)
    if let date = DateReader.dates(in: text).first {
      guard case .certain(let day) = date.reading else { return nil }
      return .date(EDTFDate(day, time: date.time))
    }
    guard let value = EDTFValue(String(decoding: text, as: UTF8.self)), value.date != nil,
      !value.isYearUnspecified
    else { return nil }
    return value
  }
}
