import Foundation
public import Testing

/// Expects a text to be the one kept in `Snapshots/` beside the test.
///
/// A snapshot that is missing is written and the test fails, so that somebody reads it;
/// `RECORD_SNAPSHOTS=1` writes all anew.
public func expectSnapshot(
  _ text: String,
  named name: String,
  at location: SourceLocation = #_sourceLocation,
  file: String = #filePath
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let snapshot = folder.appending(path: name)
  let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  guard !records, let kept = try? Data(contentsOf: snapshot) else {  // absent: to be written
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: snapshot)
    if !records { Issue.record("\(name) was missing; look at it", sourceLocation: location) }
    return
  }
  guard kept != Data(text.utf8) else { return }
  let old = String(decoding: kept, as: UTF8.self).lines
  let new = text.lines
  let line = zip(old, new).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(name) differs in line \(line + 1):
    kept \(line < old.count ? String(old[line]).debugDescription : "nothing")
    now  \(line < new.count ? String(new[line]).debugDescription : "nothing")
    """,
    sourceLocation: location
  )
}

extension String {
  // A carriage return with its line feed is one character, and ends a line too.
  fileprivate var lines: [Substring] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
