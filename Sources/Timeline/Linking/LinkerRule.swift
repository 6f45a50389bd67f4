import Temporal

/// The numbers and conditions a ``Linker`` goes by.
enum LinkerRule {
  /// Under how many of its terms a mention is listed and looks for others.
  static let listedTerms = 8
  /// How many of the mentions listed before it under a term one meets.
  static let reach = 48
  /// The most mentions of a block: what it takes to group a block grows with their square.
  static let largestBlock = 1000
  /// Below this likeness nothing links two mentions.
  static let leastSimilarity = 0.15
  /// How alike mentions of the same time must be.
  private static let sameTimeThreshold = 0.25
  /// How alike mentions of one source must be.
  private static let sameSourceThreshold = 0.5
  /// How alike a less precise mention must be to the one it goes with.
  static let leastForChoice = 0.33
  /// What is added to the likeness of a mention that has gone with a dated one.
  static let settled = 1.0
  /// The most that likeness counts: less than what is added to it.
  static let most = 0.999
  /// How many days before or after its publication an article tells of without a date.
  static let daysOfNews = 28

  /// How many days apart two sources may date one thing: a slip, a zone, the day it was reported.
  static let daysApart = 1...2
  /// Under how many of its terms a mention looks for what is told of another day.
  static let termsOfOtherDay = 4
  /// How alike mentions of two days must be to be taken for one thing, dated twice.
  private static let otherDayThreshold = 0.7

  /// Whether two sources tell the same of two days, and each could know of both: what was published
  /// before the later day tells of another thing, and so does another act of the same people.
  static func areRivals(_ one: MentionSketch, _ other: MentionSketch) -> Bool {
    guard one.source != other.source, one.tellsDay, other.tellsDay,
      case .day(let day) = one.time, case .day(let otherDay) = other.time, day != otherDay,
      let published = one.published, let otherPublished = other.published
    else { return false }
    return min(published, otherPublished) >= max(day, otherDay)
      && one.similarity(to: other) >= otherDayThreshold && one.sharesAct(with: other)
  }

  static func threshold(_ one: MentionSketch, _ other: MentionSketch) -> Double {
    if one.source == other.source { return sameSourceThreshold }
    return one.isOneOccasion(with: other) ? leastSimilarity : sameTimeThreshold
  }

  /// Whether one mention may go with another: a longer period with one inside it, an undated
  /// mention with one of another source that is of its weeks.
  static func canGo(_ one: MentionSketch, with other: MentionSketch) -> Bool {
    switch one.time {
    case .period(let days):
      guard let inner = other.time.days, inner.count < days.count else { return false }
      return days.overlaps(inner)
    case .undated:
      guard one.source != other.source else { return false }
      return areNear(one.published, other.time.days ?? other.published.map { $0...$0 })
    case .day, .yearless, .vague: return false
    }
  }

  /// Whether some days lie near that of a publication; nothing speaks against it where one is not
  /// known.
  private static func areNear(_ published: Int?, _ days: ClosedRange<Int>?) -> Bool {
    guard let published, let days else { return true }
    return days.overlaps(published - daysOfNews...published + daysOfNews)
  }

  /// The days of which an article tells where it gives none: that of its publication, else those
  /// it names most often.
  static func news(of reports: [Report]) -> [MentionTime] {
    if let day = reports.first?.published { return [.day(day.dayNumber)] }
    var counts: [MentionTime: Int] = [:]
    var named: [MentionTime] = []
    for time in reports.map({ MentionTime($0.mention.time.value) }) where time.monthDay != nil {
      if counts.updateValue((counts[time] ?? 0) + 1, forKey: time) == nil { named.append(time) }
    }
    let most = 3
    let order = named.indices.sorted { (counts[named[$1]] ?? 0, $0) < (counts[named[$0]] ?? 0, $1) }
    return order.prefix(most).map { named[$0] }
  }
}
