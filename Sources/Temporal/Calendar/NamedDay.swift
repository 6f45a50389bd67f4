/// A day that goes by a name and comes every year, on a fixed or a moving date.
enum NamedDay: Int, CaseIterable, Sendable {
  case newYearsDay, newYearsEve, christmasEve, christmas, boxingDay, halloween, valentinesDay
  case independenceDay, veteransDay, saintPatricksDay, groundhogDay, lincolnsBirthday, womensDay
  case aprilFoolsDay, siblingsDay, earthDay, anzacDay, kingsDay, mayDay, cincoDeMayo, victoryDay
  case flagDay, juneteenth, canadaDay, bastilleDay, bossDay, guyFawkesDay, humanRightsDay, epiphany
  case allSoulsDay, emancipationDay, taxDay
  case thanksgiving, blackFriday, cyberMonday, laborDay, memorialDay, columbusDay, mothersDay
  case fathersDay, martinLutherKingDay, presidentsDay, grandparentsDay, administrativeDay
  case militarySpouseDay, summerTimeStart, summerTimeEnd, summerBankHoliday
  case easter, goodFriday, easterMonday, palmSunday, ashWednesday, shroveTuesday, holySaturday
  case roseMonday, maundyThursday, ascension, whitSunday, whitMonday, trinitySunday, corpusChristi
  case motheringSunday, orthodoxEaster, orthodoxGoodFriday, cleanMonday
  case germanUnityDay, reformationDay, allSaintsDay, saintNicholasDay
  case roshHashanah, yomKippur, sukkot, hanukkah, tuBishvat, purim, passover, lagBaomer, shavuot
  case tishaBAv
  case islamicNewYear, ashura, mawlid, israAndMiraj, ramadan, eidAlFitr, eidAlAdha, laylatAlQadr
  case chineseNewYear, lanternFestival, dragonBoatFestival, doubleSeventh, midAutumnFestival
  case doubleNinth
  case pongal, mattuPongal, kaanumPongal, makarSankranti, vaisakhi, vasantPanchami, ravidasJayanti
  case mahaShivaratri, holikaDahan, holi, ugadi, ramaNavami, mahavirJayanti, buddhaPurnima
  case rabindraJayanti, guruPurnima, rakshaBandhan, janmashtami, ganeshChaturthi, navaratri
  case dussehra, sharadPurnima, karvaChauth, dhanteras, narakaChaturdashi, diwali, govardhanPuja
  case bhaiDooj, chhath, guruNanakJayanti, guruGobindSinghJayanti, parsiNewYear

  /// The first day in a year.
  func date(in year: Int) -> CivilDate? { rule.date(in: year) }

  /// How many days it lasts.
  var length: Int {
    switch self {
    case .ramadan: 30
    case .navaratri: 9
    case .hanukkah, .passover: 8
    case .sukkot: 7
    case .roshHashanah, .shavuot: 2
    default: 1
    }
  }

  private var rule: YearlyRule {
    switch self {
    case .newYearsDay: .fixed(1, 1)
    case .epiphany: .fixed(1, 6)
    case .groundhogDay: .fixed(2, 2)
    case .lincolnsBirthday: .fixed(2, 12)
    case .valentinesDay: .fixed(2, 14)
    case .womensDay: .fixed(3, 8)
    case .saintPatricksDay: .fixed(3, 17)
    case .aprilFoolsDay: .fixed(4, 1)
    case .siblingsDay: .fixed(4, 10)
    case .earthDay: .fixed(4, 22)
    case .anzacDay: .fixed(4, 25)
    case .kingsDay: .kingsDay
    case .emancipationDay: .observed(4, 16)
    case .taxDay: .taxDay
    case .mayDay: .fixed(5, 1)
    case .cincoDeMayo: .fixed(5, 5)
    case .victoryDay: .fixed(5, 9)
    case .flagDay: .fixed(6, 14)
    case .juneteenth: .fixed(6, 19)
    case .canadaDay: .fixed(7, 1)
    case .independenceDay: .fixed(7, 4)
    case .bastilleDay: .fixed(7, 14)
    case .germanUnityDay: .fixed(10, 3)
    case .bossDay: .observed(10, 16)
    case .halloween, .reformationDay: .fixed(10, 31)
    case .allSaintsDay: .fixed(11, 1)
    case .allSoulsDay: .fixed(11, 2)
    case .guyFawkesDay: .fixed(11, 5)
    case .veteransDay: .fixed(11, 11)
    case .saintNicholasDay: .fixed(12, 6)
    case .humanRightsDay: .fixed(12, 10)
    case .christmasEve: .fixed(12, 24)
    case .christmas: .fixed(12, 25)
    case .boxingDay: .fixed(12, 26)
    case .newYearsEve: .fixed(12, 31)
    default: movingRule
    }
  }

  private var movingRule: YearlyRule {
    switch self {
    case .martinLutherKingDay: .weekday(.monday, 3, of: 1)
    case .presidentsDay: .weekday(.monday, 3, of: 2)
    case .summerTimeStart: .weekday(.sunday, 2, of: 3)
    case .administrativeDay: .weekday(.saturday, -1, of: 4, plus: -3)
    case .mothersDay: .weekday(.sunday, 2, of: 5)
    case .militarySpouseDay: .weekday(.sunday, 2, of: 5, plus: -2)
    case .memorialDay: .weekday(.monday, -1, of: 5)
    case .fathersDay: .weekday(.sunday, 3, of: 6)
    case .summerBankHoliday: .weekday(.monday, -1, of: 8)
    case .laborDay: .weekday(.monday, 1, of: 9)
    case .grandparentsDay: .weekday(.monday, 1, of: 9, plus: 6)
    case .columbusDay: .weekday(.monday, 2, of: 10)
    case .summerTimeEnd: .weekday(.sunday, 1, of: 11)
    case .thanksgiving: .weekday(.thursday, 4, of: 11)
    case .blackFriday: .weekday(.thursday, 4, of: 11, plus: 1)
    case .cyberMonday: .weekday(.thursday, 4, of: 11, plus: 4)
    case .roseMonday: .easter(plus: -48)
    case .shroveTuesday: .easter(plus: -47)
    case .ashWednesday: .easter(plus: -46)
    case .motheringSunday: .easter(plus: -21)
    case .palmSunday: .easter(plus: -7)
    case .maundyThursday: .easter(plus: -3)
    case .goodFriday: .easter(plus: -2)
    case .holySaturday: .easter(plus: -1)
    case .easter: .easter(plus: 0)
    case .easterMonday: .easter(plus: 1)
    case .ascension: .easter(plus: 39)
    case .whitSunday: .easter(plus: 49)
    case .whitMonday: .easter(plus: 50)
    case .trinitySunday: .easter(plus: 56)
    case .corpusChristi: .easter(plus: 60)
    case .cleanMonday: .orthodoxEaster(plus: -48)
    case .orthodoxGoodFriday: .orthodoxEaster(plus: -2)
    case .orthodoxEaster: .orthodoxEaster(plus: 0)
    default: lunarRule
    }
  }

  private var lunarRule: YearlyRule {
    switch self {
    case .roshHashanah: .hebrew(.tishri, 1)
    case .yomKippur: .hebrew(.tishri, 10)
    case .sukkot: .hebrew(.tishri, 15)
    case .hanukkah: .hebrew(.kislev, 25)
    case .tuBishvat: .hebrew(.shevat, 15)
    case .purim: .hebrew(.adar, 14)
    case .passover: .hebrew(.nisan, 15)
    case .lagBaomer: .hebrew(.iyar, 18)
    case .shavuot: .hebrew(.sivan, 6)
    case .tishaBAv: .hebrew(.av, 9)
    case .ashura: .islamic(month: 1, day: 10)
    case .mawlid: .islamic(month: 3, day: 12)
    case .israAndMiraj: .islamic(month: 7, day: 27)
    case .ramadan: .islamic(month: 9, day: 1)
    case .eidAlFitr: .islamic(month: 10, day: 1)
    case .eidAlAdha: .islamic(month: 12, day: 10)
    case .laylatAlQadr: .islamic(month: 9, day: 27)
    case .islamicNewYear: .islamic(month: 1, day: 1)
    case .chineseNewYear: .chinese(month: 1, day: 1)
    case .lanternFestival: .chinese(month: 1, day: 15)
    case .dragonBoatFestival: .chinese(month: 5, day: 5)
    case .doubleSeventh: .chinese(month: 7, day: 7)
    case .midAutumnFestival: .chinese(month: 8, day: 15)
    case .doubleNinth: .chinese(month: 9, day: 9)
    default: indianRule
    }
  }

  private var indianRule: YearlyRule {
    switch self {
    case .pongal, .makarSankranti: .sign(9, plus: 0)
    case .mattuPongal: .sign(9, plus: 1)
    case .kaanumPongal: .sign(9, plus: 2)
    case .vaisakhi: .sign(0, plus: 0)
    case .rabindraJayanti: .sign(0, plus: 25)
    case .ugadi: .hindu(month: 1, tithi: 1, .sunrise)
    case .ramaNavami: .hindu(month: 1, tithi: 9, .noon)
    case .mahavirJayanti: .hindu(month: 1, tithi: 13, .sunrise)
    case .buddhaPurnima: .hindu(month: 2, tithi: 15, .sunrise)
    case .guruPurnima: .hindu(month: 4, tithi: 15, .sunrise)
    case .rakshaBandhan: .hindu(month: 5, tithi: 15, .sunrise)
    case .janmashtami: .hindu(month: 5, tithi: 23, .midnight)
    case .ganeshChaturthi: .hindu(month: 6, tithi: 4, .noon)
    case .navaratri: .hindu(month: 7, tithi: 1, .sunrise)
    case .dussehra: .hindu(month: 7, tithi: 10, .afternoon)
    case .sharadPurnima: .hindu(month: 7, tithi: 15, .evening)
    case .karvaChauth: .hindu(month: 7, tithi: 19, .evening)
    case .dhanteras: .hindu(month: 7, tithi: 28, .evening)
    case .narakaChaturdashi: .hindu(month: 7, tithi: 29, .evening)
    case .diwali: .hindu(month: 7, tithi: 30, .evening)
    case .govardhanPuja: .hindu(month: 8, tithi: 1, .evening)
    case .bhaiDooj: .hindu(month: 8, tithi: 2, .noon)
    case .chhath: .hindu(month: 8, tithi: 6, .evening)
    case .guruNanakJayanti: .hindu(month: 8, tithi: 15, .sunrise)
    case .guruGobindSinghJayanti: .hindu(month: 10, tithi: 7, .sunrise)
    case .vasantPanchami: .hindu(month: 11, tithi: 5, .sunrise)
    case .ravidasJayanti: .hindu(month: 11, tithi: 15, .sunrise)
    case .mahaShivaratri: .hindu(month: 11, tithi: 29, .midnight)
    case .holikaDahan: .hindu(month: 12, tithi: 15, .evening)
    case .holi: .hindu(month: 12, tithi: 15, .evening, plus: 1)
    default: .parsiNewYear
    }
  }
}
