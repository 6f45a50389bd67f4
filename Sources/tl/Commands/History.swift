import ArgumentParser
import Extract
import Fetch
import Foundation
import Render
import Store

/// `tl history`: what became of an article.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract:
      "Shows the versions of an article, and what was changed in its text from one to the next.",
    discussion: """
      EXAMPLES
        tl history 3
        tl history https://example.org/news/1 --json

      What was taken out stands in [-…-], what was put in in {+…+}; on a terminal they are red \
      and green. Only the text of the article is compared, not the page around it.
      """
  )

  @Argument(
    help: "The number (tl sources), URL or path of an article.",
    completion: StoreCompletion.sources
  )
  var source: String

  @Flag(help: "Print the versions and all their words as JSON.")
  var json = false

  @Option(help: "Colours: auto, always, never.")
  var color = ColorOption.auto

  @OptionGroup var pager: PagerOptions

  @OptionGroup var storeOptions: StoreOptions

  func run() throws {
    let store = try storeOptions.open()
    let id = try store.sourceID(named: source)
    guard try store.kind(of: id) == .article else {
      throw Failure(
        "\(source) gives articles, and has no text of its own. tl sources lists its articles.",
        exitCode: .noInput
      )
    }
    let snapshots = try store.snapshots(of: id)
    let history = ArticleHistory(snapshots.map(ArticleVersion.init))
    if json {
      Console.standardOutput(history.json)
    } else {
      pager.show(
        history.text(width: Surroundings.columns, usesColor: color.isOn)
      )
    }
  }
}

extension ArticleVersion {
  /// The version that a snapshot shows.
  init(_ record: SnapshotRecord) {
    // What cannot be read today was read when it was taken, by rules of that time.
    let article = (try? Snapshot(record)).flatMap { try? ArticleReader().article(in: Page($0)) }
    self.init(
      captured: record.fetchedAt,
      digest: record.digest,
      url: record.url,
      title: article?.displayTitle ?? "",
      paragraphs: article?.paragraphs.map(\.text)
    )
  }
}

extension Snapshot {
  /// The snapshot that a store keeps.
  init(_ record: SnapshotRecord) throws(FetchError) {
    let moment = FeedDate(record.fetchedAt)?.secondsSince1970 ?? 0
    try self.init(
      keptBody: record.body,
      headerFields: record.headers.map { HeaderField(name: $0.name, value: $0.value) },
      status: record.status,
      url: record.url,
      mediaType: record.mediaType,
      charset: record.charset,
      fetchedAt: Date(timeIntervalSince1970: Double(moment))
    )
  }
}
