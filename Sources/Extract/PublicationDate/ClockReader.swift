import Temporal

/// Reads the time of day that stands behind a date.
enum ClockReader {
  /// Returns the time at a place and moves behind it: `T23:30:00-05:00`, ` 9:30 pm`, `, 10:15 GMT`.
  static func time(in text: [UInt8], from index: inout Int) -> EDTFDate.Time? {
    var position = index
    if position < text.count, text[position] == UInt8(ascii: "T") {
      position += 1
    } else {
      while position < text.count, isGap(text[position]), position - index < 4 { position += 1 }
      guard position > index else { return nil }
    }
    guard var hour = twoDigits(in: text, at: &position), position < text.count,
      text[position] == UInt8(ascii: ":")
    else { return nil }
    position += 1
    guard let minute = twoDigits(in: text, at: &position) else { return nil }
    let second = second(in: text, at: &position)
    hour = hour24(hour, in: text, at: &position)
    guard hour < 24, minute < 60, second ?? 0 < 60 else { return nil }
    let zone = zone(in: text, at: &position)
    index = position
    return EDTFDate.Time(hour: hour, minute: minute, second: second, zoneOffset: zone)
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: "-")
  }

  private static func twoDigits(in text: [UInt8], at position: inout Int) -> Int? {
    var value = 0
    var count = 0
    while position < text.count, text[position].isDigit, count < 2 {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
      count += 1
    }
    return count > 0 ? value : nil
  }

  private static func second(in text: [UInt8], at position: inout Int) -> Int? {
    guard position + 2 < text.count, text[position] == UInt8(ascii: ":") else { return nil }
    position += 1
    let second = twoDigits(in: text, at: &position)
    if position < text.count, text[position] == UInt8(ascii: ".") {
      var end = position + 1
      while end < text.count, text[end].isDigit { end += 1 }
      if end > position + 1 { position = end }
    }
    return second
  }

  private static func hour24(_ hour: Int, in text: [UInt8], at position: inout Int) -> Int {
    var start = position
    while start < text.count, text[start] == 0x20 { start += 1 }
    guard start + 1 < text.count else { return hour }
    let first = text[start].lowercased
    let hasDot = text[start + 1] == UInt8(ascii: ".")
    let second = hasDot && start + 2 < text.count ? text[start + 2] : text[start + 1]
    guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p"),
      second.lowercased == UInt8(ascii: "m")
    else { return hour }
    position = start + (hasDot ? 3 : 2)
    return first == UInt8(ascii: "p") ? (hour % 12) + 12 : hour % 12
  }

  /// Reads `Z`, `+05:30`, `-0500`, `GMT`, `UTC`; other names of zones say too little.
  private static func zone(in text: [UInt8], at position: inout Int) -> Int? {
    var start = position
    while start < text.count, text[start] == 0x20, start - position < 1 { start += 1 }
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "Z") {
      position = start + 1
      return 0
    }
    for name in ["GMT", "UTC"] where text[start...].prefix(3).elementsEqual(name.utf8) {
      position = start + 3
      return 0
    }
    guard text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "-") else { return nil }
    var end = start + 1
    guard let hours = twoDigits(in: text, at: &end), hours <= 14 else { return nil }
    if end < text.count, text[end] == UInt8(ascii: ":") { end += 1 }
    let minutes = twoDigits(in: text, at: &end) ?? 0
    guard minutes < 60 else { return nil }
    position = end
    return (text[start] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }
}
