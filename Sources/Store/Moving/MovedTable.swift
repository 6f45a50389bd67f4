import Foundation
import Temporal
import Timeline

/// A table whose rows are carried from store to store as they are.
///
/// What is made from other rows (events, blocks, lists of words) is none: it is made again.
struct MovedTable: Sendable {
  /// A column and what stands in it.
  struct Column: Sendable {
    /// What a column holds.
    enum Kind: Sendable {
      /// A number without a fraction, a number, a text, or a body that is packed in the store.
      case integer, real, text, body
    }

    let name: String
    /// What it is called in a record.
    let key: String
    let kind: Kind
    let isOptional: Bool
  }

  /// What the records of the table are called.
  let kind: String
  let name: String
  let columns: [Column]
  /// The columns by which the rows are in order.
  let order: String
  /// Looks at what the types of the columns leave open.
  let check: @Sendable (MovedFields) throws -> Void

  private init(
    _ kind: String,
    table: String,
    order: String = "id",
    _ columns: [Column],
    check: @escaping @Sendable (MovedFields) throws -> Void = { _ in }
  ) {
    self.kind = kind
    name = table
    self.order = order
    self.columns = columns
    self.check = check
  }
}

extension MovedTable.Column {
  fileprivate static func integer(_ name: String, as key: String? = nil) -> Self {
    Self(name: name, key: key ?? name, kind: .integer, isOptional: false)
  }

  fileprivate static func text(_ name: String, as key: String? = nil) -> Self {
    Self(name: name, key: key ?? name, kind: .text, isOptional: false)
  }

  fileprivate static func real(_ name: String) -> Self {
    Self(name: name, key: name, kind: .real, isOptional: false)
  }

  fileprivate static func body(_ name: String) -> Self {
    Self(name: name, key: name, kind: .body, isOptional: false)
  }

  /// The same column where there may be nothing in it.
  fileprivate var optional: Self {
    Self(name: name, key: key, kind: kind, isOptional: true)
  }
}

extension MovedTable {
  /// The tables, in the order in which their rows are carried.
  static let all = [
    source, tag, address, formerAddress, snapshot, article, statement, decision, subject,
  ]

  private static let source = MovedTable(
    "source",
    table: "source",
    [
      .integer("id"), .text("locator"), .text("kind", as: "type"), .text("title").optional,
      .text("addedAt"), .text("publishedOverride").optional, .integer("origin").optional,
      .text("listedOn").optional, .text("checkedAt").optional, .text("changedAt").optional,
      .integer("failures"), .text("goneAt").optional,
    ]
  ) { try $0.expectNumber("id", in: 1...MentionRow.highestSource) }

  private static let tag = MovedTable(
    "tag",
    table: "sourceTag",
    order: "sourceID, tag",
    [.integer("sourceID", as: "source"), .text("tag")]
  )

  private static let address = MovedTable(
    "address",
    table: "sourceIdentity",
    order: "sourceID, identity",
    [.integer("sourceID", as: "source"), .text("identity")]
  )

  private static let formerAddress = MovedTable(
    "former-address",
    table: "formerLocator",
    order: "sourceID, locator",
    [.integer("sourceID", as: "source"), .text("locator")]
  )

  private static let snapshot = MovedTable(
    "snapshot",
    table: "snapshot",
    [
      .integer("id"), .integer("sourceID", as: "source"), .text("digest"), .text("contentDigest"),
      .text("fetchedAt"), .text("url"), .text("archive").optional, .integer("status").optional,
      .text("headers"), .text("mediaType").optional, .text("charset").optional,
      .text("checkedAt").optional, .text("checkedHeaders").optional, .body("body"),
    ]
  ) { fields in
    try fields.expectNumber("id")
    try fields.expectJSON([SnapshotRecord.Header].self, in: "headers")
    try fields.expectJSON([SnapshotRecord.Header].self, in: "checkedHeaders")
  }

  private static let article = MovedTable(
    "article",
    table: "article",
    order: "sourceID",
    [
      .integer("sourceID", as: "source"), .integer("snapshotID", as: "snapshot"), .text("title"),
      .text("authors"), .text("site").optional, .text("language").optional,
      .text("published").optional, .text("publishedValue").optional,
      .text("publishedKind").optional, .text("publishedPlace").optional,
      .text("publishedWords").optional, .real("publishedConfidence").optional,
      .text("toldDigest").optional,
    ]
  ) { try $0.expectJSON([String].self, in: "authors") }

  private static let statement = MovedTable(
    "statement",
    table: "mention",
    order: "sourceID, position",
    [
      .integer("id"), .integer("sourceID", as: "source"), .integer("position"),
      .text("derivedID", as: "event").optional, .text("sentence"), .integer("paragraph"),
      .integer("rangeStart"), .integer("rangeEnd"), .integer("pageStart").optional,
      .integer("pageEnd").optional, .text("headline"), .text("speaker").optional,
      .text("date").optional, .text("phase").optional, .text("partOfDay").optional,
      .text("dayOrder").optional, .text("dating"), .text("anchorSentence").optional,
      .text("expression").optional, .text("timexType").optional, .text("timexValue").optional,
      .text("rule").optional, .text("reference").optional, .text("referenceKind").optional,
      .text("relation").optional, .text("relationTerms").optional, .text("terms"), .text("names"),
      .text("status"), .text("statusWords").optional, .text("figures"),
      .text("withdrawnAt").optional, .text("lastCaptured").optional, .text("lastDigest").optional,
    ]
  ) { fields in
    try fields.expectNumber("id")
    try fields.expectNumber("position", in: 0...Int64(MentionRow.mostOfSource) - 1)
    try fields.expectID("event")
    try fields.expectRange("rangeStart", "rangeEnd")
    try fields.expectRange("pageStart", "pageEnd")
    guard fields.text("dating") != "undated" else { return }
    for key in ["expression", "timexType", "timexValue", "rule"] where fields.text(key) == nil {
      throw MovingFault.missing(key)
    }
    guard fields.text("timexType").flatMap(TIMEX3Type.init) != nil else {
      throw MovingFault.unusable("timexType")
    }
  }

  private static let decision = MovedTable(
    "decision",
    table: "decision",
    [
      .integer("id"), .text("madeAt"), .text("event"), .text("action"), .text("value").optional,
      .text("undoneAt").optional, .integer("command").optional,
    ]
  ) { fields in
    try fields.expectNumber("id")
    try fields.expectID("event")
    guard DecisionRow.action(fields.text("action") ?? "", fields.text("value")) != nil else {
      throw MovingFault.unusable("action")
    }
  }

  private static let subject = MovedTable(
    "subject",
    table: "subject",
    order: "decisionID, place",
    [
      .integer("decisionID", as: "decision"), .integer("place"), .text("locator"),
      .text("sentence"), .integer("ordinal"), .integer("mentionID", as: "statement").optional,
    ]
  )
}
