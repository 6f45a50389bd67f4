extension EDTFValue {
  /// The lowest level of EDTF, 0 to 2, that can write the value.
  public var level: Int {
    switch self {
    case .date(let date): date.level
    case .interval(let start, let end):
      dates.contains(where: \.hasUnspecifiedDigits) ? 2 : max(start.level, end.level)
    case .set: 2
    }
  }
}

extension EDTFEndpoint {
  fileprivate var level: Int { date?.level ?? 1 }
}

extension EDTFDate {
  /// The lowest level of EDTF, 0 to 2, that can write the date.
  public var level: Int {
    if needsLevel2 { return 2 }
    let isPlain =
      !year.isNegative && !isLongYear && !hasUnspecifiedDigits && (month?.value ?? 1) <= 12
      && year.qualifier.isEmpty
    return isPlain ? 0 : 1
  }

  private var needsLevel2: Bool {
    let lastSeason = 24
    return year.exponent != nil || year.significantDigits != nil
      || (month?.value ?? 0) > lastSeason
      || components.contains { $0.qualifier != year.qualifier }
      || !hasUnspecifiedDigitsOfLevel1
  }

  /// Whether the unspecified digits are those level 1 knows: the last one or two of a year, or
  /// whole components from the right (`1985-04-XX`, `1985-XX`, `XXXX-XX`).
  private var hasUnspecifiedDigitsOfLevel1: Bool {
    let whole: UInt16 = 0b11
    guard let month else { return [0, 0b1, 0b11, 0b1111].contains(year.unspecifiedDigits) }
    if let day, day.unspecifiedDigits == 0 { return !hasUnspecifiedDigits }
    if let day, day.unspecifiedDigits != whole { return false }
    switch month.unspecifiedDigits {
    case 0: return year.unspecifiedDigits == 0
    case whole: return [0, 0b1111].contains(year.unspecifiedDigits)
    default: return false
    }
  }
}
