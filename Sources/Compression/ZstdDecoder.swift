internal import CZstd

/// Decodes Zstandard, one frame or several.
@safe final class ZstdDecoder: StreamDecoder {
  private static let frameSignature: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
  /// The last three bytes of a skippable frame's signature; the first is 0x50 to 0x5F.
  private static let skippableSignature: [UInt8] = [0x2A, 0x4D, 0x18]
  /// 2 to the 23rd is 8 MB, the largest window a server may ask for (RFC 9659 §3).
  private static let maximumWindowLog: Int32 = 23

  private let context: OpaquePointer

  init() {
    guard let context = unsafe ZSTD_createDCtx() else {
      preconditionFailure("Zstandard cannot start: no memory")
    }
    unsafe self.context = unsafe context
    _ = unsafe ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, Self.maximumWindowLog)
  }

  deinit {
    unsafe ZSTD_freeDCtx(context)
  }

  func step(_ input: Span<UInt8>, into output: inout MutableSpan<UInt8>) -> DecodingStep? {
    var consumed = 0
    var produced = 0
    let hint = unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe input.withUnsafeBufferPointer { input in
        var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
        var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
        let hint = unsafe ZSTD_decompressStream(context, &target, &source)
        unsafe consumed = source.pos
        unsafe produced = target.pos
        return hint
      }
    }
    guard ZSTD_isError(hint) == 0 else { return nil }
    return DecodingStep(consumed: consumed, produced: produced, isAtEnd: hint == 0)
  }

  func startsAnotherMember(_ input: Span<UInt8>) -> Bool {
    if input.begins(like: Self.frameSignature) { return true }
    guard !input.isEmpty, input[0] & 0xF0 == 0x50, input.count > 1 else { return false }
    return input.extracting(1...).begins(like: Self.skippableSignature)
  }

  /// The library itself is ready for the next frame at the end of one.
  func reset() {}
}
