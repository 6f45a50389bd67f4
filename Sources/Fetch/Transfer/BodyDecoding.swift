internal import Compression

/// Removes content codings from a body.
enum BodyDecoding {
  /// What may be unpacked whatever its ratio: larger than any page that repeats one line.
  private static let freeOutputInBytes = 4_000_000

  /// Returns what a browser would read.
  ///
  /// - Parameters:
  ///   - body: The body as sent, chunks joined.
  ///   - fields: The header fields it was sent with.
  ///   - url: What errors call it.
  ///   - options: The largest result, and the largest as a multiple of what was sent.
  /// - Returns: The body without its codings.
  /// - Throws: `FetchError.undecodableBody` or `FetchError.decodedBodyTooLarge`.
  static func decoded(
    _ body: [UInt8],
    fields: [HeaderField],
    url: String,
    options: FetchOptions
  ) throws(FetchError) -> [UInt8] {
    let codings = fields.values(named: "Content-Encoding").joined(separator: ", ")
    do throws(DecompressionError) {
      return try Decompressor(
        limitInBytes: options.decodedBodyLimitInBytes,
        maximumRatio: options.maximumDecodingRatio,
        freeOutputInBytes: freeOutputInBytes
      )
      .decode(body, codings: ContentCoding.list(inHeaderValue: codings))
    } catch {
      let problem: FetchError.CodingProblem
      switch error {
      case .outputAboveLimit(let limit):
        throw .decodedBodyTooLarge(url: url, limitInBytes: limit)
      case .truncated: problem = .truncated
      case .corrupt: problem = .corrupt
      case .unknownCoding: problem = .unknown
      case .tooManyCodings: problem = .tooMany
      }
      throw .undecodableBody(url: url, codings: codings, problem: problem)
    }
  }
}

extension Response {
  /// Removes the content codings of the body.
  ///
  /// - Parameter options: The largest result, and the largest as a multiple of what was sent.
  /// - Returns: What a browser would read.
  /// - Throws: `FetchError.undecodableBody` or `FetchError.decodedBodyTooLarge`.
  func decodedBody(_ options: FetchOptions) throws(FetchError) -> [UInt8] {
    try BodyDecoding.decoded(body, fields: head.fields, url: url, options: options)
  }
}
