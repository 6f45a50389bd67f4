import GRDB
import Temporal
import Timeline

/// The table `mention`: one statement of one source, and the event it belongs to.
enum MentionRow {
  /// The most statements that a source has.
  static let mostOfSource = 1 << 20

  /// The highest number that a source may be given: with room for more, a number of JSON tells all mentions apart (RFC 8259
  /// §6).
  static let highestSource: Int64 = 1 << 32

  /// The number of the mention at a place of a source.
  ///
  /// It says where the mention stands, so that all mentions are in one order whenever they were read: by source, then
  /// by place.
  static func number(source: Int64, position: Int) -> Int64 {
    source * Int64(mostOfSource) + Int64(position)
  }

  /// Gives all mentions the numbers of their places, where those that came from elsewhere have others.
  static func renumber(_ database: Database) throws {
    let number = "sourceID * \(mostOfSource) + position"
    let isOther = try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT * FROM mention WHERE id <> \(number))"
    )
    if isOther == true { try database.execute(sql: MatchingSchema.numbersByPlace) }
  }

  static func insert(
    _ mention: EventMention,
    position: Int,
    source: Int64,
    _ database: Database
  ) throws {
    let evidence = mention.dating.evidence
    let statement = try database.cachedStatement(sql: insertion)
    try statement.execute(
      arguments: [
        number(source: source, position: position), source, position, mention.sentence,
        mention.paragraph,
        mention.range.lowerBound, mention.range.upperBound,
        mention.pageRange?.lowerBound, mention.pageRange?.upperBound,
        mention.headline, mention.speaker,
        mention.time.value?.description, mention.time.phase?.rawValue,
        mention.time.partOfDay?.rawValue, mention.time.order,
        Dating.name(of: mention.dating), mention.dating.anchorSentence,
        evidence?.words, evidence?.type.rawValue, evidence?.value, evidence?.rule,
        evidence?.reference.date?.description, evidence.map { Self.kind(of: $0.reference) },
        mention.relation?.direction.rawValue,
        mention.relation?.anchorTerms.joined(separator: " "),
        mention.terms.joined(separator: " "), mention.names.joined(separator: " "),
        mention.factuality.status.rawValue, mention.factuality.words,
        FigureColumn.text(of: mention.figures),
        mention.withdrawal?.noticed, mention.withdrawal?.captured, mention.withdrawal?.digest,
        DaySources.isTurn(mention.sentence),
      ]
    )
  }

  /// Reads a report from a row that begins with ``MentionColumn/list``.
  static func report(from row: Row) throws -> Report {
    let row = ColumnRow<MentionColumn>(row)
    var mention = EventMention(
      sentence: row[.sentence],
      paragraph: row[.paragraph],
      range: (row[.rangeStart] as Int)..<(row[.rangeEnd] as Int),
      pageRange: pageRange(row),
      headline: row[.headline],
      speaker: row[.speaker],
      time: EventTime(
        value: (row[.date] as String?).flatMap(EDTFValue.init),
        phase: (row[.phase] as String?).flatMap(TIMEX3Modifier.init),
        partOfDay: (row[.partOfDay] as String?).flatMap(PartOfDay.init),
        order: row[.dayOrder]
      ),
      dating: try dating(row),
      relation: relation(row),
      factuality: Factuality(
        Factuality.Status(rawValue: row[.status]) ?? .happened,
        words: row[.statusWords]
      ),
      figures: FigureColumn.figures(in: row[.figures]),
      terms: words(row[.terms]),
      names: words(row[.names])
    )
    mention.withdrawal = withdrawal(row)
    return Report(
      source: row[.sourceID],
      position: row[.position],
      mention: mention,
      inferred: inferred(row)
    )
  }

  /// Which of the mentions of its sentence a mention is, from 0.
  static let ordinal = """
    (SELECT count(*) FROM mention AS earlier
     WHERE earlier.sourceID = mention.sourceID AND earlier.sentence = mention.sentence
       AND earlier.position < mention.position)
    """

  private static let insertion = """
    INSERT INTO mention (
      id, sourceID, position, sentence, paragraph, rangeStart, rangeEnd, pageStart, pageEnd, headline,
      speaker, date, phase, partOfDay, dayOrder, dating, anchorSentence, expression, timexType, timexValue,
      rule, reference, referenceKind, relation, relationTerms, terms, names, status,
      statusWords, figures, withdrawnAt, lastCaptured, lastDigest, isTurn
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """
}

extension MentionRow {
  private static func pageRange(_ row: ColumnRow<MentionColumn>) -> Range<Int>? {
    guard let start = row[.pageStart] as Int?, let end = row[.pageEnd] as Int? else { return nil }
    return start..<end
  }

  private static func dating(_ row: ColumnRow<MentionColumn>) throws -> Dating {
    let name: String = row[.dating]
    guard name != Dating.undatedName else { return .undated }
    guard let type = (row[.timexType] as String?).flatMap(TIMEX3Type.init) else {
      throw StoreError.damagedRow(table: "mention", id: String(row[.id] as Int64))
    }
    let evidence = DatingEvidence(
      words: row[.expression],
      type: type,
      value: row[.timexValue],
      rule: row[.rule],
      reference: reference(row)
    )
    guard name == Dating.continuedName else { return .stated(evidence) }
    return .continued(evidence, sentence: row[.anchorSentence] as String? ?? "")
  }

  private static func reference(_ row: ColumnRow<MentionColumn>) -> TimeReference {
    guard let date = (row[.reference] as String?).flatMap({ EDTFValue($0)?.civilDate }) else {
      return .none
    }
    return row[.referenceKind] == textKind ? .text(date) : .publication(date)
  }

  private static func kind(of reference: TimeReference) -> String? {
    switch reference {
    case .none: nil
    case .publication: publicationKind
    case .text: textKind
    }
  }

  private static let publicationKind = "publication"
  private static let textKind = "text"

  private static func relation(_ row: ColumnRow<MentionColumn>) -> MentionRelation? {
    (row[.relation] as String?).flatMap(EventRelation.Direction.init)
      .map {
        MentionRelation(direction: $0, anchorTerms: words(row[.relationTerms] as String? ?? ""))
      }
  }

  private static func withdrawal(_ row: ColumnRow<MentionColumn>) -> Withdrawal? {
    guard let noticed = row[.withdrawnAt] as String? else { return nil }
    return Withdrawal(
      captured: row[.lastCaptured] as String? ?? "",
      digest: row[.lastDigest] as String? ?? "",
      noticed: noticed
    )
  }

  private static func inferred(_ row: ColumnRow<MentionColumn>) -> InferredDate? {
    guard let value = (row[.inferredDate] as String?).flatMap(EDTFValue.init) else { return nil }
    return InferredDate(
      value: value,
      sources: words(row[.inferredFrom] as String? ?? "").compactMap(Int64.init)
    )
  }

  private static func words(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }
}

extension Dating {
  fileprivate static let undatedName = "undated"
  fileprivate static let continuedName = "continued"

  fileprivate static func name(of dating: Dating) -> String {
    switch dating {
    case .stated: "stated"
    case .continued: continuedName
    case .undated: undatedName
    }
  }

  fileprivate var anchorSentence: String? {
    if case .continued(_, let sentence) = self { sentence } else { nil }
  }
}
