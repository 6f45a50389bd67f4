internal import Foundation

/// A web archive that answers for pages that are gone, such as the Wayback Machine.
///
///     let archive = try MementoArchive("https://web.archive.org")
///     archive.address(of: url, near: "2025-02-26T08:00:00Z")
///     // "https://web.archive.org/web/20250226080000id_/https://example.org/a"
///
/// Nothing is asked of an archive that the user did not name.
///
/// - SeeAlso: Memento, RFC 7089, <https://www.rfc-editor.org/rfc/rfc7089>; the addresses are those of the Wayback Machine
///   and of pywb, `id_` asks for the page as it was.
public struct MementoArchive: Hashable, Sendable {
  /// What stands before the moment in its addresses.
  private let prefix: String

  /// Reads the address of an archive: that of its site, or what stands before the moment.
  ///
  /// - Throws: `FetchError.malformedURL` or `.unsupportedScheme`.
  public init(_ address: String) throws(FetchError) {
    let url = try FetchURL(address)
    let text = url.text.hasSuffix("/") ? url.text : url.text + "/"
    prefix = url.isHomePage ? text + "web/" : text
  }

  /// Returns where the version of a page nearest to a moment is.
  ///
  /// - Parameters:
  ///   - page: The URL of the page.
  ///   - moment: The moment, in UTC as ISO 8601 writes it.
  /// - Returns: The URL in the archive.
  public func address(of page: String, near moment: String) -> String {
    "\(prefix)\(moment.filter(\.isNumber))id_/\(page)"
  }

  /// Returns what the archive kept of a page, as a snapshot of the day it was taken.
  ///
  /// - Parameters:
  ///   - answer: What the archive answered.
  ///   - page: The URL of the page.
  /// - Returns: The snapshot; `nil` where the answer is no archived page.
  /// - Throws: `FetchError.undecodableBody` or `.decodedBodyTooLarge`.
  public func snapshot(in answer: Snapshot, of page: String) throws(FetchError) -> Snapshot? {
    guard
      let moment = answer.headerFields.values(named: "Memento-Datetime").first
        .flatMap(FeedDate.init)
    else { return nil }
    var snapshot = try Snapshot(
      keptBody: answer.receivedBody,
      head: answer.head,
      headerFields: answer.headerFields,
      status: answer.status,
      url: page,
      fetchedAt: Date(timeIntervalSince1970: Double(moment.secondsSince1970))
    )
    snapshot.archiveURL = answer.finalURL
    return snapshot
  }
}

extension FetchError {
  /// Whether the page is gone, and an archive may have kept it.
  public var mayBeArchived: Bool {
    switch self {
    case .hostNotFound: true
    case .status(let status, _): [404, 410, 451].contains(status)
    default: false
    }
  }
}
