extension Lexicon {
  /// The words of ``english`` and those that are written in haste: short forms, and words that would
  /// mean something else in an article.
  static let englishMessages = Lexicon(
    rows: englishRows + """

      deictic tmr|tmrw|tomorow|2morrow|tmw 1
      deictic tonite|tonigth 0
      unit h 3
      unit d|dy 4
      unit w|wk|wks 5
      unit mo|mos|mth|mths 6
      unit qtr|qtrs 7
      unit y|yr|yrs|ys 8
      unit sec|secs|s 1
      unit m 2
      unit wkend|wkends 11
      part lunch|lunchtime|noonish 2
      keyword untill until
      keyword rest|remaining rest
      keyword present present
      keyword moment present
      keyword right right
      keyword out out
      keyword date date
      keyword sooner earlier
      frequency everyday 4
      keyword starting|beginning|commencing starting
      keyword all|whole|entire all
      keyword another another
      keyword asap|atm now
      # the end (above 0) or the beginning of a unit, as TimeUnit numbers them
      edge eod 4
      edge eow 5
      edge eom 6
      edge eoy 8
      edge bom -6
      edge boy -8
      """,
    namedDays: .english
  )
}
