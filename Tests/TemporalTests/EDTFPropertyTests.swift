import Temporal
import TestSupport
import Testing

/// What holds of every value, tried on made-up ones; the seed is fixed, so that a failure repeats.
@Suite struct EDTFPropertyTests {
  @Test func `every value reads back as what was written`() {
    var maker = EDTFMaker(seed: 20_250_224)
    for _ in 0..<20_000 {
      let value = maker.value()
      #expect(EDTFValue(value.description) == value)
    }
  }

  @Test func `no value ends before it begins`() throws {
    var maker = EDTFMaker(seed: 7)
    for _ in 0..<20_000 {
      let value = maker.value()
      guard let earliest = value.earliest, let latest = value.latest else { continue }
      #expect(earliest <= latest, "\(value)")
      #expect(value.level <= 2)
    }
  }

  @Test func `the order is total`() {
    var maker = EDTFMaker(seed: 11)
    let values = (0..<120).map { _ in maker.value() }
    for one in values {
      for other in values {
        let count = [one < other, other < one, one == other].count { $0 }
        #expect(count == 1, "\(one) \(other)")
      }
    }
    #expect(values.sorted() == values.reversed().sorted())
  }

  @Test func `bytes of any kind neither trap nor take long`() {
    var dice = Dice(seed: 3)
    let signs = Array("0123456789XY-/.[]{},?~%TZ:+ES \u{0}é".utf8)
    for _ in 0..<50_000 {
      let bytes = (0..<dice.roll(24)).map { _ in signs[dice.roll(signs.count)] }
      let text = String(decoding: bytes, as: UTF8.self)
      if let value = EDTFValue(text) {
        #expect(EDTFValue(value.description) == value, "\(text)")
      }
    }
  }

  @Test(arguments: ["[", "{", "..", "-", "Y", "9", "X", "2025/", "2025-", "2025,", "?", "[2025,"])
  func `long and deep strings are refused at once`(part: String) {
    #expect(EDTFValue(String(repeating: part, count: 200_000)) == nil)
  }

  @Test func `a long set is read in linear time`() throws {
    let years = Array(repeating: "2025", count: 100_000).joined(separator: ",")
    #expect(try #require(EDTFValue("{\(years)}")).latest?.year == 2025)
  }

  @Test(arguments: ["Y999999999999999", "Y-999999999999999", "Y9E14", "Y999999999999999S1"])
  func `the largest years have bounds and an order`(text: String) throws {
    let value = try #require(EDTFValue(text))
    #expect(value.earliest != nil && value.latest != nil)
    #expect((value < EDTFValue(year: 2025)) == text.contains("-"))
  }

  @Test func `years beyond all counting have no bounds and do not trap`() {
    let most = EDTFValue.date(
      EDTFDate(year: .init(.max, unspecifiedDigits: .max), month: .init(24))
    )
    let least = EDTFValue(year: .min)
    for value in [most, least, EDTFValue(year: .max, month: .max), most.inYear(.min)] {
      #expect(value.earliest == nil && value.latest == nil)
      #expect(EDTFValue(value.description) == nil)
    }
    #expect((most < least) != (least < most))
  }
}

/// Numbers that look random and are the same in every run.
private struct Dice {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A number from 0 to one below the sides.
  mutating func roll(_ sides: Int) -> Int {
    Int(generator.next() % UInt64(sides))
  }
}

/// Makes EDTF values of every kind.
private struct EDTFMaker {
  private var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  mutating func value() -> EDTFValue {
    while true {
      guard let value = candidate() else { continue }
      return value
    }
  }

  /// A value, or `nil` where the dice fell on a date that the calendar has not.
  private mutating func candidate() -> EDTFValue? {
    switch dice.roll(8) {
    case 0: return .date(EDTFDate(year: longYear()))
    case 1: return interval()
    case 2: return set()
    default: return date().map(EDTFValue.date)
    }
  }

  private mutating func date() -> EDTFDate? {
    var date = EDTFDate(year: component(dice.roll(10_000), digits: 4))
    if dice.roll(4) == 0, date.year.unspecifiedDigits == 0, date.year.value > 0 {
      date.year = .init(-date.year.value, qualifier: date.year.qualifier)
    }
    guard dice.roll(4) > 0 else { return date }
    date.month = component(dice.roll(5) == 0 ? 21 + dice.roll(21) : 1 + dice.roll(12), digits: 2)
    if dice.roll(3) > 0 { date.day = component(1 + dice.roll(31), digits: 2) }
    if dice.roll(4) == 0, date.civilDate != nil {
      date.time = .init(
        hour: dice.roll(24),
        minute: dice.roll(60),
        second: dice.roll(2) == 0 ? nil : dice.roll(60),
        zoneOffset: dice.roll(2) == 0 ? nil : dice.roll(1440) - 600
      )
    }
    return EDTFDate(date.description) == nil ? nil : date
  }

  private mutating func component(_ value: Int, digits: Int) -> EDTFDate.Component {
    let mask = dice.roll(4) == 0 ? dice.roll(1 << digits) : 0
    var known = 0
    var place = 1
    for digit in 0..<digits {
      if mask & (1 << digit) == 0 { known += value / place % 10 * place }
      place *= 10
    }
    let qualifier = EDTFQualifier(rawValue: dice.roll(3) == 0 ? UInt8(dice.roll(4)) : 0)
    return .init(known, unspecifiedDigits: UInt16(mask), qualifier: qualifier)
  }

  private mutating func longYear() -> EDTFDate.Component {
    let sign = dice.roll(2) == 0 ? 1 : -1
    let digits = dice.roll(2) == 0 ? 1 + dice.roll(2) : nil
    if dice.roll(2) == 0 {
      let mantissa = 10 + dice.roll(90)
      return .init(sign * mantissa * 10_000, significantDigits: digits, exponent: 4)
    }
    return .init(sign * (10_000 + dice.roll(1_000_000_000)), significantDigits: digits)
  }

  private mutating func interval() -> EDTFValue? {
    guard let start = endpoint(), let end = endpoint() else { return nil }
    let value = EDTFValue.interval(start, end)
    return EDTFValue(value.description) == nil ? nil : value
  }

  private mutating func endpoint() -> EDTFEndpoint? {
    switch dice.roll(6) {
    case 0: .open
    case 1: .unknown
    default: date().map(EDTFEndpoint.date)
    }
  }

  private mutating func set() -> EDTFValue? {
    var members: [EDTFSet.Member] = []
    for _ in 0...dice.roll(3) {
      guard let date = date(), date.time == nil else { return nil }
      members.append(.date(date))
    }
    let last = dice.roll(3) == 0 ? date() : nil
    if let last, last.time == nil { members.append(.range(last, nil)) }
    return .set(EDTFSet(dice.roll(2) == 0 ? .one : .all, members))
  }
}
