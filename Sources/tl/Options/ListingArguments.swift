import ArgumentParser

/// How much is taken from feeds and sitemaps.
struct ListingArguments: ParsableArguments {
  /// As many as a large newspaper prints in a day; a sitemap can list fifty thousand.
  private static let usualLimit = 200

  @Option(
    help: ArgumentHelp(
      "How many new articles of feeds and sitemaps to take in one run, the newest first.",
      valueName: "number"
    )
  )
  var limit = ListingArguments.usualLimit

  func validate() throws {
    if limit < 0 { throw ValidationError("--limit takes a number from 0.") }
  }
}
