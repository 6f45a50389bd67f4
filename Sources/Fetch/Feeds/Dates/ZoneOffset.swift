/// How far a clock is ahead of universal time.
enum ZoneOffset: Hashable {
  /// Always so many minutes.
  case fixed(minutes: Int)
  /// So many minutes in winter, and in summer an hour more.
  case withSummer(minutes: Int, rule: SummerRule)

  /// When clocks are put forward.
  enum SummerRule: Hashable {
    /// Since 2007 from the second Sunday of March to the first of November, before from the first of April to the
    /// last of October, at two o'clock.
    case northAmerica
    /// From the last Sunday of March to the last of October, at one o'clock in universal time.
    case europe
  }

  /// Reads `Z`, `+01:00`, `-0500`, `+02`, `GMT+1`, `EST` and `Europe/Berlin`; what stands behind is left out.
  init?(_ text: some Collection<UInt8>) {
    let name = text.prefix {
      $0.isASCIILetter || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "_")
    }
    let rest = text.dropFirst(name.count)
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let minutes = Self.minutes(rest.dropFirst())
    {
      self = .fixed(minutes: sign == UInt8(ascii: "-") ? -minutes : minutes)
    } else if let known = Self.named[String(decoding: name, as: UTF8.self).uppercased()] {
      self = known
    } else {
      return nil
    }
  }

  /// Reads `0130`, `01:30`, `1` and `01`; a minute that is none is left out.
  private static func minutes(_ text: some Collection<UInt8>) -> Int? {
    let digits = text.prefix { $0.isASCIIDigit }
    guard 1...4 ~= digits.count, let number = Int(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    guard digits.count <= 2 else { return number / 100 * 60 + number % 100 }
    let rest = text.dropFirst(digits.count)
    let minute = rest.first == UInt8(ascii: ":") ? rest.dropFirst().prefix(2) : rest.prefix(0)
    return number * 60 + (Int(String(decoding: minute, as: UTF8.self)) ?? 0)
  }

  /// The minutes on a day, at an hour of its own.
  func minutes(on day: CivilDay, hour: Int) -> Int {
    switch self {
    case .fixed(let minutes): minutes
    case .withSummer(let minutes, let rule): minutes + (rule.isSummer(day, hour: hour) ? 60 : 0)
    }
  }
}

extension ZoneOffset.SummerRule {
  /// Whether clocks are forward, to the hour.
  func isSummer(_ day: CivilDay, hour: Int) -> Bool {
    let year = CivilDay.year(of: day)
    let change = 2
    let (first, last) = bounds(in: year)
    let isBegun = day.number > first.number || (day.number == first.number && hour >= change)
    let isOver = day.number > last.number || (day.number == last.number && hour >= change)
    return isBegun && !isOver
  }

  private func bounds(in year: Int) -> (first: CivilDay, last: CivilDay) {
    switch self {
    case .europe: (.lastSunday(year, 3), .lastSunday(year, 10))
    case .northAmerica where year < 2007: (.sunday(1, year, 4), .lastSunday(year, 10))
    case .northAmerica: (.sunday(2, year, 3), .sunday(1, year, 11))
    }
  }
}

extension CivilDay {
  fileprivate init(number: Int) { self.number = number }

  /// The year a day is of.
  fileprivate static func year(of day: CivilDay) -> Int {
    let guess = 1970 + day.number / 366
    return (guess - 1...guess + 8)
      .last { CivilDay(year: $0, month: 1, day: 1).number <= day.number } ?? guess
  }

  fileprivate static func sunday(_ count: Int, _ year: Int, _ month: Int) -> CivilDay {
    let first = CivilDay(year: year, month: month, day: 1)
    return CivilDay(number: first.number + (7 - first.weekday) % 7 + 7 * (count - 1))
  }

  fileprivate static func lastSunday(_ year: Int, _ month: Int) -> CivilDay {
    let last = CivilDay(year: year, month: month + 1, day: 1).number - 1
    return CivilDay(number: last - CivilDay(number: last).weekday)
  }
}

extension ZoneOffset {
  /// Zones by their names in capitals; an abbreviation that several places use is that of RFC 822, or the one
  /// more people live by.
  private static let named: [String: ZoneOffset] = {
    let words = rows.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    var zones: [String: ZoneOffset] = [:]
    for row in words where row.count > 2 {
      let minutes = Int(row[0]) ?? 0
      let zone: ZoneOffset =
        switch row[1] {
        case "america": .withSummer(minutes: minutes, rule: .northAmerica)
        case "europe": .withSummer(minutes: minutes, rule: .europe)
        default: .fixed(minutes: minutes)
        }
      for name in row[2...] { zones[name.uppercased()] = zone }
    }
    return zones
  }()

  /// Minutes, the rule of summer time, names.
  private static let rows = """
    0 - Z UT UTC GMT WET Etc/UTC Etc/GMT Africa/Accra Atlantic/Reykjavik
    60 - CET MET BST WEST IST Africa/Lagos
    120 - CEST MEST EET SAST Africa/Johannesburg Africa/Cairo
    180 - EEST MSK Europe/Moscow Europe/Istanbul Asia/Riyadh Africa/Nairobi
    210 - IRST Asia/Tehran
    240 - GST Asia/Dubai
    300 - PKT Asia/Karachi
    330 - Asia/Kolkata Asia/Calcutta
    420 - WIB Asia/Jakarta Asia/Bangkok
    480 - SGT HKT AWST Asia/Singapore Asia/Hong_Kong Asia/Shanghai Asia/Manila Australia/Perth
    540 - JST KST Asia/Tokyo Asia/Seoul
    570 - ACST
    600 - AEST
    660 - AEDT
    720 - NZST
    780 - NZDT
    -150 - NDT
    -180 - ADT BRT ART America/Sao_Paulo America/Argentina/Buenos_Aires
    -210 - NST
    -240 - AST EDT
    -300 - EST CDT America/Bogota America/Lima
    -360 - CST MDT America/Mexico_City
    -420 - MST PDT America/Phoenix
    -480 - PST AKDT
    -540 - AKST
    -600 - HST Pacific/Honolulu
    -240 america AT America/Halifax
    -300 america ET America/New_York America/Toronto America/Detroit US/Eastern
    -360 america CT America/Chicago America/Winnipeg US/Central
    -420 america MT America/Denver America/Edmonton US/Mountain
    -480 america PT America/Los_Angeles America/Vancouver US/Pacific
    0 europe Europe/London Europe/Dublin Europe/Lisbon
    60 europe Europe/Paris Europe/Berlin Europe/Brussels Europe/Amsterdam Europe/Madrid Europe/Rome Europe/Vienna
    60 europe Europe/Zurich Europe/Warsaw Europe/Prague Europe/Stockholm Europe/Oslo Europe/Copenhagen
    120 europe Europe/Athens Europe/Helsinki Europe/Bucharest Europe/Sofia Europe/Kiev Europe/Kyiv
    """
}
