import Compression
import Extract
import Fetch
import Foundation
import Temporal

extension Fetcher {
  /// Reads what a user named: fetches a URL, reads a file or standard input.
  func snapshot(of name: SourceName) async throws -> Snapshot {
    switch name {
    case .web(let url): try await snapshot(of: url)
    case .file(let path): try LocalFile.snapshot(at: path, fetchedAt: Surroundings.now())
    case .standardInput:
      Snapshot(
        bytes: [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()),
        fetchedAt: Surroundings.now()
      )
    }
  }
}

extension CivilDate {
  /// The day of a moment in universal time.
  fileprivate init(of moment: Date) {
    let secondsOfDay = 86_400.0
    self.init(dayNumber: Int((moment.timeIntervalSince1970 / secondsOfDay).rounded(.down)))
  }
}

extension Page {
  /// The page in a snapshot.
  init(_ snapshot: Snapshot) {
    self.init(
      url: SourceName(snapshot.finalURL).isOnTheWeb ? snapshot.finalURL : nil,
      bytes: snapshot.body,
      mediaType: snapshot.mediaType,
      charset: snapshot.charset,
      latestDay: CivilDate(of: snapshot.fetchedAt).adding(days: 1)
    )
  }

  /// Fetches or reads a page, and unpacks it.
  init(named name: SourceName, options: FetchOptions) async throws {
    let fetcher = Fetcher(options: options, now: Surroundings.now, hear: Narrator.tell)
    self = try Page(try await fetcher.snapshot(of: name)).unpacked(name: name.text)
  }

  /// Unpacks a page that is a gzip file.
  ///
  /// - Parameter name: What errors call it.
  /// - Returns: The page without its packing, or as it was where it has none.
  /// - Throws: A `Failure` where it is damaged, or larger than a page may be.
  func unpacked(name: String) throws(Failure) -> Page {
    guard bytes.starts(with: Self.gzipMark) else { return self }
    var page = self
    let limit = FetchOptions().decodedBodyLimitInBytes
    do throws(DecompressionError) {
      page.bytes = try Decompressor(limitInBytes: limit).decode(bytes, coding: .gzip)
    } catch {
      throw Failure(Messages.text(for: error, in: name), exitCode: .failed)
    }
    // The type of the file was that of the wrapping; the bytes tell what is in it.
    if mediaType == "application/gzip" { page.mediaType = nil }
    return page
  }

  /// The first bytes of a gzip file.
  ///
  /// - SeeAlso: RFC 1952 §2.3.1, <https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1>.
  static let gzipMark: [UInt8] = [0x1F, 0x8B]
}

extension ArticleReader {
  /// Reads a page and tells what its article was made of.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - name: What errors call it.
  /// - Returns: The explanation.
  /// - Throws: A `Failure` where the page is empty or no text.
  func explanation(of page: Page, name: String) throws(Failure) -> ArticleExplanation {
    do throws(ArticleError) {
      return try explanation(of: page)
    } catch {
      throw Failure(Messages.text(for: error, in: name), exitCode: .failed)
    }
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - name: What errors call it.
  /// - Returns: The article.
  /// - Throws: A `Failure` where the page holds none.
  func article(in page: Page, name: String) throws(Failure) -> Article {
    do throws(ArticleError) {
      return try article(in: page)
    } catch {
      throw Failure(Messages.text(for: error, in: name), exitCode: .failed)
    }
  }
}
