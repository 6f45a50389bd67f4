// Feeds any bytes to the finder of times and checks what always holds. The first byte chooses the
// language and the style, the rest is the text. `scripts/fuzz temporal` builds it with libFuzzer.

private let finders = TimeLanguage.allCases.flatMap { language in
  TimeStyle.allCases.map { TimeExpressionFinder(language: language, style: $0) }
}

/// Reads one input, as libFuzzer calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let choice = bytes.first else { return 0 }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let finder = finders[Int(choice) % finders.count]
  let published = choice & 0x80 == 0 ? CivilDate(year: 2025, month: 2, day: 25) : nil
  check(finder.expressions(in: text, publicationDate: published), Array(text.utf8))
  return 0
}

/// Traps where an expression is not sound.
private func check(_ expressions: [TimeExpression], _ bytes: [UInt8]) {
  var end = 0
  for expression in expressions {
    let range = expression.range
    require(range.lowerBound >= end, "expressions overlap or stand in no order")
    require(!range.isEmpty && range.upperBound <= bytes.count, "no words")
    require(isBoundary(range.lowerBound, bytes), "begins inside a character")
    require(isBoundary(range.upperBound, bytes), "ends inside a character")
    require(!expression.value.isEmpty && !expression.rule.isEmpty, "no value")
    if let edtf = expression.edtf {
      require(EDTFValue(edtf.description) == edtf, "EDTF does not read back: \(edtf)")
    }
    if let anchor = expression.relation?.anchor {
      require(anchor.upperBound <= bytes.count, "an anchor outside of the text")
      require(isBoundary(anchor.lowerBound, bytes), "an anchor inside a character")
    }
    end = range.upperBound
  }
}

private func require(_ condition: Bool, _ fault: @autoclosure () -> String) {
  if !condition { fatalError(fault()) }
}

private func isBoundary(_ offset: Int, _ bytes: [UInt8]) -> Bool {
  offset == bytes.count || bytes[offset] & 0b1100_0000 != 0b1000_0000
}
