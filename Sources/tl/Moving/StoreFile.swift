import ArgumentParser
import Foundation
import Store

/// A whole timeline as a text of lines, each a JSON object: docs/moving-data.md describes them.
///
/// The first line says what the file is, the last how many records came before it, so that a file cut short is
/// known.
enum StoreFile {
  /// The version of the format.
  static let schema = 1
  /// What the first line is called.
  static let beginning = "timeline"
  /// What the last line is called.
  static let end = "end"

  /// Writes all of a store.
  static func write(_ store: EventStore, to file: OutputFile) throws {
    var head = JSONLine()
    head.add("kind", beginning)
    head.add("schema", schema)
    head.add("program", TL.configuration.version)
    try file.write(Array(head.text.utf8))
    var count = 0
    try store.moveOut { record in
      count += 1
      try file.write(Array(JSONLine(record).text.utf8))
    }
    var tail = JSONLine()
    tail.add("kind", end)
    tail.add("records", count)
    try file.write(Array(tail.text.utf8))
    try file.finish()
  }
}

extension JSONLine {
  /// A record with its kind in front.
  fileprivate init(_ record: MovedRecord) {
    self.init()
    add("kind", record.kind)
    for field in record.fields {
      switch field.value {
      case .null: add(field.key, nil as String?)
      case .integer(let number): add(field.key, Int(number))
      case .real(let number): add(field.key, number)
      case .text(let text): add(field.key, text)
      }
    }
  }
}
