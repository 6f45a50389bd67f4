import Temporal

/// A time expression as `tl times` prints it.
struct FoundTime: Encodable {
  /// Where the words begin, in Unicode code points of the text.
  var start: Int
  /// Where they end, half-open.
  var end: Int
  var text: String
  var type: String
  var value: String
  var mod: String?
  var edtf: String?
  var part: String?
  var rule: String
  var reference: String?
  /// The side of another event that the words place their own on: "after", "before".
  var relation: String?
  /// What was not said but follows from the reference: "year", "month", "day", "time".
  var implied: [String]

  /// Finds the time expressions of a text, in text order.
  static func all(
    in text: String,
    reference: EDTFDate?,
    finder: TimeExpressionFinder
  ) -> [FoundTime] {
    var counter = CodePointCounter(text)
    return
      finder.expressions(
        in: text,
        publicationDate: reference?.civilDate,
        publicationTime: reference?.time
      )
      .map { expression in
        FoundTime(
          start: counter.codePoints(before: expression.range.lowerBound),
          end: counter.codePoints(before: expression.range.upperBound),
          text: text.slice(utf8: expression.range),
          type: expression.type.rawValue,
          value: expression.value,
          mod: expression.modifier?.rawValue,
          edtf: expression.edtf?.description,
          part: expression.partOfDay?.name,
          rule: expression.rule,
          reference: expression.reference.date?.description,
          relation: expression.relation?.direction.rawValue,
          implied: expression.implied.names
        )
      }
  }

  /// The expression as a line of JSON.
  func line(doc: String) -> JSONLine {
    var line = JSONLine()
    line.add("doc", doc)
    line.add("start", start)
    line.add("end", end)
    line.add("text", text)
    line.add("type", type)
    line.add("value", value)
    if let mod { line.add("mod", mod) }
    line.add("edtf", edtf)
    if let part { line.add("part", part) }
    line.add("rule", rule)
    if let reference { line.add("reference", reference) }
    if let relation { line.add("relation", relation) }
    if !implied.isEmpty { line.add("implied", implied) }
    return line
  }
}

/// Counts the code points of a text from the front.
private struct CodePointCounter {
  private let bytes: String.UTF8View
  private var index: String.Index
  private var byteOffset = 0
  private var count = 0

  init(_ text: String) {
    bytes = text.utf8
    index = bytes.startIndex
  }

  /// Returns how many code points begin before a byte; the bytes asked for never go back.
  mutating func codePoints(before offset: Int) -> Int {
    while byteOffset < offset, index < bytes.endIndex {
      let isContinuation = bytes[index] & 0b1100_0000 == 0b1000_0000
      if !isContinuation { count += 1 }
      bytes.formIndex(after: &index)
      byteOffset += 1
    }
    return count
  }
}
