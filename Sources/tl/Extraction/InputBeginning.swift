import Extract
import Fetch
import Foundation

/// The first bytes of an input, and what they say that it is.
///
/// No more is read than it takes to tell, so that who sends a line can wait for the answer.
struct InputBeginning {
  /// What an input can be.
  enum Kind: String {
    /// A web archive, plain or gzip.
    case archive = "a web archive"
    /// JSON, one object a line.
    case lines = "JSON Lines"
    /// One page, or plain text.
    case page = "a page"
  }

  /// What was read of it.
  let bytes: Data
  /// What it is.
  let kind: Kind

  /// The first byte that is no white space tells a line from an archive; these are enough where there is any.
  private static let leastInBytes = 8
  /// Room for the first member of a gzip file.
  private static let sampleInBytes = 64 * 1024

  /// Reads the beginning of an input.
  init(of input: InputFile) throws {
    var bytes = Data()
    var wanted = Self.leastInBytes
    while Self.significant(bytes).count < wanted,
      let more = try input.read(upToCount: Self.sampleInBytes)
    {
      bytes += more
      if bytes.starts(with: Page.gzipMark) { wanted = Self.sampleInBytes }
    }
    self.bytes = bytes
    // Where there is nothing there are no lines: a part of a job may be empty.
    if Self.beginsObject(bytes) || Self.significant(bytes).isEmpty {
      kind = .lines
    } else {
      kind = DocumentKind(of: [UInt8](bytes)) == .archive ? .archive : .page
    }
  }

  /// Whether the first byte behind a byte order mark and white space opens an object of JSON.
  private static func beginsObject(_ bytes: Data) -> Bool {
    significant(bytes).first == UInt8(ascii: "{")
  }

  /// What stands behind a byte order mark and white space.
  private static func significant(_ bytes: Data) -> Data {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    return text.drop { $0 <= UInt8(ascii: " ") }
  }
}
