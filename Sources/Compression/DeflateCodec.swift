internal import CZlib

/// Deflates bytes into the container asked for.
///
///     DeflateCodec(.gzip).compress(page)  // one gzip member, without name or time
public struct DeflateCodec: Hashable, Sendable {
  /// What is put around the data.
  public let container: DeflateContainer

  /// Creates a codec.
  public init(_ container: DeflateContainer) {
    self.container = container
  }

  /// Compresses bytes at zlib's default level.
  public func compress(_ bytes: [UInt8]) -> [UInt8] {
    let encoder = DeflateEncoder(container)
    var output: [UInt8] = []
    var scratch = [UInt8](repeating: 0, count: 64 * 1024)
    var offset = 0
    var isAtEnd = false
    while !isAtEnd {
      var room = scratch.mutableSpan
      let step = encoder.step(bytes.span.extracting(offset...), into: &room)
      offset += step.consumed
      output.append(contentsOf: scratch[..<step.produced])
      isAtEnd = step.isAtEnd
    }
    return output
  }
}

/// Owns zlib's compression state.
@safe private final class DeflateEncoder {
  /// On the heap, because zlib's state points back at it.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ container: DeflateContainer) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe tl_deflate_init(stream, Z_DEFAULT_COMPRESSION, container.windowBits)
    precondition(status == Z_OK, "zlib cannot start: status \(status)")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  func step(_ input: Span<UInt8>, into output: inout MutableSpan<UInt8>) -> DecodingStep {
    let room = output.count
    let given = min(input.count, Int(UInt32.max))
    let flush = given == input.count ? Z_FINISH : Z_NO_FLUSH
    let status = unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe input.withUnsafeBufferPointer { input in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe deflate(stream, flush)
      }
    }
    precondition(status != Z_STREAM_ERROR, "zlib's state is not its own any more")
    return unsafe DecodingStep(
      consumed: given - Int(stream.pointee.avail_in),
      produced: room - Int(stream.pointee.avail_out),
      isAtEnd: status == Z_STREAM_END
    )
  }
}
