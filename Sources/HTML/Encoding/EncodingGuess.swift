import CUchardet

/// Guesses an encoding from the statistics of the bytes; the C library is met nowhere else.
enum EncodingGuess {
  /// How many bytes the guess is based on: more make it slower, not better.
  private static let sampleLength = 256 * 1024

  /// Returns the label of the likeliest encoding, or `nil` where the bytes are like nothing known.
  static func label(for bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let length = min(bytes.count, sampleLength)
    let status = unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return Int32(1) }
      return unsafe uchardet_handle_data(
        detector,
        base.assumingMemoryBound(to: CChar.self),
        length
      )
    }
    guard status == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let label = unsafe uchardet_get_charset(detector) else { return nil }
    let name = unsafe String(cString: label)
    return name.isEmpty ? nil : name
  }
}
