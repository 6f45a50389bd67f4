import Temporal

/// Where in the index a mention is listed and where it looks for others: each slot is a stretch of
/// time and a kind of mention, and has a list for each term.
struct MentionSlots: Sendable {
  /// Where later mentions find it.
  private(set) var posted: [Slot]
  /// Where it finds earlier mentions.
  private(set) var read: [Slot]
  /// Where it finds what other sources date to another day.
  private(set) var near: [Slot] = []

  /// What is listed together.
  enum Slot: Hashable, Sendable {
    /// The mentions of one day.
    case day(Int)
    /// The mentions of the days of one month.
    case daysOfMonth(Int)
    /// The mentions of one day of any year.
    case monthDay(MentionTime.MonthDay)
    /// The mentions of one day without a year.
    case yearless(MentionTime.MonthDay)
    /// The mentions of periods inside one month.
    case periodsOfMonth(Int)
    /// The mentions of longer periods that begin in one year.
    case periodsOfYear(Int)
    /// The mentions of one period or one vaguer time.
    case same(MentionTime)
    /// The mentions of periods inside one month of any year.
    case periodsOfAnyYear(month: Int)
    /// The undated mentions of articles that know a day of one month, without a year.
    case undatedOfAnyYear(month: Int)
    /// The undated mentions of articles of one month.
    case undated(Int)
    /// The undated mentions of articles that know one day, without a year, and none of their own.
    case undatedOn(MentionTime.MonthDay)
    /// The mentions of all days.
    case anyDay
    /// The undated mentions of articles that name no day of a known year and have none.
    case placeless
  }

  /// Finds the slots of a mention.
  ///
  /// - Parameters:
  ///   - sketch: The mention.
  ///   - news: The days of which its article tells: that of its publication, or those it names.
  init(of sketch: MentionSketch, news: [MentionTime]) {
    switch sketch.time {
    case .day(let day): self.init(day: day)
    case .yearless(let day):
      self.init(
        posted: [.yearless(day)],
        read: [.yearless(day), .monthDay(day), .undatedOn(day)]
      )
    case .period(let days): self.init(period: days)
    case .vague: self.init(posted: [.same(sketch.time)], read: [.same(sketch.time)])
    case .undated: self.init(news: news)
    }
  }

  private init(posted: [Slot], read: [Slot]) {
    self.posted = posted
    self.read = read
  }

  private init(day: Int) {
    let date = CivilDate(dayNumber: day)
    let month = Self.month(of: day)
    let monthDay = MentionTime.MonthDay(month: date.month, day: date.day)
    posted = [.day(day), .daysOfMonth(month), .monthDay(monthDay), .anyDay]
    read =
      [
        .day(day), .yearless(monthDay), .periodsOfMonth(month), .periodsOfYear(date.year),
        .undatedOn(monthDay), .placeless,
      ] + Self.around(month).map(Slot.undated)
    near = LinkerRule.daysApart.flatMap { [.day(day - $0), .day(day + $0)] }
  }

  private init(period days: ClosedRange<Int>) {
    let year = CivilDate(dayNumber: days.lowerBound).year
    let months = Self.month(of: days.lowerBound)...Self.month(of: days.upperBound)
    let same = Slot.same(.period(days))
    posted = [same]
    read = [same, .periodsOfYear(year)]
    read += months.flatMap { [.daysOfMonth($0), .periodsOfMonth($0)] }
    guard months.count == 1 else {
      posted.append(.periodsOfYear(year))
      return
    }
    let month = CivilDate(dayNumber: days.lowerBound).month
    posted += [.periodsOfMonth(months.lowerBound), .periodsOfAnyYear(month: month)]
    read.append(.undatedOfAnyYear(month: month))
    read += Self.around(months.lowerBound).map(Slot.undated)
  }

  private init(news: [MentionTime]) {
    let isPlaced = news.contains { $0.days != nil }
    var posted: [Slot] = isPlaced ? [] : [.placeless]
    var read: [Slot] = isPlaced ? [] : [.placeless, .anyDay]
    for time in news {
      if case .yearless(let day) = time {
        posted += [.undatedOn(day), .undatedOfAnyYear(month: day.month)]
        read += [
          .undatedOn(day), .yearless(day), .monthDay(day), .periodsOfAnyYear(month: day.month),
        ]
      } else if let days = time.days {
        let month = Self.month(of: days.lowerBound)
        posted.append(.undated(month))
        read += Self.around(month)
          .flatMap { [.undated($0), .daysOfMonth($0), .periodsOfMonth($0)] }
      }
    }
    self.posted = posted.withoutRepetition
    self.read = read.withoutRepetition
  }

  /// The months since the year 0.
  private static func month(of day: Int) -> Int {
    let date = CivilDate(dayNumber: day)
    return date.year * 12 + date.month - 1
  }

  private static func around(_ month: Int) -> ClosedRange<Int> { month - 1...month + 1 }
}

extension MentionSlots.Slot {
  /// A number of its own.
  fileprivate var hash: UInt64 {
    var hash = StableHash()
    hash.add(number.kind)
    for value in number.values { hash.add(value) }
    return hash.value
  }

  private var number: (kind: Int, values: [Int]) {
    switch self {
    case .day(let day): (1, [day])
    case .daysOfMonth(let month): (2, [month])
    case .monthDay(let day): (3, [day.month, day.day])
    case .yearless(let day): (4, [day.month, day.day])
    case .periodsOfMonth(let month): (5, [month])
    case .periodsOfYear(let year): (6, [year])
    case .same(.period(let days)): (7, [days.lowerBound, days.upperBound])
    case .same(.vague(let hash)): (8, [Int(bitPattern: UInt(truncatingIfNeeded: hash))])
    case .same: (9, [])
    case .undated(let month): (10, [month])
    case .undatedOn(let day): (11, [day.month, day.day])
    case .periodsOfAnyYear(let month): (12, [month])
    case .undatedOfAnyYear(let month): (13, [month])
    case .anyDay: (14, [])
    case .placeless: (15, [])
    }
  }
}

extension [MentionSlots.Slot] {
  /// The keys of the lists that slots have for some terms.
  func keys(for terms: [UInt64]) -> [Int64] {
    flatMap { slot in
      let hash = slot.hash
      return terms.map { term in
        let mixed = (hash ^ (term &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
        return Int64(bitPattern: mixed ^ (mixed >> 32))
      }
    }
  }

  /// The slots, each where it stands first.
  fileprivate var withoutRepetition: [MentionSlots.Slot] {
    var seen: Set<MentionSlots.Slot> = []
    return filter { seen.insert($0).inserted }
  }
}
