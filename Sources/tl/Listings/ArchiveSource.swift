import Fetch
import Foundation

/// A web archive, to be read record by record.
enum ArchiveSource {
  /// One that is on this machine, and may be larger than memory.
  case file(String)
  /// One that was fetched, or came by standard input.
  case memory([UInt8])

  /// The archive at a path; `nil` where there is none, or another kind of file.
  init?(path: String) {
    guard let file = Self.file(at: path),
      // What cannot be read is reported when it is read as a file.
      let beginning = try? file.read(upToCount: Self.sampleInBytes),
      DocumentKind(of: [UInt8](beginning)) == .archive
    else { return nil }
    self = .file(path)
  }

  /// Opens what can be read more than once; a pipe cannot.
  private static func file(at path: String) -> FileHandle? {
    let resolved = URL(filePath: path).resolvingSymlinksInPath()
    // What is not there has none.
    let values = try? resolved.resourceValues(forKeys: [.isRegularFileKey])
    return values?.isRegularFile == true ? FileHandle(forReadingAtPath: path) : nil
  }

  /// Room for the first member of a gzip file.
  private static let sampleInBytes = 64 * 1024

  /// Opens it.
  ///
  /// - Throws: `FetchError.fileNotFound` where it has gone since.
  func reader() throws -> WARCReader {
    switch self {
    case .memory(let bytes): return WARCReader(bytes)
    case .file(let path):
      guard let file = Self.file(at: path) else { throw FetchError.fileNotFound(path: path) }
      return WARCReader { count in [UInt8](try file.read(upToCount: count) ?? Data()) }
    }
  }
}

extension WARCRecord {
  /// The page in it; `nil` where it holds no answer of success, or none with a page.
  var page: Snapshot? {
    // A body that cannot be decoded holds no page.
    guard let snapshot = try? snapshot(), DocumentKind(of: snapshot.body) == .page,
      ["text/html", "application/xhtml+xml", nil].contains(snapshot.mediaType)
    else { return nil }
    return snapshot
  }
}
