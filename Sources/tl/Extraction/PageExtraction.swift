import Extract
import Fetch
import Foundation
import Render
import Temporal
import Timeline

/// Finds the event mentions of pages and writes them as JSON Lines, without a store.
struct PageExtraction {
  /// Whether something could not be read, or a page that was named holds no article.
  private(set) var hasFailures = false
  /// The day on which pages were published that are not said to be of another.
  private let published: CivilDate?
  private let reader = ArticleReader()
  private let builder = TimelineBuilder()
  private let decoder = LineDecoder()

  init(published: CivilDate?) {
    self.published = published
  }

  /// Reads an input to its end: a web archive, JSON Lines, or one page.
  mutating func run(on input: InputFile) throws {
    let beginning = try InputBeginning(of: input)
    try Narrator.timing("read", "\(input.name) as \(beginning.kind.rawValue)") {
      switch beginning.kind {
      case .archive: try readArchive(input, after: beginning.bytes)
      case .lines: try readLines(input, after: beginning.bytes)
      case .page: try readPage(input, after: beginning.bytes)
      }
    }
  }

  private mutating func readLines(_ input: InputFile, after beginning: Data) throws {
    let isUnderstood = try LineFilter.run(on: input, beginning: beginning) {
      line throws(LineProblem) in
      output(for: try ExtractionLine(line, decoder))
    }
    if !isUnderstood { hasFailures = true }
  }

  private mutating func output(for line: ExtractionLine) -> String {
    let (line, published) = (line.page, line.published)
    var extracted = ExtractedPage()
    extracted.id = line.id
    extracted.url = line.url
    do throws(Failure) {
      let snapshot = try line.snapshot()
      extracted.digest = snapshot.digest
      let page = try line.page(in: snapshot)
      return try self.lines(of: page, named: line.name, published, &extracted)
    } catch {
      hasFailures = true
      return extracted.line(reason: error.message)
    }
  }

  private mutating func readPage(_ input: InputFile, after beginning: Data) throws {
    let snapshot = Snapshot(
      bytes: [UInt8](beginning + (try input.readToEnd())),
      fetchedAt: Surroundings.now()
    )
    var extracted = ExtractedPage()
    extracted.id = input.name
    extracted.digest = snapshot.digest
    do throws(Failure) {
      let page = try Page(snapshot).unpacked(name: input.name)
      Console.standardOutput(try lines(of: page, named: input.name, nil, &extracted))
    } catch {
      hasFailures = true
      Console.standardOutput(extracted.line(reason: error.message))
    }
  }

  /// Reads a web archive, of which most is no article: that is no failure.
  private mutating func readArchive(_ input: InputFile, after beginning: Data) throws {
    var rest = beginning
    var reader = WARCReader { count in
      guard rest.isEmpty else {
        defer { rest = Data() }
        return [UInt8](rest)
      }
      return [UInt8](try input.read(upToCount: count) ?? Data())
    }
    var counts = (records: 0, cut: 0)
    do {
      while let record = try reader.next() {
        counts.records += 1
        if record.isCut { counts.cut += 1 }
        if let page = record.page { Console.standardOutput(lines(of: page, in: record)) }
      }
    } catch {
      fail(Messages.damagedArchive(input.name, error, recordCount: counts.records))
    }
    if counts.cut > 0 { fail(Messages.cutRecords(input.name, counts.cut)) }
  }

  /// Says what went wrong, and goes on.
  mutating func fail(_ words: String) {
    hasFailures = true
    Console.standardError("tl: \(words)\n")
  }

  private func lines(of snapshot: Snapshot, in record: WARCRecord) -> String {
    var extracted = ExtractedPage()
    extracted.id = record.value("WARC-Record-ID")
    extracted.url = snapshot.finalURL
    extracted.captured = record.date
    extracted.digest = snapshot.digest
    do throws(Failure) {
      return try lines(of: Page(snapshot), named: snapshot.finalURL, nil, &extracted)
    } catch {
      return extracted.line(reason: error.message)
    }
  }

  /// The lines of a page that holds an article.
  ///
  /// - Throws: A `Failure` where it holds none.
  private func lines(
    of page: Page,
    named name: String,
    _ published: CivilDate?,
    _ extracted: inout ExtractedPage
  ) throws(Failure) -> String {
    var article = try reader.article(in: page, name: name)
    extracted.take(article)
    if article.isCut { Console.standardError("tl: \(Messages.cut(name))\n") }
    if let reason = Messages.refusal(of: article, in: name) {
      throw Failure(reason, exitCode: .failed)
    }
    if let published = published ?? self.published {
      article.publicationDate = PublicationDate(
        given: published,
        place: "published",
        besides: article.publicationDate
      )
      extracted.published = published.description
    }
    let mentions = builder.mentions(in: article)
    return mentions.isEmpty
      ? extracted.line(reason: Messages.noStatement(in: name, language: article.language))
      : extracted.lines(of: mentions)
  }
}

extension ExtractedPage {
  /// Takes over what the article says of itself.
  fileprivate mutating func take(_ article: Article) {
    title = article.title
    site = article.siteName
    language = article.language
    published = article.publicationDate?.value.description
  }
}

extension Messages {
  /// The words for an article in which nothing is found that could be an event.
  static func noStatement(in name: String, language: String?) -> String {
    if let language, !TimelineBuilder.reads(language) {
      return "statements are found in English only; the language of \(name) is \(language)."
    }
    return "there is no statement in \(name): no sentence of it tells what happened."
  }
}
