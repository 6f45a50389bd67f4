/// What a manual tells besides the commands.
enum ManualFacts {
  /// The variables of the environment and what they do.
  static let environment = [
    ("TL_DB", "the timeline to use where --db does not say"),
    (
      "TL_PAGER, PAGER",
      "what shows long output on a terminal; the first of them that is set, empty for nothing"
    ),
    ("NO_COLOR", "no colours, if it is not empty"),
    ("CLICOLOR_FORCE", "colours also where no terminal is; 0 for none"),
    ("COLUMNS", "how wide the terminal is"),
    ("TL_CONTACT", "where who keeps a server reaches you: an address of mail or of a page"),
    ("TL_USER_AGENT", "what to say to servers you are, in place of name, version and contact"),
    ("TL_ALLOW_PRIVATE", "connect to this machine and to private networks, if it is not empty"),
    ("http_proxy, https_proxy, all_proxy, no_proxy", "through what to connect"),
    ("SOURCE_DATE_EPOCH", "the time of day, in seconds since 1970, for runs that can be repeated"),
  ]

  /// The files and what they are.
  static let files = [
    ("$XDG_DATA_HOME/tl/timeline.db", "the timeline; without the variable in ~/.local/share"),
    ("$XDG_CONFIG_HOME/tl/config", "your settings; without the variable in ~/.config"),
  ]

  /// The exit codes and what they say.
  static let exitCodes = ExitStatus.allCases.map { ("\($0.rawValue)", $0.abstract) }
}
