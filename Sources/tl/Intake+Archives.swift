import Extract
import Fetch
import Store

extension Intake {
  /// Takes in the articles of a web archive, each as it was when it was archived.
  mutating func take(_ archive: ArchiveSource, _ request: SourceRequest) throws {
    let record = ListingRecord(
      locator: request.name.locator,
      kind: .archive,
      title: "",
      tags: request.tags,
      checkedAt: SnapshotRecord.text(of: Surroundings.now())
    )
    let saved = try store?.save(record)
    var counts = (records: 0, articles: 0)
    var cutCount = 0
    do {
      var reader = try archive.reader()
      while let record = try reader.next() {
        if Surroundings.isInterrupted { throw CancellationError() }
        counts.records += 1
        if record.isCut { cutCount += 1 }
        if try take(record, of: request, origin: saved?.id) { counts.articles += 1 }
      }
    } catch let stop as CancellationError {
      report(record, saved: saved, counts)
      throw stop
    } catch {
      let text = Messages.damagedArchive(request.name.text, error, recordCount: counts.records)
      try note(Failure(text, exitCode: .failed), request)
    }
    if cutCount > 0 {
      try note(
        Failure(Messages.cutRecords(request.name.text, cutCount), exitCode: .failed),
        request
      )
    }
    report(record, saved: saved, counts)
  }

  /// Takes in what one record holds; `false` where that is no article.
  private mutating func take(
    _ record: WARCRecord,
    of archive: SourceRequest,
    origin: Int64?
  ) throws -> Bool {
    // A file of the machine that wrote the archive is none of this one.
    guard let page = record.page, page.finalURL.lowercased().hasPrefix("http") else { return false }
    let request = SourceRequest(name: .web(page.finalURL), tags: archive.tags, origin: origin)
    // Of all that a crawl meets, most is no article.
    guard var article = try? ingest.record(of: request, page) else { return false }
    article.checkedAt = SnapshotRecord.text(of: Surroundings.now())
    try take(article, request)
    return true
  }
}

extension Messages {
  /// The words for records of an archive that are not whole.
  static func cutRecords(_ name: String, _ count: Int) -> String {
    let records = AdditionReport.count(count, "record")
    return
      "\(records) of \(name) \(count == 1 ? "is" : "are") cut or of a wrong length, and not read."
  }

  /// The words for an archive that could not be read to its end.
  static func damagedArchive(_ name: String, _ error: any Error, recordCount: Int) -> String {
    let reason = Failure(error)?.message ?? "it is damaged."
    let kept = AdditionReport.count(recordCount, "record")
    return "cannot read \(name) to its end: \(reason) What stands in the first \(kept) was read."
  }
}
