import CCLD2

/// Guesses the language of a text from its words; the library is met nowhere else.
public struct LanguageGuess: Hashable, Sendable {
  /// How many bytes the guess is based on: more make it slower, not better.
  private static let sampleLength = 16 * 1024

  /// The language as a BCP 47 tag: `de`, `zh-Hant`.
  public let tag: String
  /// The share of the text that is in it, 0 to 1.
  public let share: Double
  /// Whether the detector stands by it.
  public let isReliable: Bool

  /// Guesses the language of a text; `nil` where nothing is known of it.
  ///
  /// - Parameter text: The text; its first 16 kB are looked at.
  public init?(of text: String) {
    let sample = Array(String(decoding: text.utf8.prefix(Self.sampleLength), as: UTF8.self).utf8)
    var percent: Int32 = 0
    var isReliable = false
    let code = unsafe sample.withUnsafeBytes { buffer -> String? in
      guard let base = buffer.baseAddress else { return nil }
      let characters = unsafe base.assumingMemoryBound(to: CChar.self)
      guard
        let code = unsafe ccld2_language(characters, Int32(buffer.count), &percent, &isReliable)
      else { return nil }
      return unsafe String(cString: code)
    }
    guard let code else { return nil }
    tag = code
    share = Double(percent) / 100
    self.isReliable = isReliable
  }
}
