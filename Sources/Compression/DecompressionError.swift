/// Why bytes could not be decoded.
public enum DecompressionError: Error, Hashable, Sendable {
  /// The data ends before the coding does.
  case truncated(ContentCoding)
  /// The data is not what the coding allows, or a checksum does not match.
  case corrupt(ContentCoding)
  /// The decoded data is larger than that many bytes; no more than that was kept.
  case outputAboveLimit(limitInBytes: Int)
  /// A header names a coding that is not known.
  case unknownCoding(String)
  /// A header names more codings, one upon another, than that.
  case tooManyCodings(limit: Int)
}
