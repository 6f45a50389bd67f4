/// Removes content codings, within limits.
///
///     let page = try Decompressor(limitInBytes: 1_000_000).decode(body, codings: [.gzip])
///
/// Several gzip members or Zstandard frames in a row are read as one, as their standards ask. Bytes
/// after the end that begin no further member are ignored, as gzip(1) and browsers do: servers add
/// line breaks and padding. Data that ends too early is an error, never a shorter result.
///
/// Memory: the output grows up to the limit and never beyond it, so a decompression bomb costs at
/// most the limit, the half of it that is copied while growing, and the coding's own window (8 MB at
/// most for Zstandard, 16 MB for Brotli, 32 kB for the others).
public struct Decompressor: Hashable, Sendable {
  /// The largest output, in bytes.
  public let limitInBytes: Int
  /// The largest output as a multiple of the input read so far, or `nil` for any.
  public let maximumRatio: Int?
  /// The output that is let through whatever its ratio, in bytes, because tiny inputs have no
  /// meaningful one.
  public let freeOutputInBytes: Int

  /// How many codings may lie one upon another: no server needs two, and each costs a pass.
  public static let maximumCodings = 5

  /// Creates a decompressor.
  public init(limitInBytes: Int, maximumRatio: Int? = nil, freeOutputInBytes: Int = 64 * 1024) {
    self.limitInBytes = limitInBytes
    self.maximumRatio = maximumRatio
    self.freeOutputInBytes = freeOutputInBytes
  }
}

extension Decompressor {
  /// Decodes a body.
  ///
  /// - Parameters:
  ///   - bytes: The encoded body.
  ///   - codings: What was applied, in that order; the last is removed first.
  /// - Returns: The body itself.
  /// - Throws: `DecompressionError` where the body is cut, damaged, or larger than allowed.
  public func decode(
    _ bytes: [UInt8],
    codings: [ContentCoding]
  ) throws(DecompressionError) -> [UInt8] {
    guard codings.count <= Self.maximumCodings else {
      throw .tooManyCodings(limit: Self.maximumCodings)
    }
    // Nothing to remove, but the limit holds for a plain body too.
    guard !codings.isEmpty else { return try decode(bytes, coding: .identity) }
    var decoded = bytes
    for coding in codings.reversed() {
      decoded = try decode(decoded, coding: coding)
    }
    return decoded
  }

  /// Decodes a body with one coding.
  ///
  /// - Parameters:
  ///   - bytes: The encoded body.
  ///   - coding: What was applied.
  /// - Returns: The body itself.
  /// - Throws: `DecompressionError` where the body is cut, damaged, or larger than allowed.
  public func decode(
    _ bytes: [UInt8],
    coding: ContentCoding
  ) throws(DecompressionError) -> [UInt8] {
    switch coding {
    case .identity:
      guard bytes.count <= limitInBytes else {
        throw .outputAboveLimit(limitInBytes: limitInBytes)
      }
      return bytes
    case .gzip:
      return try run(InflateDecoder(.gzip), over: bytes, coding: coding)
    case .deflate:
      let container: DeflateContainer = InflateDecoder.isZlib(bytes) ? .zlib : .raw
      return try run(InflateDecoder(container), over: bytes, coding: coding)
    case .brotli:
      return try run(BrotliDecoder(), over: bytes, coding: coding)
    case .zstd:
      return try run(ZstdDecoder(), over: bytes, coding: coding)
    }
  }
}

extension Decompressor {
  private static let scratchSize = 64 * 1024

  private func limit(forInputOf count: Int) -> Int {
    guard let maximumRatio else { return limitInBytes }
    let (product, isTooLarge) = count.multipliedReportingOverflow(by: maximumRatio)
    return isTooLarge ? limitInBytes : min(limitInBytes, max(product, freeOutputInBytes))
  }

  private func run(
    _ decoder: some StreamDecoder,
    over bytes: [UInt8],
    coding: ContentCoding
  ) throws(DecompressionError) -> [UInt8] {
    var output = BoundedOutput()
    var scratch = [UInt8](repeating: 0, count: Self.scratchSize)
    var offset = 0
    while true {
      let rest = bytes.span.extracting(offset...)
      var room = scratch.mutableSpan
      guard let step = decoder.step(rest, into: &room) else { throw .corrupt(coding) }
      offset += step.consumed
      try output.append(scratch[..<step.produced], limitInBytes: limit(forInputOf: offset))
      if step.isAtEnd {
        guard decoder.startsAnotherMember(bytes.span.extracting(offset...)) else { break }
        decoder.reset()
      } else if step.consumed == 0, step.produced == 0 {
        throw .truncated(coding)
      }
    }
    return output.bytes
  }
}

/// An array that grows by doubling, but never past a limit.
private struct BoundedOutput {
  private(set) var bytes: [UInt8] = []

  mutating func append(
    _ more: ArraySlice<UInt8>,
    limitInBytes: Int
  ) throws(DecompressionError) {
    let count = bytes.count + more.count
    guard count <= limitInBytes else { throw .outputAboveLimit(limitInBytes: limitInBytes) }
    if count > bytes.capacity {
      bytes.reserveCapacity(min(limitInBytes, max(count, bytes.capacity * 2)))
    }
    bytes.append(contentsOf: more)
  }
}
