internal import CCurl
internal import Foundation
internal import Glibc

/// How a transfer ended, as libcurl tells it.
struct TransferOutcome: Sendable {
  var code: CURLcode
  var detail: String
  var effectiveURL: String?
  var totalTime: Duration
  var osError: Int32
  /// The status of the proxy's answer to `CONNECT`; 0 where there was none.
  var proxyStatus: Int
  var reader: ResponseReader
}

extension TransferOutcome {
  /// Judges it: an answer, or the reason why there is none.
  ///
  /// - Parameters:
  ///   - options: The limits that were set.
  ///   - startedAt: When the request was handed to the network.
  /// - Returns: The answer, complete.
  /// - Throws: `FetchError`, any case but those of files and codings.
  func response(
    _ options: FetchOptions,
    startedAt: Date
  ) throws(FetchError) -> Response {
    if let error = refusal ?? proxyError ?? statusError ?? failure(options) { throw error }
    // libcurl takes a connection closed inside the head for success.
    guard reader.head.isComplete else { throw .connectionClosed(url: url) }
    // libcurl picks one; which of two lengths the server meant, nobody knows (RFC 9112 §6.3).
    let lengths = Set(reader.head.fields.values(named: "Content-Length"))
    guard lengths.count <= 1 else {
      throw .malformedResponse(
        url: url,
        detail: "Content-Length: " + lengths.sorted().joined(separator: ", ")
      )
    }
    guard !reader.body.isEmpty else { throw .noBody(url: url, status: reader.head.status) }
    return Response(
      url: url,
      head: reader.head,
      body: reader.body,
      redirects: reader.redirects,
      startedAt: startedAt
    )
  }

  /// The address reached, written as `FetchURL` writes it.
  private var url: String {
    guard code == CURLE_OK, let effectiveURL else { return reader.url }
    do {
      return try FetchURL(effectiveURL).text
    } catch {
      return effectiveURL
    }
  }

  private var refusal: FetchError? {
    switch reader.refusal {
    case .headTooLarge(let limit): .headTooLarge(url: reader.url, limitInBytes: limit)
    case .bodyTooLarge(let limit): .bodyTooLarge(url: reader.url, limitInBytes: limit)
    case nil: nil
    }
  }

  private var proxyError: FetchError? {
    proxyStatus >= 300 ? .proxyFailed(url: reader.url, detail: detail) : nil
  }

  private var statusError: FetchError? {
    let head = reader.head
    // libcurl ends at an error before the empty line that completes the head.
    guard code == CURLE_HTTP_RETURNED_ERROR || (head.isComplete && code == CURLE_OK) else {
      return nil
    }
    switch head.status {
    case 301, 302, 303, 307, 308:
      return .redirectWithoutLocation(url: url, status: head.status)
    case 200..<300: return nil
    default: return .status(head.status, url: url)
    }
  }
}

extension TransferOutcome {
  private func failure(_ options: FetchOptions) -> FetchError? {
    let url = reader.url
    switch code {
    case CURLE_OK: return nil
    case CURLE_OPERATION_TIMEDOUT:
      return .timedOut(url: url, stage: reader.stage, limit: exceededLimit(options))
    case CURLE_TOO_MANY_REDIRECTS: return tooManyRedirects(options)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: return unusableTarget
    case CURLE_COULDNT_RESOLVE_HOST: return .hostNotFound(url: url, host: host)
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: return .proxyFailed(url: url, detail: detail)
    case CURLE_COULDNT_CONNECT:
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
    let url = reader.url
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
  private func exceededLimit(_ options: FetchOptions) -> Duration {
    // libcurl compares whole milliseconds.
    if totalTime + .milliseconds(2) >= options.wholeTimeout { return options.wholeTimeout }
    return reader.stage == .connecting ? options.connectTimeout : options.stallTimeout
  }

  private func tooManyRedirects(_ options: FetchOptions) -> FetchError {
    let limit = options.maximumRedirects
    var seen: Set<String> = []
    let isLoop = reader.redirects.contains { !seen.insert($0.source).inserted }
    return isLoop
      ? .redirectLoop(url: reader.url, limit: limit)
      : .tooManyRedirects(url: reader.url, limit: limit)
  }

  /// What libcurl did not even begin: a redirect's target, or an answer that is no HTTP.
  private var unusableTarget: FetchError {
    guard reader.stage == .connecting, let redirect = reader.redirects.last else {
      return code == CURLE_URL_MALFORMAT
        ? .malformedURL(reader.url) : .malformedResponse(url: reader.url, detail: detail)
    }
    return code == CURLE_URL_MALFORMAT
      ? .redirectMalformed(url: redirect.source, target: redirect.target)
      : .redirectForbidden(url: redirect.source, target: redirect.target)
  }

  private var host: String {
    do {
      return try FetchURL(reader.url).host
    } catch {
      return reader.url
    }
  }
}
