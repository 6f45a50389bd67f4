internal import Foundation

/// Writes host names in ASCII, as DNS has them.
///
///     Punycode.hostName("Bücher.example")  // "xn--bcher-kva.example"
///
/// libcurl's own conversion reads the locale of the process, and under `C` fails for every letter
/// outside ASCII.
///
/// - SeeAlso: RFC 3492, <https://www.rfc-editor.org/rfc/rfc3492>; UTS #46 (its mapping is taken as
///   lower case and NFKC, which is the same for names that can be registered).
enum Punycode {
  private static let base = 36
  private static let minimumThreshold = 1
  private static let maximumThreshold = 26
  private static let skew = 38
  private static let damp = 700
  private static let firstBias = 72
  private static let firstCodePoint = 0x80

  /// Returns a host name in lower case with every label in ASCII.
  static func hostName(_ name: String) -> String {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name.lowercased() }
    return name.lowercased()
      .precomposedStringWithCompatibilityMapping
      .split(omittingEmptySubsequences: false) { $0 == "." || $0 == "\u{3002}" }
      .map { label($0) }
      .joined(separator: ".")
  }

  private static func label(_ label: Substring) -> String {
    let isASCII = label.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? String(label) : "xn--" + encode(label.unicodeScalars.map { Int($0.value) })
  }

  /// The encoding procedure of RFC 3492 §6.3, step by step.
  private static func encode(_ input: [Int]) -> String {
    let basic = input.filter { $0 < firstCodePoint }
    var output = basic.map { UInt8($0) }
    if !basic.isEmpty { output.append(UInt8(ascii: "-")) }
    var codePoint = firstCodePoint
    var delta = 0
    var bias = firstBias
    var handled = basic.count
    while handled < input.count, let next = input.filter({ $0 >= codePoint }).min() {
      delta += (next - codePoint) * (handled + 1)
      codePoint = next
      for value in input {
        if value < codePoint { delta += 1 }
        guard value == codePoint else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basic.count)
        delta = 0
        handled += 1
      }
      delta += 1
      codePoint += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes a number with digits of variable length.
  private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
    var rest = number
    var position = base
    while true {
      let threshold = min(max(position - bias, minimumThreshold), maximumThreshold)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
    output.append(digit(rest))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / damp : delta / 2
    delta += delta / count
    var steps = 0
    while delta > (base - minimumThreshold) * maximumThreshold / 2 {
      delta /= base - minimumThreshold
      steps += base
    }
    return steps + base * delta / (delta + skew)
  }

  /// The digits are a to z, then 0 to 9.
  private static func digit(_ value: Int) -> UInt8 {
    UInt8(value < 26 ? 97 + value : 22 + value)
  }
}
