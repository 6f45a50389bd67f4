/// What a page can do besides being read: search, filters that stay in its address, keys, a strip that zooms.
///
/// The parts share one scope and stand in the order in which they need each other.
enum PageScript {
  /// The script of a page in a file.
  static let text = joined([calendar, entries, query, form, filters, strip, keys])

  /// The script of a page that a server shows, which filters and decides by asking it.
  static let liveText = joined([calendar, entries, query, form, live, deeds, strip, keys])

  private static func joined(_ parts: [String]) -> String {
    "\n(() => {\n\"use strict\";\n" + parts.joined(separator: "\n") + "\n})();\n"
  }
}
