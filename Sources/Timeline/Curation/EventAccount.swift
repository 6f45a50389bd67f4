import Temporal

/// What a file says of an event that it tells, where that cannot be worked out from the statements in the file:
/// the words by which they were compared are not among them.
///
/// It holds for the statements of the file, all of them and no others. Sources are numbered as everywhere.
public struct EventAccount: Hashable, Sendable, Codable {
  /// A date that one of the statements has from other sources.
  public struct Inferred: Hashable, Sendable, Codable {
    /// The place of the statement among those of the event, from 0.
    public var statement: Int
    /// The date in EDTF.
    public var date: String
    /// The sources that give it, ascending.
    public var sources: [Int64]

    /// Creates a date.
    public init(statement: Int, date: String, sources: [Int64]) {
      self.statement = statement
      self.date = date
      self.sources = sources
    }
  }

  /// What a reader should know.
  public var flags: [Event.Flag]
  /// What the sources tell differently.
  public var disagreements: [Disagreement]
  /// The sources by the voice with which they speak; `nil` where the file does not say.
  public var voices: [[Int64]]?
  /// The dates that statements have from other sources.
  public var inferred: [Inferred]
  /// How many statements the file has of it.
  public var statements: Int
  /// The digest of the file, by which the events of one file are known.
  public var file: String
  /// The number of the event in the file; those of one day happened in this order.
  public var row: Int

  /// Creates an account.
  public init(
    flags: [Event.Flag],
    disagreements: [Disagreement] = [],
    voices: [[Int64]]? = nil,
    inferred: [Inferred] = [],
    statements: Int,
    file: String,
    row: Int
  ) {
    self.flags = flags
    self.disagreements = disagreements
    self.voices = voices
    self.inferred = inferred
    self.statements = statements
    self.file = file
    self.row = row
  }

  /// The same with other numbers for the sources.
  ///
  /// - Parameter number: The number that takes the place of one; may be the same.
  /// - Returns: The account.
  public func renumbered(_ number: (Int64) -> Int64) -> EventAccount {
    var account = self
    account.voices = voices.map { $0.map { $0.map(number).sorted() } }
    for place in disagreements.indices {
      for version in disagreements[place].versions.indices {
        let sources = disagreements[place].versions[version].sources
        account.disagreements[place].versions[version].sources = sources.map(number).sorted()
      }
    }
    for place in inferred.indices {
      account.inferred[place].sources = inferred[place].sources.map(number).sorted()
    }
    return account
  }
}

extension Event {
  /// Takes over what a file says of it.
  ///
  /// - Parameters:
  ///   - account: What the file says.
  ///   - statements: The statements that the file has of it, as far as they are there, in its order.
  mutating func take(_ account: EventAccount, of statements: [ReportKey]) {
    self.account = account
    flags = account.flags
    for inferred in account.inferred where statements.indices.contains(inferred.statement) {
      guard let value = EDTFValue(inferred.date),
        let place = reports.firstIndex(where: { $0.key == statements[inferred.statement] })
      else { continue }
      reports[place].inferred = InferredDate(value: value, sources: inferred.sources)
    }
  }
}
