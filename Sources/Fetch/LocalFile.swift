public import Foundation

/// Reads a file the user named, under the same limits as a page from the web.
///
/// Only the user may name one: no URL found in a page and no redirect ever comes here.
public enum LocalFile {
  /// Reads a file.
  ///
  ///     try LocalFile.snapshot(at: "saved/page.html", fetchedAt: now).mediaType  // "text/html"
  ///
  /// - Parameters:
  ///   - path: A path, or a `file:` URL on this machine.
  ///   - fetchedAt: The instant to date the snapshot by.
  ///   - limitInBytes: The largest file; by default that of a decoded page.
  /// - Returns: The bytes, with the media type their name suggests.
  /// - Throws: `FetchError.fileNotFound`, `.fileIsDirectory`, `.fileNotReadable`, `.bodyTooLarge`,
  ///   or `.malformedURL` for a `file:` URL of another machine.
  public static func snapshot(
    at path: String,
    fetchedAt: Date,
    limitInBytes: Int = FetchOptions().decodedBodyLimitInBytes
  ) throws(FetchError) -> Snapshot {
    let url = try fileURL(path)
    let bytes = try ReadableFile(path: url.path, name: path).read(limitInBytes: limitInBytes)
    return Snapshot(
      bytes: bytes,
      url: path,
      finalURL: url.absoluteString,
      mediaType: mediaTypes[url.pathExtension.lowercased()],
      fetchedAt: fetchedAt
    )
  }

  private static let mediaTypes = [
    "html": "text/html", "htm": "text/html", "xhtml": "application/xhtml+xml",
    "xht": "application/xhtml+xml", "txt": "text/plain", "text": "text/plain",
    "md": "text/markdown", "markdown": "text/markdown", "xml": "application/xml",
    "rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/json",
    "warc": "application/warc", "gz": "application/gzip",
  ]

  private static func fileURL(_ path: String) throws(FetchError) -> URL {
    guard path.lowercased().hasPrefix("file:") else {
      return URL(filePath: path, directoryHint: .notDirectory).standardizedFileURL
    }
    guard let url = URL(string: path), url.isFileURL, !url.path.isEmpty,
      ["", "localhost"].contains(url.host ?? "")
    else { throw .malformedURL(path) }
    return URL(filePath: url.path, directoryHint: .notDirectory).standardizedFileURL
  }
}

/// Owns an open file.
private final class ReadableFile {
  private let descriptor: Int32
  private let name: String

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - name: What errors call it.
  /// - Throws: `FetchError.fileNotFound` or `.fileNotReadable`.
  init(path: String, name: String) throws(FetchError) {
    self.name = name
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor < 0 else { return }
    throw errno == ENOENT || errno == ENOTDIR
      ? .fileNotFound(path: name) : .fileNotReadable(path: name, errorNumber: errno)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads to the end, which for a pipe is known only there.
  ///
  /// - Parameter limitInBytes: The largest result.
  /// - Returns: The bytes.
  /// - Throws: `FetchError.fileIsDirectory`, `.fileNotReadable` or `.bodyTooLarge`.
  func read(limitInBytes: Int) throws(FetchError) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = unsafe Foundation.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw errno == EISDIR
          ? .fileIsDirectory(path: name) : .fileNotReadable(path: name, errorNumber: errno)
      }
      guard bytes.count + count <= limitInBytes else {
        throw .bodyTooLarge(url: name, limitInBytes: limitInBytes)
      }
      bytes += buffer[..<count]
    }
  }
}
