import Fetch
import Foundation
import Store

/// A page as it is now: fetched, or taken from the store where the server says that it is the same.
struct PageVisit {
  /// The page.
  let snapshot: Snapshot
  /// What the server said, where it said that nothing has changed.
  var confirmation: PageConfirmation?
  /// Whether the page is gone for good, and an archive had it.
  var isGone = false

  /// A page that was fetched.
  init(snapshot: Snapshot) {
    self.snapshot = snapshot
  }

  /// Visits what a user named.
  ///
  /// - Parameters:
  ///   - name: The source.
  ///   - stored: What the store has of it.
  ///   - fetcher: What fetches.
  ///   - ignoresFreshness: Whether to ask also where the server said that nothing would change yet.
  /// - Throws: `FetchError`.
  init(
    _ name: SourceName,
    stored: StoredPage?,
    fetcher: Fetcher,
    ignoresFreshness: Bool
  ) async throws {
    guard case .web(let url) = name, let stored, let known = KnownPage(stored) else {
      snapshot = try await fetcher.snapshot(of: name)
      return
    }
    switch try await fetcher.visit(url, known: known, ignoresFreshness: ignoresFreshness) {
    case .page(let snapshot): self.snapshot = snapshot
    case .fresh:
      Narrator.say("not asked", "\(url) · its server said that it would not change yet")
      snapshot = try Snapshot(stored.snapshot, options: fetcher.options)
    case .confirmed(let fields, let time):
      snapshot = try Snapshot(stored.snapshot, options: fetcher.options)
      confirmation = PageConfirmation(
        checkedAt: time.formatted(.iso8601),
        headers: fields.map { SnapshotRecord.Header(name: $0.name, value: $0.value) }
      )
    }
  }
}

extension KnownPage {
  /// Takes over what the store has; `nil` for what did not come from a server.
  fileprivate init?(_ page: StoredPage) {
    guard let status = page.snapshot.status, let time = Date(iso8601: page.checkedAt) else {
      return nil
    }
    let fields = page.headers.map { HeaderField(name: $0.name, value: $0.value) }
    self.init(url: page.snapshot.url, status: status, fields: fields, checkedAt: time)
  }
}

extension Date {
  /// Reads a moment as the store writes it.
  init?(iso8601 text: String) {
    // What is no moment is none that is known.
    guard let time = try? Date(text, strategy: .iso8601) else { return nil }
    self = time
  }
}
