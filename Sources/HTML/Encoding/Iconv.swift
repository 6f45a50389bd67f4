import Glibc

/// Converts bytes to UTF-8 with the C library's `iconv`; its handle is met nowhere else.
enum Iconv {
  /// Returns the bytes in UTF-8, every malformed byte as U+FFFD, or `nil` where the encoding is not installed.
  static func utf8(from bytes: ArraySlice<UInt8>, encoding: String) -> [UInt8]? {
    let descriptor = unsafe iconv_open("UTF-8", encoding)
    guard Int(bitPattern: descriptor) != -1, let descriptor = unsafe descriptor else {
      return nil
    }
    defer { unsafe iconv_close(descriptor) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var output = [UInt8](repeating: 0, count: 32 * 1024)
    var input = Array(bytes)
    unsafe input.withUnsafeMutableBytes { source in
      var next = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let leftBefore = left
        let (failure, written) = unsafe convert(descriptor, &next, &left, into: &output)
        result.append(contentsOf: output[..<written])
        if failure == EILSEQ || failure == EINVAL {
          result.append(contentsOf: [0xEF, 0xBF, 0xBD])
          unsafe next = next?.advanced(by: 1)
          left -= 1
        } else if left == leftBefore {
          break
        }
      }
    }
    return result
  }

  /// Converts until the input or the room for the output is used up.
  private static func convert(
    _ descriptor: iconv_t,
    _ next: inout UnsafeMutablePointer<CChar>?,
    _ left: inout Int,
    into output: inout [UInt8]
  ) -> (failure: Int32, written: Int) {
    let capacity = output.count
    return unsafe output.withUnsafeMutableBytes { room in
      var target = unsafe room.baseAddress?.assumingMemoryBound(to: CChar.self)
      var free = capacity
      let status = unsafe iconv(descriptor, &next, &left, &target, &free)
      return (status == Int(bitPattern: UInt.max) ? errno : 0, capacity - free)
    }
  }
}
