/// Why a source could not be fetched, as facts; the words for them are made elsewhere.
///
/// `url` is the address that failed: after redirects the one reached, which the asker need not know.
public enum FetchError: Error, Hashable, Sendable {
  /// No URL can be read in the text.
  case malformedURL(String)
  /// The URL has a scheme that is not fetched.
  case unsupportedScheme(url: String, scheme: String)

  /// The name of the host does not resolve.
  case hostNotFound(url: String, host: String)
  /// Nothing listens at that host and port.
  case connectionRefused(url: String)
  /// The host cannot be reached for another reason; the detail is libcurl's.
  case connectionFailed(url: String, detail: String)
  /// The proxy of the environment cannot be found or connected to, or refuses; the detail is libcurl's.
  case proxyFailed(url: String, detail: String)
  /// TLS could not be agreed on or the certificate is not trusted; the detail is libcurl's.
  case tlsFailed(url: String, detail: String)
  /// The server reset or closed the connection before its answer had a complete head.
  case connectionClosed(url: String)
  /// It took longer than that limit allows.
  case timedOut(url: String, stage: Stage, limit: Duration)

  /// The host has only addresses of this machine or of a private network, of which this is one.
  case addressForbidden(url: String, address: String)
  /// The server wants to be left alone for longer than anybody waits (429 with Retry-After).
  case serverPaused(url: String, time: Duration)
  /// The page is not to be had for longer than anybody waits (503 and its kin with Retry-After).
  case pagePaused(url: String, status: Int, time: Duration)

  /// The site's robots.txt forbids it, by that line; its number counts from 1.
  case robotsDisallow(url: String, robots: String, line: String, number: Int)
  /// Whether it is allowed is not known, because robots.txt cannot be read.
  indirect case robotsUnreadable(url: String, robots: String, reason: FetchError)

  /// More redirects in a row than the limit, each to another address.
  case tooManyRedirects(url: String, limit: Int)
  /// More redirects in a row than the limit, and they came back to an address seen before.
  case redirectLoop(url: String, limit: Int)
  /// A redirect that says not where to.
  case redirectWithoutLocation(url: String, status: Int)
  /// A redirect to a scheme that is not fetched, such as `file`.
  case redirectForbidden(url: String, target: String)
  /// A redirect to what is no URL.
  case redirectMalformed(url: String, target: String)

  /// The server answered with a status that is no success.
  case status(Int, url: String)
  /// The answer breaks the rules of HTTP; the detail is libcurl's.
  case malformedResponse(url: String, detail: String)
  /// The header fields are larger than that.
  case headTooLarge(url: String, limitInBytes: Int)
  /// The body as sent, or the file, is larger than that.
  case bodyTooLarge(url: String, limitInBytes: Int)
  /// The body without its content codings is larger than that.
  case decodedBodyTooLarge(url: String, limitInBytes: Int)
  /// The body ended early; how long it was to be is not known for chunked bodies.
  case truncated(url: String, receivedInBytes: Int, expectedInBytes: Int?)
  /// The content codings of the body cannot be removed.
  case undecodableBody(url: String, codings: String, problem: CodingProblem)
  /// The answer is a success without a byte of body.
  case noBody(url: String, status: Int)

  /// There is no such file.
  case fileNotFound(path: String)
  /// The path is that of a folder.
  case fileIsDirectory(path: String)
  /// The file is there but cannot be read; the number is the system's `errno`.
  case fileNotReadable(path: String, errorNumber: Int32)

  /// The task that asked was cancelled.
  case cancelled(url: String)
  /// Something else; the detail is libcurl's.
  case other(url: String, detail: String)

  /// How far a transfer came.
  public enum Stage: Hashable, Sendable, CaseIterable {
    /// Finding the host, connecting, agreeing on TLS.
    case connecting
    /// The request is sent; not a byte of answer has come.
    case waiting
    /// The answer has begun.
    case receiving
  }

  /// What is wrong with a content coding.
  public enum CodingProblem: Hashable, Sendable, CaseIterable {
    /// The header names a coding that is not known.
    case unknown
    /// The header names more codings, one upon another, than any server needs.
    case tooMany
    /// The encoded data ends too early, though the body has the length announced.
    case truncated
    /// The encoded data is damaged or is no such data.
    case corrupt
  }
}
