/// The months of the Hebrew calendar in which there are feasts.
///
/// - SeeAlso: Reingold and Dershowitz, *Calendrical Calculations* (2018), chapter 8.
enum HebrewMonth: Sendable {
  case tishri, kislev, shevat, adar, nisan, iyar, sivan, av

  /// A day of the month that lies in a year of the Gregorian calendar.
  func day(_ day: Int, in year: Int) -> CivilDate {
    let isAutumn = self == .tishri || self == .kislev
    let hebrewYear = year + (isAutumn ? 3761 : 3760)
    let newYear = Self.newYear(hebrewYear)
    let length = Self.newYear(hebrewYear + 1) - newYear
    return CivilDate(dayNumber: newYear + offset(inYearOf: length) + day - 1)
  }

  /// How many days of the year come before the month.
  private func offset(inYearOf length: Int) -> Int {
    let isLeap = length > 380
    let marheshvan = length % 10 == 5 ? 30 : 29
    let kislev = length % 10 == 3 ? 29 : 30
    let shevat = 30 + marheshvan + kislev + 29
    let nisan = shevat + 30 + (isLeap ? 59 : 29)
    return switch self {
    case .tishri: 0
    case .kislev: 30 + marheshvan
    case .shevat: shevat
    case .adar: shevat + 30 + (isLeap ? 30 : 0)
    case .nisan: nisan
    case .iyar: nisan + 30
    case .sivan: nisan + 59
    case .av: nisan + 118
    }
  }

  /// The first day of a year, counted from 1970-01-01.
  private static func newYear(_ year: Int) -> Int {
    let (before, now, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
    let delay = after - now == 356 ? 2 : now - before == 382 ? 1 : 0
    return epoch + now + delay
  }

  /// The days from the first new year to the mean new moon of another, moved off the weekdays on which
  /// no year begins.
  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + parts / 25_920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
  }

  /// The first day of the year 1, counted from 1970-01-01.
  private static let epoch = -1_373_427 - 719_163
}
