extension EDTFValue: CustomStringConvertible {
  /// The value as EDTF writes it.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .interval(let start, let end): "\(start)/\(end)"
    case .set(let set): set.description
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

extension EDTFSet: CustomStringConvertible {
  /// The set as EDTF writes it, without spaces.
  public var description: String {
    let list = members.map(\.description).joined(separator: ",")
    return choice == .one ? "[\(list)]" : "{\(list)}"
  }
}

extension EDTFSet.Member: CustomStringConvertible {
  /// The member as EDTF writes it.
  public var description: String {
    switch self {
    case .date(let date): date.description
    case .range(let start, let end): (start?.description ?? "") + ".." + (end?.description ?? "")
    }
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The date as EDTF writes it.
  ///
  /// A qualifier that holds for a component and all to its left stands behind it; any other stands
  /// in front of the component it holds for: `2004-06?-11`, `2004-?06-11`.
  public var description: String {
    let parts = components
    let group = parts.prefix { $0.qualifier == year.qualifier }.count
    let isWhole = group == parts.count
    let words = parts.enumerated()
      .map { place, part in
        let digits = place == 0 ? part.yearDigits : part.digits(width: 2)
        if place >= group { return part.qualifier.symbol + digits }
        let isLast = place == group - 1
        return isLast && !(isWhole && time != nil) ? digits + year.qualifier.symbol : digits
      }
    let text = words.joined(separator: "-")
    return time.map { "\(text)T\($0)\(isWhole ? year.qualifier.symbol : "")" } ?? text
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
  /// The digits of a year: `2004`, `19XX`, `-0043`, `Y170000002`, `Y17E7`, `1953S3`.
  fileprivate var yearDigits: String {
    let significant = significantDigits.map { "S\($0)" } ?? ""
    if let exponent {
      let mantissa = value.magnitude / Decimal.power(exponent).magnitude
      return "Y\(isNegative ? "-" : "")\(mantissa)E\(exponent)\(significant)"
    }
    let isLong = value.magnitude > 9999
    return (isLong ? "Y" : "") + (isNegative ? "-" : "") + digits(width: 4) + significant
  }

  /// The digits without a sign, with `X` for those that are unspecified.
  fileprivate func digits(width: Int) -> String {
    let text = Array(Decimal.padded(Int(clamping: value.magnitude), to: width).utf8)
    let marked = text.enumerated()
      .map { offset, digit in
        let place = text.count - 1 - offset
        return unspecifiedDigits & (1 << UInt16(place)) != 0 ? UInt8(ascii: "X") : digit
      }
    return String(decoding: marked, as: UTF8.self)
  }
}
