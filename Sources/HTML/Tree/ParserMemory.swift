import Glibc

/// Memory for one parse, all of it given back at once.
///
/// The parser frees a tree by recursion, which 100,000 nested elements make overflow the stack; and one piece at a time,
/// which takes as long as parsing.
@unsafe
struct ParserMemory {
  private static let chunkLength = 1 << 20
  private static let alignment = 16

  private var chunks: [UnsafeMutableRawPointer] = unsafe []
  private var next: UnsafeMutableRawPointer?
  private var free = 0
  private var last: UnsafeMutableRawPointer?

  mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
    let length = unsafe (max(size, 1) + Self.alignment - 1) & ~(Self.alignment - 1)
    if unsafe length > free {
      let chunk = unsafe max(length, Self.chunkLength)
      unsafe next = malloc(chunk)
      guard let next = unsafe next else { return nil }
      unsafe chunks.append(next)
      unsafe free = chunk
    }
    unsafe last = next
    unsafe next = next?.advanced(by: length)
    unsafe free -= length
    return unsafe last
  }

  /// Takes back the piece handed out last; what is older waits for the end.
  mutating func deallocate(_ pointer: UnsafeMutableRawPointer?) {
    guard let pointer = unsafe pointer, let end = unsafe next, unsafe pointer == last else {
      return
    }
    unsafe free += end - pointer
    unsafe next = pointer
    unsafe last = nil
  }

  mutating func releaseAll() {
    unsafe chunks.forEach { unsafe Glibc.free($0) }
    unsafe chunks = []
  }
}
