internal import CCurl
internal import Foundation
internal import Glibc

/// How a transfer ended, as libcurl tells it.
struct TransferOutcome: Sendable {
  var code: CURLcode
  var detail: String
  var url: FetchURL
  var totalTime: Duration
  var osError: Int32
  /// The status of the proxy's answer to `CONNECT`; 0 where there was none.
  var proxyStatus: Int
  /// The host and port of the proxy that was to be asked, where there is one.
  var proxy: String?
  /// The address that was not to be connected to, where all there were are such.
  var forbiddenAddress: String?
  /// The cookies there are at the end.
  var cookies: [String]
  var reader: ResponseReader
}

extension TransferOutcome {
  /// Judges it: an answer, or the reason why there is none.
  ///
  /// - Parameters:
  ///   - request: What was asked for.
  ///   - options: The limits that were set.
  ///   - times: When the request was handed to the network, and when it was done.
  /// - Returns: The answer, complete: a success, a redirect, or a page that has not changed for one
  ///   who asked that.
  /// - Throws: `FetchError`, any case but those of files and codings.
  func response(
    to request: TransferRequest,
    _ options: FetchOptions,
    times: (start: Date, end: Date)
  ) throws(FetchError) -> Response {
    if let error = refusal ?? proxyError ?? statusError(request) ?? failure(request, options) {
      throw error
    }
    // libcurl takes a connection closed inside the head for success.
    guard reader.head.isComplete else { throw .connectionClosed(url: url.text) }
    // libcurl picks one; which of two lengths the server meant, nobody knows (RFC 9112 §6.3).
    let lengths = Set(reader.head.fields.values(named: "Content-Length"))
    guard lengths.count <= 1 else {
      throw .malformedResponse(
        url: url.text,
        detail: "Content-Length: " + lengths.sorted().joined(separator: ", ")
      )
    }
    return Response(
      url: url.text,
      head: reader.head,
      body: reader.body,
      startedAt: times.start,
      endedAt: times.end,
      time: totalTime,
      cookies: cookies
    )
  }

  /// What the end means for asking again.
  ///
  /// - Parameters:
  ///   - result: What was made of it.
  ///   - now: The time of day.
  /// - Returns: How it ended.
  func ending(_ result: Result<Response, FetchError>, now: Date) -> TransferEnding {
    guard case .failure(let error) = result else { return .answered }
    switch error {
    case .status(429, _):
      return .tooMany(retryAfter: RetryAfter.delay(in: reader.head.fields, now: now))
    case .status(let status, _) where Self.statusesOfTrouble.contains(status):
      return .trouble(retryAfter: RetryAfter.delay(in: reader.head.fields, now: now))
    case .connectionClosed, .truncated: return .interrupted
    case .timedOut, .connectionFailed, .connectionRefused, .hostNotFound, .tlsFailed, .proxyFailed,
      .addressForbidden, .other:
      return .failed
    default: return .answered
    }
  }

  /// What passes: faults of the server and of gateways before it, among them those of Cloudflare.
  private static let statusesOfTrouble: Set<Int> = [408, 500, 502, 503, 504, 520, 522, 524]

  private var refusal: FetchError? {
    switch reader.refusal {
    case .headTooLarge(let limit): .headTooLarge(url: url.text, limitInBytes: limit)
    case .bodyTooLarge(let limit): .bodyTooLarge(url: url.text, limitInBytes: limit)
    case nil: nil
    }
  }

  private var proxyError: FetchError? {
    proxyStatus >= 300 ? .proxyFailed(url: url.text, detail: detail) : nil
  }

  private func statusError(_ request: TransferRequest) -> FetchError? {
    let head = reader.head
    guard head.isComplete, reader.hasEnough || code == CURLE_OK, !head.isRedirect else {
      return nil
    }
    switch head.status {
    case 200..<300: return nil
    case 304 where !request.fields.isEmpty: return nil
    case 301, 302, 303, 307, 308:
      return .redirectWithoutLocation(url: url.text, status: head.status)
    default: return .status(head.status, url: url.text)
    }
  }
}

extension TransferOutcome {
  private func failure(_ request: TransferRequest, _ options: FetchOptions) -> FetchError? {
    let url = url.text
    if reader.hasEnough { return nil }
    switch code {
    case CURLE_OK: return nil
    case CURLE_OPERATION_TIMEDOUT:
      return .timedOut(url: url, stage: reader.stage, limit: exceededLimit(request, options))
    case CURLE_URL_MALFORMAT: return .malformedURL(url)
    case CURLE_UNSUPPORTED_PROTOCOL: return .malformedResponse(url: url, detail: detail)
    case CURLE_COULDNT_RESOLVE_HOST: return .hostNotFound(url: url, host: self.url.host)
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxyFailed(url: url, detail: detail)
    case CURLE_COULDNT_CONNECT:
      if let proxy {
        return .proxyFailed(url: url, detail: "\(proxy) cannot be connected to")
      }
      if let forbiddenAddress { return .addressForbidden(url: url, address: forbiddenAddress) }
      return osError == ECONNREFUSED
        ? .connectionRefused(url: url) : .connectionFailed(url: url, detail: detail)
    case _ where Self.tlsCodes.contains(code.rawValue): return .tlsFailed(url: url, detail: detail)
    default: return interruption
    }
  }

  private static let tlsCodes = Set(
    [
      CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_INITFAILED, CURLE_USE_SSL_FAILED,
      CURLE_SSL_SHUTDOWN_FAILED, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
    ]
    .map(\.rawValue)
  )

  /// What ended a transfer that had begun.
  private var interruption: FetchError {
    let url = url.text
    let head = reader.head
    switch code {
    case CURLE_GOT_NOTHING, CURLE_SEND_ERROR: return .connectionClosed(url: url)
    case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      // A chunk that cannot be read comes as a failure to receive; only the text tells.
      if detail.contains("chunk") { return .malformedResponse(url: url, detail: detail) }
      guard head.isComplete, reader.stage == .receiving else { return .connectionClosed(url: url) }
      return .truncated(
        url: url,
        receivedInBytes: reader.body.count,
        expectedInBytes: head.contentLength
      )
    case CURLE_OUT_OF_MEMORY where reader.stage != .connecting && !head.isComplete:
      // What libcurl says of one line above its own limit.
      return .headTooLarge(url: url, limitInBytes: Int(CURL_MAX_HTTP_HEADER))
    case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
      return .malformedResponse(url: url, detail: detail)
    default: return .other(url: url, detail: detail)
    }
  }

  /// The limit on the whole where that is used up, else the one of the stage.
  private func exceededLimit(_ request: TransferRequest, _ options: FetchOptions) -> Duration {
    // libcurl compares whole milliseconds.
    if totalTime + .milliseconds(2) >= request.timeLimit { return options.wholeTimeout }
    return reader.stage == .connecting ? options.connectTimeout : options.stallTimeout
  }
}
