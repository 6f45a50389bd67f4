/// What a page can do besides being read: search, filters that stay in its address, keys, a strip that zooms.
///
/// The parts share one scope and stand in the order in which they need each other.
enum PageScript {
  /// The whole script.
  static let text =
    "\n(() => {\n\"use strict\";\n"
    + [calendar, entries, filters, strip, keys].joined(separator: "\n") + "\n})();\n"
}
