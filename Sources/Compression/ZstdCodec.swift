internal import CZstd

/// Packs bytes for keeping, as one Zstandard frame with its length and a checksum.
///
///     let packed = ZstdCodec().compress(page)
///     let page = try ZstdCodec().decompress(packed, limitInBytes: 20_000_000)
///
/// The same bytes packed by the same version of the library at the same level give the same frame,
/// but nothing may rest on that: digests are taken of the bytes, not of the frame.
public struct ZstdCodec: Hashable, Sendable {
  /// How hard to try, 1 (fast) to 19 (small); the library's own default is 3.
  public let level: Int

  /// Creates a codec.
  public init(level: Int = 3) {
    precondition((1...19).contains(level), "Zstandard level \(level) is not one of 1 to 19")
    self.level = level
  }

  /// Packs bytes.
  public func compress(_ bytes: [UInt8]) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    let context = ZstdEncoder(level: level)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      unsafe bytes.withUnsafeBufferPointer { input in
        count = unsafe context.compress(input, into: output)
      }
    }
  }

  /// Unpacks what `compress` made.
  ///
  /// - Parameters:
  ///   - bytes: The frame.
  ///   - limitInBytes: The largest result.
  /// - Returns: The bytes that were packed.
  /// - Throws: `DecompressionError` where the frame is cut or damaged, or holds more than allowed.
  public func decompress(
    _ bytes: [UInt8],
    limitInBytes: Int
  ) throws(DecompressionError) -> [UInt8] {
    try Decompressor(limitInBytes: limitInBytes).decode(bytes, coding: .zstd)
  }
}

/// Owns the library's compression context.
@safe private final class ZstdEncoder {
  private let context: OpaquePointer

  init(level: Int) {
    guard let context = unsafe ZSTD_createCCtx() else {
      preconditionFailure("Zstandard cannot start: no memory")
    }
    unsafe self.context = unsafe context
    _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(level))
    _ = unsafe ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  }

  deinit {
    unsafe ZSTD_freeCCtx(context)
  }

  func compress(
    _ input: UnsafeBufferPointer<UInt8>,
    into output: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let size = unsafe ZSTD_compress2(
      context,
      output.baseAddress,
      output.count,
      input.baseAddress,
      input.count
    )
    // With room for the worst case, only a lack of memory can end it.
    precondition(ZSTD_isError(size) == 0, "Zstandard cannot compress \(input.count) bytes")
    return size
  }
}
