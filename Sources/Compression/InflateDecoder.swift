internal import CZlib

/// Decodes what zlib can: gzip, zlib and raw deflate.
@safe final class InflateDecoder: StreamDecoder {
  private static let gzipSignature: [UInt8] = [0x1F, 0x8B]

  /// On the heap, because zlib's state points back at it.
  private let stream: UnsafeMutablePointer<z_stream>
  private let container: DeflateContainer

  init(_ container: DeflateContainer) {
    self.container = container
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe tl_inflate_init(stream, container.windowBits)
    precondition(status == Z_OK, "zlib cannot start: status \(status)")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Returns whether deflated data has the wrapper of RFC 1950 in front.
  ///
  /// As the first byte of raw deflate, a zlib header would be a stored block with padding that is
  /// not zero, which no encoder writes.
  static func isZlib(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    let isDeflate = bytes[0] & 0x0F == 8 && bytes[0] >> 4 <= 7
    return isDeflate && (Int(bytes[0]) << 8 + Int(bytes[1])) % 31 == 0
  }

  func step(_ input: Span<UInt8>, into output: inout MutableSpan<UInt8>) -> DecodingStep? {
    let room = output.count
    // zlib counts in 32 bits; what is beyond is given in a later step.
    let given = min(input.count, Int(UInt32.max))
    let status = unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe input.withUnsafeBufferPointer { input in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(given)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        return unsafe inflate(stream, Z_NO_FLUSH)
      }
    }
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
    return unsafe DecodingStep(
      consumed: given - Int(stream.pointee.avail_in),
      produced: room - Int(stream.pointee.avail_out),
      isAtEnd: status == Z_STREAM_END
    )
  }

  func startsAnotherMember(_ input: Span<UInt8>) -> Bool {
    container == .gzip && input.begins(like: Self.gzipSignature)
  }

  func reset() {
    unsafe inflateReset(stream)
  }
}
