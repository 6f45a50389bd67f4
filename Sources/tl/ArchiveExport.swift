import Fetch
import Store

/// Writes what was fetched as a web archive.
struct ArchiveExport {
  let store: EventStore
  let file: OutputFile

  /// Writes the snapshots of sources, each in all its versions; what the user told is no page.
  ///
  /// - Parameters:
  ///   - sources: Their numbers, in the order in which they are written.
  ///   - isPacked: Whether the archive is a gzip file.
  /// - Throws: What reading and writing throw.
  func write(_ sources: [Int64], isPacked: Bool) throws {
    var writer = WARCWriter(
      isPacked: isPacked,
      software: FetchOptions().userAgent,
      date: SnapshotRecord.text(of: Surroundings.now())
    )
    try file.write(writer.beginning)
    for source in sources {
      for snapshot in try store.snapshots(of: source) {
        try file.write(writer.record(of: WARCWriter.Capture(snapshot)))
      }
    }
    try file.finish()
  }
}

extension WARCWriter.Capture {
  /// What a store keeps of one moment.
  fileprivate init(_ snapshot: SnapshotRecord) {
    self.init(
      url: snapshot.url,
      date: snapshot.fetchedAt,
      status: snapshot.status,
      fields: snapshot.headers.map { HeaderField(name: $0.name, value: $0.value) },
      mediaType: snapshot.mediaType,
      body: snapshot.body
    )
  }
}
