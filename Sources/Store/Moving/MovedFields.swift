import Foundation
import GRDB

/// The fields of a record, looked up by name and held against the columns of a table.
struct MovedFields: Sendable {
  private let values: [String: MovedRecord.Value]

  init(_ record: MovedRecord) {
    values = Dictionary(record.fields.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// What a field says, where it is a text.
  func text(_ key: String) -> String? {
    if case .text(let text) = values[key] { text } else { nil }
  }

  /// What a field says as a column keeps it; a body gives its packed bytes and its length.
  ///
  /// - Throws: ``MovingFault/missing(_:)`` or ``MovingFault/unusable(_:)``.
  func stored(_ column: MovedTable.Column) throws(MovingFault) -> [any DatabaseValueConvertible] {
    switch (values[column.key] ?? .null, column.kind) {
    case (.null, .text), (.null, .integer), (.null, .real):
      guard column.isOptional else { throw .missing(column.key) }
      return [DatabaseValue.null]
    case (.text(let text), .text): return [text]
    case (.integer(let number), .integer): return [number]
    case (.real(let number), .real): return [number]
    case (.integer(let number), .real): return [Double(number)]
    case (.text(let text), .body):
      guard let bytes = Data(base64Encoded: text) else { throw .unusable(column.key) }
      return [Data(StoredBody.packed([UInt8](bytes))), bytes.count]
    case (.null, .body): throw .missing(column.key)
    default: throw .unusable(column.key)
    }
  }

  /// Expects a number to be one that rows can have, so that there is room for more.
  func expectNumber(
    _ key: String,
    in range: ClosedRange<Int64> = 1...highestNumber
  ) throws(MovingFault) {
    guard case .integer(let number)? = values[key], range.contains(number) else {
      throw .unusable(key)
    }
  }

  /// As many as a number of JSON tells apart (RFC 8259 §6).
  static let highestNumber: Int64 = 1 << 53

  /// Expects a text to be the id of an event, if it is there.
  func expectID(_ key: String) throws(MovingFault) {
    guard let id = text(key) else { return }
    let isID = id.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isID, !id.isEmpty else { throw .unusable(key) }
  }

  /// Expects two numbers to be the ends of a stretch, or none of them to be there.
  func expectRange(_ start: String, _ end: String) throws(MovingFault) {
    switch (values[start] ?? .null, values[end] ?? .null) {
    case (.null, .null): break
    case (.integer(let first), .integer(let last)) where 0 <= first && first <= last: break
    default: throw .unusable(end)
    }
  }

  /// Expects a text to be JSON of a type, if it is there.
  func expectJSON<Content: Decodable>(_ type: Content.Type, in key: String) throws(MovingFault) {
    guard let text = text(key) else { return }
    do {
      _ = try JSONDecoder().decode(type, from: Data(text.utf8))
    } catch {
      throw .unusable(key)
    }
  }
}
