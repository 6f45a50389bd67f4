/// The months by name, in the languages of the pages most often read.
enum MonthNames {
  /// Returns the month, 1 to 12, a word in lower case names.
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
  /// Catalan, Croatian, Serbian, Bulgarian, Finnish, Indonesian, Arabic, Hindi.
  private static let rows = """
    1 january jan januar jänner jaenner janvier janv enero ene gennaio gen janeiro januari \
    stycznia styczeń ledna leden января январь янв січня ocak ιανουαρίου ianuarie gener \
    januara януари tammikuuta siječnja يناير जनवरी
    2 february feb februar febr février fevrier févr fevr fév febrero febbraio fevereiro fev \
    februari lutego luty února únor февраля февраль фев лютого şubat φεβρουαρίου februarie \
    febrer veljače februara февруари helmikuuta فبراير फरवरी
    3 march mar märz maerz mrz mars marzo março marco maart mrt marca marzec března březen \
    марта март мар березня mart μαρτίου martie maret ožujka marta maaliskuuta مارس मार्च
    4 april apr avril avr abril abr aprile kwietnia kwiecień dubna duben апреля апрель апр \
    квітня nisan απριλίου aprilie travnja aprila huhtikuuta أبريل ابريل अप्रैल
    5 may mai mayo maggio mag maio mei maj maja května květen мая май травня mayıs μαΐου μαίου \
    maig svibnja toukokuuta مايو मई
    6 june jun juni juin junio giugno giu junho czerwca czerwiec června červen июня июнь июн \
    червня haziran ιουνίου iunie juny lipnja juna юни kesäkuuta يونيو जून
    7 july jul juli juillet juil julio luglio lug julho lipca lipiec července červenec июля \
    июль июл липня temmuz ιουλίου iulie juliol srpnja jula юли heinäkuuta يوليو जुलाई
    8 august aug août aout agosto ago augustus augusti sierpnia sierpień srpna srpen августа \
    август авг серпня ağustos αυγούστου agustus kolovoza avgusta elokuuta أغسطس اغسطس अगस्त
    9 september sep sept septembre septiembre settembre set setembro september września \
    wrzesień září сентября сентябрь сен вересня eylül σεπτεμβρίου septembrie setembre rujna \
    septembra септември syyskuuta سبتمبر सितंबर
    10 october oct oktober okt octobre octubre ottobre ott outubro out października \
    październik října říjen октября октябрь окт жовтня ekim οκτωβρίου octombrie oktobra \
    октомври lokakuuta أكتوبر اكتوبر अक्टूबर
    11 november nov novembre noviembre novembro listopada listopad listopadu ноября ноябрь ноя \
    листопада kasım νοεμβρίου noiembrie studenoga novembra ноември marraskuuta نوفمبر नवंबर
    12 december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro \
    desember des grudnia grudzień prosince prosinec декабря декабрь дек грудня aralık \
    δεκεμβρίου decembrie desembre prosinca decembra декември joulukuuta ديسمبر दिसंबर
    """
}
