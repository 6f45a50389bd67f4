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
  /// The date as EDTF writes it, with a qualifier at its end where it holds for all of it.
  public var description: String {
    let parts = [(year, 4), month.map { ($0, 2) }, day.map { ($0, 2) }].compactMap(\.self)
    let shared = parts[0].0.qualifier
    let isUniform = parts.allSatisfy { $0.0.qualifier == shared }
    var text = parts.map { component, width in
      (isUniform ? "" : component.qualifier.symbol) + component.digits(width: width)
    }.joined(separator: "-")
    if let time { text += "T\(time)" }
    return isUniform ? text + shared.symbol : text
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
    let marked = text.enumerated().map { offset, digit in
      unspecifiedDigits & (1 << UInt16(text.count - 1 - offset)) != 0 ? UInt8(ascii: "X") : digit
    }
    let sign = value < 0 ? "-" : ""
    let longYear = width == 4 && text.count > 4 ? "Y" : ""
    return longYear + sign + String(decoding: marked, as: UTF8.self)
  }
}
