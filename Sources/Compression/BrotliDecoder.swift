internal import CBrotli

/// Decodes Brotli.
@safe final class BrotliDecoder: StreamDecoder {
  private let state: OpaquePointer

  init() {
    guard let state = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else {
      preconditionFailure("Brotli cannot start: no memory")
    }
    unsafe self.state = unsafe state
  }

  deinit {
    unsafe BrotliDecoderDestroyInstance(state)
  }

  func step(_ input: Span<UInt8>, into output: inout MutableSpan<UInt8>) -> DecodingStep? {
    let given = input.count
    let room = output.count
    var inputLeft = given
    var roomLeft = room
    let result = unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe input.withUnsafeBufferPointer { input in
        var nextIn = input.baseAddress
        var nextOut = output.baseAddress
        return unsafe BrotliDecoderDecompressStream(
          state,
          &inputLeft,
          &nextIn,
          &roomLeft,
          &nextOut,
          nil
        )
      }
    }
    guard result != BROTLI_DECODER_RESULT_ERROR else { return nil }
    return DecodingStep(
      consumed: given - inputLeft,
      produced: room - roomLeft,
      isAtEnd: result == BROTLI_DECODER_RESULT_SUCCESS
    )
  }

  /// A Brotli stream has no signature, so nothing can follow it.
  func startsAnotherMember(_ input: Span<UInt8>) -> Bool { false }

  func reset() {}
}
