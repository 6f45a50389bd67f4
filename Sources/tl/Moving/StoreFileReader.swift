import Fetch
import Foundation
import Store

/// Reads the records of a ``StoreFile``, one after the other.
struct StoreFileReader {
  private var lines: InputLines
  private let name: String
  private let decoder = LineDecoder()
  private var count = 0
  private var hasBegun = false
  private var hasEnded = false

  /// Creates a reader of lines.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - name: What errors call the file.
  init(_ lines: InputLines, name: String) {
    self.lines = lines
    self.name = name
  }

  /// Takes all records into a store that has none, or none of them.
  ///
  /// - Returns: How many sources and decisions came.
  /// - Throws: A `Failure` that names the line, and what the store throws.
  @discardableResult
  mutating func read(into store: EventStore) throws -> (sources: Int, decisions: Int) {
    do {
      return try store.moveIn { try next() }
    } catch let fault as MovingFault {
      throw refusal(Messages.text(for: fault))
    }
  }

  /// Returns the next record; `nil` behind the last.
  private mutating func next() throws -> MovedRecord? {
    while let data = try lines.next() {
      let record: MovedRecord
      do throws(LineProblem) {
        record = try decoder.decode(StoreLine.self, from: data).record
      } catch .notText(let key) {
        throw refusal(Messages.text(for: MovingFault.unusable(key)))
      } catch {
        throw refusal(Messages.reason(of: error))
      }
      guard !hasEnded else { throw refusal("it stands behind the end of the timeline") }
      switch record.kind {
      case _ where !hasBegun: try begin(with: record)
      case StoreFile.end: try end(with: record)
      default:
        try checkDigest(of: record)
        count += 1
        return record
      }
    }
    guard hasEnded else { throw refusal("the file ends there, before its last line") }
    return nil
  }

  private mutating func begin(with record: MovedRecord) throws {
    guard record.kind == StoreFile.beginning, case .integer(let schema) = record["schema"] else {
      throw refusal("it is not the first line of a timeline that tl export --format jsonl wrote")
    }
    guard schema <= StoreFile.schema else {
      throw refusal("a newer tl wrote the file; use that version")
    }
    hasBegun = true
  }

  private mutating func end(with record: MovedRecord) throws {
    guard record["records"] == .integer(Int64(count)) else {
      throw refusal("it counts other records than there are")
    }
    hasEnded = true
  }

  /// Looks whether the bytes of a snapshot are those that were received.
  private func checkDigest(of record: MovedRecord) throws {
    guard case .text(let body) = record["body"], case .text(let digest) = record["digest"],
      let bytes = Data(base64Encoded: body)
    else { return }
    guard SHA256Digest(of: [UInt8](bytes)).hexadecimal == digest else {
      throw refusal("its body is not the one its digest tells of")
    }
  }

  private func refusal(_ reason: String) -> Failure {
    Failure(
      "cannot import line \(lines.number) of \(name): \(reason). Nothing was imported.",
      exitCode: .badData
    )
  }
}

extension MovedRecord {
  fileprivate subscript(key: String) -> Value {
    fields.last { $0.key == key }?.value ?? .null
  }
}

/// A line of the file: one object of numbers and texts.
private struct StoreLine: Decodable {
  let record: MovedRecord

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let kind = try values.decode(String.self, forKey: Key(stringValue: "kind"))
    let keys = values.allKeys.map(\.stringValue).filter { $0 != "kind" }.sorted()
    record = MovedRecord(
      kind: kind,
      fields: try keys.map { key in
        MovedRecord.Field(key, try Self.value(of: Key(stringValue: key), in: values))
      }
    )
  }

  private static func value(
    of key: Key,
    in values: KeyedDecodingContainer<Key>
  ) throws -> MovedRecord.Value {
    if try values.decodeNil(forKey: key) { return .null }
    // What is none of these is of no use: the last one says so.
    if let number = try? values.decode(Int64.self, forKey: key) { return .integer(number) }
    if let number = try? values.decode(Double.self, forKey: key) { return .real(number) }
    return .text(try values.decode(String.self, forKey: key))
  }
}
