import Foundation
import GRDB

/// The timeline on disk: sources, what was fetched from them, and the events they report.
///
/// One SQLite file in WAL mode. A source, its snapshot and its mentions are committed together;
/// events are derived from all mentions and matched again when mentions have changed, in a
/// transaction of their own. A store whose events are behind is brought up to date by the next
/// command that reads it.
public final class EventStore: Sendable {
  let database: DatabasePool

  /// Opens a store, and makes it where there is none.
  ///
  /// - Parameter path: The file; its folder is made where it is missing.
  /// - Throws: ``StoreError``.
  public init(path: String) throws {
    try Self.expectStore(at: path)
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw StoreError.cannotCreate(path: path)
    }
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.busyTimeoutInSeconds)
      configuration.prepareDatabase { database in
        try database.execute(
          sql: """
            PRAGMA cache_size = -\(Self.cacheInKilobytes);
            PRAGMA mmap_size = \(Self.mappedBytes);
            """
        )
      }
      database = try DatabasePool(path: path, configuration: configuration)
      try Self.migrate(database, path: path)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// How much of the file SQLite keeps in memory, in kilobytes: the lists in which mentions find each
  /// other are read and written all over.
  private static let cacheInKilobytes = 64_000

  /// How much of the file is read where it lies in the memory of the system, in bytes: a timeline is spread over
  /// thousands of pages, and to copy each costs more than to read it.
  private static let mappedBytes = 1 << 30

  /// How long a writer waits for another to finish, in seconds: longer than any one commit takes.
  private static let busyTimeoutInSeconds = 10.0

  /// Looks whether a file that is there is a store, before anything is written to it.
  ///
  /// - Throws: ``StoreError/notAStore(path:)``, ``StoreError/newer(path:)``, or what it means that it cannot be read.
  private static func expectStore(at path: String) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if attributes?[.type] as? FileAttributeType == .typeDirectory {
      throw StoreError.unavailable(path: path, reason: "it is a folder; name a file in it")
    }
    guard let size = attributes?[.size] as? Int, size > 0 else { return }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(busyTimeoutInSeconds)
      try DatabaseQueue(path: path, configuration: configuration)
        .read { database in
          let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
          guard tables > 0 else { return }
          let migrator = DatabaseMigrator.timeline
          let isStore =
            try database.tableExists("grdb_migrations")
            && migrator.appliedIdentifiers(database).contains(migrator.migrations[0])
          guard isStore else { throw StoreError.notAStore(path: path) }
          if try migrator.hasBeenSuperseded(database) { throw StoreError.newer(path: path) }
        }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func migrate(_ database: DatabasePool, path: String) throws {
    let migrator = DatabaseMigrator.timeline
    guard try !database.read(migrator.hasCompletedMigrations) else { return }
    try migrator.migrate(database)
  }
}

/// Why a store cannot be used.
public enum StoreError: Error, Hashable, Sendable {
  /// The folder of the file cannot be made.
  case cannotCreate(path: String)
  /// The file is no store but another kind of file.
  case notAStore(path: String)
  /// A part of the file cannot be read.
  case damaged(path: String)
  /// A newer version of the program made the file.
  case newer(path: String)
  /// Another process has held the file for too long.
  case busy(path: String)
  /// There is no room left for the file.
  case full(path: String)
  /// The file or its folder may be read but not written.
  case readOnly(path: String)
  /// The file cannot be opened or written; the reason is SQLite's.
  case unavailable(path: String, reason: String)
  /// The file is there already.
  case exists(path: String)
  /// No source has that number or address.
  case noSource(String)
  /// Nobody of that name said anything.
  case noSpeaker(String)
  /// No event has that id.
  case noEvent(String)
  /// Several events begin with that id.
  case ambiguousEvent(String, ids: [String])
  /// What was to be merged is one event already.
  case oneEvent(String)
  /// An event has no statement of that number.
  case noStatement(Int, event: String)
  /// All statements were to be taken out of an event.
  case allStatements(event: String)
  /// There is no decision of that number that holds, or none at all.
  case noDecision(Int64?)
  /// A source makes more statements than ``MentionRow/mostOfSource``.
  case tooManyStatements(source: String)
  /// A row says something this version does not understand.
  case damagedRow(table: String, id: String)

  /// Finds what an error of the database means for the user; `nil` for other errors.
  public init?(_ error: any Error) {
    guard let error = error as? DatabaseError else { return nil }
    self.init(error, path: "the timeline")
  }

  /// Whether an error says that a part of a store cannot be read.
  public static func isDamage(_ error: any Error) -> Bool {
    if case .damaged? = error as? StoreError { return true }
    return (error as? DatabaseError)?.isDamage ?? false
  }

  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN: self = .cannotCreate(path: path)
    case .SQLITE_IOERR where Self.isFull(path): self = .full(path: path)
    default:
      self = .unavailable(path: path, reason: error.message ?? error.resultCode.description)
    }
  }

  /// Whether there is no room for a page of a file on its disk: SQLite cannot say so of the files beside the store.
  private static func isFull(_ path: String) -> Bool {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    let pageBytes = 65_536
    return attributes.flatMap { $0[.systemFreeSize] as? Int }.map { $0 < pageBytes } ?? false
  }
}
