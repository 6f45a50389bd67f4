import Extract
import Fetch

/// A page as it comes in on a line of JSON Lines; other keys are ignored.
struct PageLine: Decodable {
  private enum CodingKeys: CodingKey {
    case id, path, html, url
  }

  /// What it is called by whoever asks.
  var id: String?
  /// A file of any encoding, which may be packed with gzip.
  var path: String?
  /// The page itself.
  var html: String?
  /// Plain text in place of a page, where a command takes it.
  var text: String?
  /// Where it was found.
  var url: String?
  /// What errors call it.
  var name: String { path ?? url ?? id ?? "the page" }

  /// The bytes, as they were given.
  ///
  /// - Throws: A `Failure` where the file cannot be read, or nothing is given.
  func snapshot() throws(Failure) -> Snapshot {
    let now = Surroundings.now()
    if let words = html ?? text {
      return Snapshot(
        bytes: Array(words.utf8),
        mediaType: html == nil ? "text/plain" : "text/html",
        charset: "utf-8",
        fetchedAt: now
      )
    }
    guard let path else {
      throw Failure("there is neither a path nor html nor text.", exitCode: .failed)
    }
    do throws(FetchError) {
      return try LocalFile.snapshot(at: path, fetchedAt: now)
    } catch {
      throw Failure(Messages.text(for: error), exitCode: .failed)
    }
  }

  /// The page in what was given.
  ///
  /// - Throws: A `Failure` where it cannot be unpacked.
  func page(in snapshot: Snapshot) throws(Failure) -> Page {
    var page = Page(snapshot)
    page.url = url
    // What was written in place stands for itself.
    return path == nil || html != nil || text != nil ? page : try page.unpacked(name: name)
  }
}
