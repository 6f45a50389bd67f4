/// German words that are put together from others, as lexicon rows: "Montagabend",
/// "einundzwanzig", "zweistündige", "wochenlang".
///
/// Such a word belongs to the classes of its parts: "Montagabend" is a weekday and a part of the
/// day, "zweistündig" a cardinal and a unit.
enum GermanCompounds {
  static var rows: String {
    (partsOfWeekdays + tens + lengths + partLengths + unspecifiedLengths).map { "\n" + $0 }.joined()
  }

  private static let weekdays = [
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag",
  ]

  /// "Montagabend", and "montagabends" for every one of them.
  private static var partsOfWeekdays: [String] {
    let parts = [
      ("früh", 1), ("morgen", 1), ("vormittag", 1), ("mittag", 2), ("nachmittag", 3),
      ("abend", 4), ("nacht", 5),
    ]
    let days = weekdays.enumerated().map { ($1, $0 + 1) } + [("sonnabend", 6)]
    return days.flatMap { weekday, number in
      parts.flatMap { part, code in
        [
          "weekday \(weekday)\(part)|\(weekday)\(part)s \(number)",
          "part \(weekday)\(part)|\(weekday)\(part)s \(code)",
          "frequency \(weekday)\(part)s 4",
        ]
      }
    }
  }

  /// "zwanzig" to "neunundneunzig", and the ordinals a month has days for.
  private static var tens: [String] {
    let tens = [
      "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]
    let units = [
      "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    ]
    return tens.enumerated()
      .flatMap { index, ten in
        let number = (index + 2) * 10
        let words =
          [(ten, number)] + units.enumerated().map { ("\($1)und\(ten)", number + $0 + 1) }
        return words.map { "cardinal \($0) \($1)" }
          + words.filter { $0.1 <= 31 }.map { "ordinal \($0)st~ \($1)" }
      }
  }

  private static let lengthStems = [
    ("minütig", 2), ("stündig", 3), ("tägig", 4), ("wöchig", 5), ("monatig", 6), ("jährig", 8),
  ]

  /// "zweistündig", "anderthalbjährig", "mehrtägig".
  private static var lengths: [String] {
    let numbers = [
      ("ein", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7),
      ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12), ("zwanzig", 20),
      ("dreißig", 30), ("anderthalb", 1), ("eineinhalb", 1), ("zweieinhalb", 2),
      ("dreieinhalb", 3),
    ]
    return lengthStems.flatMap { stem, unit in
      numbers.flatMap { number, value in
        let cell = "\(number)\(stem)|\(number)\(stem)~"
        let rows = ["cardinal \(cell) \(value)", "unit \(cell) \(unit)"]
        return number.hasSuffix("halb") ? rows + ["keyword \(cell) half"] : rows
      } + ["quantifier mehr\(stem)|mehr\(stem)~ 0", "unit mehr\(stem)|mehr\(stem)~ \(unit)"]
    }
  }

  /// "halbstündig", "halbjährig", counted in the unit below.
  private static var partLengths: [String] {
    let parts = [
      ("viertelstündig", 15, 2), ("halbstündig", 30, 2), ("halbtägig", 12, 3), ("halbjährig", 6, 6),
    ]
    return parts.flatMap { word, count, unit in
      ["cardinal \(word)|\(word)~ \(count)", "unit \(word)|\(word)~ \(unit)"]
    }
  }

  /// "stundenlang", "jahrelange".
  private static var unspecifiedLengths: [String] {
    let stems = [
      ("minuten", 2), ("stunden", 3), ("tage", 4), ("wochen", 5), ("monate", 6), ("jahre", 8),
      ("jahrzehnte", 9), ("jahrhunderte", 10), ("nächte", 13),
    ]
    return stems.flatMap { stem, unit in
      let cell = "\(stem)lang|\(stem)lang~"
      return ["quantifier \(cell) 0", "unit \(cell) \(unit)"]
    }
  }
}
