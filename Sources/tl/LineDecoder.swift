import Foundation

/// Reads the objects of JSON Lines, and says in what a line is none.
struct LineDecoder {
  private let decoder = JSONDecoder()

  /// Reads the object on a line.
  func decode<Object: Decodable>(
    _ type: Object.Type,
    from line: Data
  ) throws(LineProblem) -> Object {
    do {
      return try decoder.decode(type, from: line)
    } catch DecodingError.keyNotFound(let key, _) {
      throw .missing(key.stringValue)
    } catch DecodingError.typeMismatch(_, let context) {
      throw context.codingPath.last.map { .notText($0.stringValue) } ?? .notAnObject
    } catch DecodingError.valueNotFound(_, let context) {
      throw context.codingPath.last.map { .notText($0.stringValue) } ?? .notAnObject
    } catch {
      throw .notJSON
    }
  }
}

/// Why a line of JSON Lines cannot be used.
enum LineProblem: Error {
  /// It is no JSON.
  case notJSON
  /// It is JSON, but no object.
  case notAnObject
  /// A key is not there.
  case missing(String)
  /// The value of a key is no string.
  case notText(String)
  /// The value of a key is no whole day.
  case notADay(key: String, String)
  /// Its `language` is none that times are read in.
  case notALanguage(String)
}
