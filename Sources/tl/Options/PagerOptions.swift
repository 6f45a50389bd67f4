import ArgumentParser

/// Whether a person reads through a pager.
struct PagerOptions: ParsableArguments {
  @Flag(
    name: .customLong("no-pager"),
    help: "Print at once, without a pager (else TL_PAGER, PAGER, or that of tl config)."
  )
  var isUnpaged = false

  /// Writes a text that is laid out for reading.
  func show(_ text: String) {
    Pager.show(text, isWanted: !isUnpaged)
  }
}
