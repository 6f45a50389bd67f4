/// A decoder that is fed its input and hands out its output piece by piece.
///
/// Each class owns the state of one C library, frees it in `deinit`, and keeps its pointers in its
/// file.
protocol StreamDecoder: AnyObject {
  /// Decodes as much as fits; `nil` where the data is corrupt.
  func step(_ input: Span<UInt8>, into output: inout MutableSpan<UInt8>) -> DecodingStep?

  /// Returns whether the bytes after the end begin a further member of the same stream.
  func startsAnotherMember(_ input: Span<UInt8>) -> Bool

  /// Makes the decoder ready for a further member.
  func reset()
}

/// What one step of a decoder did.
struct DecodingStep {
  /// How many bytes of the input were used.
  var consumed: Int
  /// How many bytes of the output were written.
  var produced: Int
  /// Whether the member is complete.
  var isAtEnd: Bool
}

extension Span<UInt8> {
  /// Returns whether the bytes are a beginning of a signature, or go on after it.
  ///
  /// A single byte left of a two-byte signature is a cut member, not padding.
  func begins(like signature: [UInt8]) -> Bool {
    guard !isEmpty else { return false }
    for index in 0..<Swift.min(count, signature.count) where self[index] != signature[index] {
      return false
    }
    return true
  }
}
