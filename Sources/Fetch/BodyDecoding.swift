internal import Compression

/// Removes content codings from a body.
enum BodyDecoding {
  /// Returns what a browser would read.
  ///
  /// - Parameters:
  ///   - body: The body as sent, chunks joined.
  ///   - fields: The header fields it was sent with.
  ///   - url: What errors call it.
  ///   - limitInBytes: The largest result.
  /// - Returns: The body without its codings.
  /// - Throws: `FetchError.undecodableBody` or `FetchError.decodedBodyTooLarge`.
  static func decoded(
    _ body: [UInt8],
    fields: [HeaderField],
    url: String,
    limitInBytes: Int
  ) throws(FetchError) -> [UInt8] {
    let codings = fields.values(named: "Content-Encoding").joined(separator: ", ")
    do throws(DecompressionError) {
      return try Decompressor(limitInBytes: limitInBytes)
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
  /// - Parameter limitInBytes: The largest result.
  /// - Returns: What a browser would read.
  /// - Throws: `FetchError.undecodableBody` or `FetchError.decodedBodyTooLarge`.
  func decodedBody(limitInBytes: Int) throws(FetchError) -> [UInt8] {
    try BodyDecoding.decoded(body, fields: head.fields, url: url, limitInBytes: limitInBytes)
  }
}
