/// Decodes gzip data that comes piece by piece, member by member.
///
///     let stream = GzipStream()
///     let step = try stream.decode(bytes[...], into: &output)
///     if step.isAtEnd { stream.reset() }  // and go on behind step.consumed bytes
///
/// Where one file holds a member for each record, as web archives do, members are places to begin at.
public final class GzipStream {
  private let decoder = InflateDecoder(.gzip)
  private var scratch = [UInt8](repeating: 0, count: GzipStream.mostOutput)

  /// The most bytes one step puts out: small enough to hold, large enough to be quick.
  private static let mostOutput = 64 * 1024

  /// Creates a decoder at the beginning of a member.
  public init() {}

  /// Decodes a little.
  ///
  /// - Parameters:
  ///   - input: What comes next.
  ///   - output: Gets at most 64 kB more.
  /// - Returns: How much of the input was used, and whether the member is complete.
  /// - Throws: `DecompressionError.corrupt`.
  public func decode(
    _ input: ArraySlice<UInt8>,
    into output: inout [UInt8]
  ) throws(DecompressionError) -> (consumed: Int, isAtEnd: Bool) {
    var room = scratch.mutableSpan
    guard let step = decoder.step(input.span, into: &room) else { throw .corrupt(.gzip) }
    output += scratch[..<step.produced]
    return (step.consumed, step.isAtEnd)
  }

  /// Makes the decoder ready for a further member.
  public func reset() {
    decoder.reset()
  }
}
