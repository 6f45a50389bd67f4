import ArgumentParser
import Fetch

/// Where pages are looked for that are gone.
struct ArchiveArgument: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      "Take pages that are gone from this web archive: https://web.archive.org.",
      valueName: "url"
    )
  )
  var address: String?

  /// The archive, if one was named.
  ///
  /// - Throws: A `Failure` where the address is none.
  func archive() throws -> MementoArchive? {
    do throws(FetchError) {
      return try address.map { text throws(FetchError) in try MementoArchive(text) }
    } catch {
      throw Failure(Messages.text(for: error), exitCode: .usage)
    }
  }
}
