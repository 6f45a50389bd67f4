internal import Compression

extension Response {
  /// Removes the content codings of the body.
  ///
  /// - Parameter limitInBytes: The largest result.
  /// - Returns: What a browser would read.
  /// - Throws: `FetchError.undecodableBody` or `FetchError.decodedBodyTooLarge`.
  func decodedBody(limitInBytes: Int) throws(FetchError) -> [UInt8] {
    let codings = head.fields.values(named: "Content-Encoding").joined(separator: ", ")
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
