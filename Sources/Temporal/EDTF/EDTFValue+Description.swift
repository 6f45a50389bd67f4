extension EDTFValue: CustomStringConvertible {
  /// The value as EDTF writes it.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let start, let end): "\(start)/\(end)"
    }
  }
}

extension EDTFEndpoint: CustomStringConvertible {
  /// The endpoint as EDTF writes it.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The date as EDTF writes it, a qualifier behind the last component that it holds for from the
  /// left.
  public var description: String {
    let parts = [(year, 4), month.map { ($0, 2) }, day.map { ($0, 2) }].compactMap(\.self)
    let group = parts.prefix { $0.0.qualifier == year.qualifier }.count
    let words = parts.enumerated()
      .map { place, part in
        let (component, width) = part
        let digits = component.digits(width: width)
        if place >= group { return component.qualifier.symbol + digits }
        return place == group - 1 && time == nil ? digits + year.qualifier.symbol : digits
      }
    let text = words.joined(separator: "-")
    return time.map { "\(text)T\($0)\(year.qualifier.symbol)" } ?? text
  }
}

extension EDTFDate.Time: CustomStringConvertible {
  /// The time as ISO 8601 writes it: `18:00`, `18:00:30Z`, `09:15+02:00`.
  public var description: String {
    var text = "\(Decimal.padded(hour, to: 2)):\(Decimal.padded(minute, to: 2))"
    if let second { text += ":" + Decimal.padded(second, to: 2) }
    guard let zoneOffset else { return text }
    guard zoneOffset != 0 else { return text + "Z" }
    let magnitude = Int(zoneOffset.magnitude)
    text += zoneOffset < 0 ? "-" : "+"
    return text + Decimal.padded(magnitude / 60, to: 2) + ":"
      + Decimal.padded(magnitude % 60, to: 2)
  }
}

extension EDTFDate.Component {
  /// The digits, with `X` for those that are unspecified.
  func digits(width: Int) -> String {
    let text = Array(Decimal.padded(Int(value.magnitude), to: width).utf8)
    let marked = text.enumerated()
      .map { offset, digit in
        unspecifiedDigits & (1 << UInt16(text.count - 1 - offset)) != 0 ? UInt8(ascii: "X") : digit
      }
    let sign = value < 0 ? "-" : ""
    let longYear = width == 4 && text.count > 4 ? "Y" : ""
    return longYear + sign + String(decoding: marked, as: UTF8.self)
  }
}
