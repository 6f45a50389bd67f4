extension RuleSet {
  static let german = RuleSet(
    lexicon: .german,
    rules: GermanDateRules.all + GermanYearRules.all + GermanHolidayRules.all
      + GermanDayRules.all + GermanRelativeRules.all + GermanPeriodRules.all
      + GermanDurationRules.all + GermanClockRules.all + GermanVagueRules.all
  )
}
