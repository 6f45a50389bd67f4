/// The months by name, in the languages of the pages most often read.
enum MonthNames {
  /// Returns the month a word in lower case names: 1 to 12, and 13 to 24 for those of ``PersianCalendar``.
  static func month(_ word: some Sequence<UInt8>) -> Int? {
    byName[String(decoding: Array(word), as: UTF8.self)]
  }

  private static let byName: [String: Int] = {
    var table: [String: Int] = [:]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      guard let month = words.first.flatMap({ Int($0) }) else { continue }
      for word in words.dropFirst() { table[String(word)] = month }
    }
    return table
  }()

  /// Rows of month and names: English, German, French, Spanish, Italian, Portuguese, Dutch,
  /// the Scandinavian languages, Polish, Czech, Russian, Ukrainian, Turkish, Greek, Romanian,
  /// Catalan, Croatian, Serbian, Bulgarian, Finnish, Indonesian, Arabic, Hindi, Hungarian, Slovak,
  /// Lithuanian, Latvian, Estonian, Hebrew, Bengali, Thai, Albanian; and the Persian months.
  private static let rows = """
    1 january jan januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari \
    stycznia styczeń ledna leden января январь янв січня ocak ιανουαρίου ianuarie gener \
    januara януари tammikuuta siječnja يناير जनवरी január januára sausio janvāris janvārī \
    jaanuar ינואר בינואר জানুয়ারি มกราคม janari
    2 february feb februar febr février fevrier févr fevr fév febrero febbraio fevereiro fev \
    februari lutego luty února únor февраля февраль фев лютого şubat φεβρουαρίου februarie \
    febrer veljače februara февруари helmikuuta فبراير फरवरी február februára vasario \
    februāris februārī veebruar פברואר בפברואר ফেব্রুয়ারি กุมภาพันธ์ shkurt
    3 march mar märz maerz mrz mars marzo março marco maart mrt marca marzec března březen \
    марта март мар березня mart μαρτίου martie maret ožujka marta maaliskuuta مارس मार्च \
    március kovo marts martā märts מרץ במרץ মার্চ มีนาคม
    4 april apr avril avr abril abr aprile kwietnia kwiecień dubna duben апреля апрель апр \
    квітня nisan απριλίου aprilie travnja aprila huhtikuuta أبريل ابريل अप्रैल április \
    balandžio aprīlis aprīlī aprill אפריל באפריל এপ্রিল เมษายน prill
    5 may mai mayo maggio mag maio mei maj maja května květen мая май травня mayıs μαΐου μαίου \
    maig svibnja toukokuuta مايو मई május mája gegužės maijs maijā מאי במאי মে พฤษภาคม
    6 june jun juni juin junio giugno giu junho czerwca czerwiec června červen июня июнь июн \
    червня haziran ιουνίου iunie juny lipnja juna юни kesäkuuta يونيو जून június júna birželio \
    jūnijs jūnijā juuni יוני ביוני জুন มิถุนายน qershor
    7 july jul juli juillet juil julio luglio lug julho lipca lipiec července červenec июля \
    июль июл липня temmuz ιουλίου iulie juliol srpnja jula юли heinäkuuta يوليو जुलाई július \
    júla liepos jūlijs jūlijā juuli יולי ביולי জুলাই กรกฎาคม korrik
    8 august aug août aout agosto ago augustus augusti sierpnia sierpień srpna srpen августа \
    август авг серпня ağustos αυγούστου agustus kolovoza avgusta elokuuta أغسطس اغسطس अगस्त \
    augusztus augusta rugpjūčio augusts augustā אוגוסט באוגוסט আগস্ট สิงหาคม gusht
    9 september sep sept septembre septiembre settembre set setembro september września \
    wrzesień září сентября сентябрь сен вересня eylül σεπτεμβρίου septembrie setembre rujna \
    septembra септември syyskuuta سبتمبر सितंबर szeptember rugsėjo septembris septembrī ספטמבר \
    בספטמבר সেপ্টেম্বর กันยายน shtator
    10 october oct oktober okt octobre octubre ottobre ott outubro out października \
    październik října říjen октября октябрь окт жовтня ekim οκτωβρίου octombrie oktobra \
    октомври lokakuuta أكتوبر اكتوبر अक्टूबर október októbra spalio oktobris oktobrī oktoober \
    אוקטובר באוקטובר অক্টোবর ตุลาคม tetor
    11 november nov novembre noviembre novembro listopada listopad listopadu ноября ноябрь ноя \
    листопада kasım νοεμβρίου noiembrie studenoga novembra ноември marraskuuta نوفمبر नवंबर \
    lapkričio novembris novembrī נובמבר בנובמבר নভেম্বর พฤศจิกายน nëntor
    12 december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro \
    desember des grudnia grudzień prosince prosinec декабря декабрь дек грудня aralık \
    δεκεμβρίου decembrie desembre prosinca decembra декември joulukuuta ديسمبر दिसंबर gruodžio \
    decembris decembrī detsember דצמבר בדצמבר ডিসেম্বর ธันวาคม dhjetor
    13 فروردین
    14 اردیبهشت
    15 خرداد
    16 تیر
    17 مرداد
    18 شهریور
    19 مهر
    20 آبان
    21 آذر
    22 دی
    23 بهمن
    24 اسفند
    """
}
