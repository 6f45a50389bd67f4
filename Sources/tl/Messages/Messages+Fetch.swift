import Fetch
import Foundation

extension Messages {
  /// The words for an error of the fetcher.
  static func text(for error: FetchError) -> String {
    networkText(for: error) ?? mannersText(for: error) ?? redirectText(for: error) ?? answerText(
      for: error
    )
      ?? fileText(for: error) ?? "the source cannot be read."
  }

  private static func networkText(for error: FetchError) -> String? {
    switch error {
    case .malformedURL(let text):
      "\(FetchURL.hidingCredentials(in: text)) is no URL. Write it in full: https://example.org/page."
    case .unsupportedScheme(let url, let scheme):
      "cannot fetch \(url): \(scheme) is not fetched, only http and https are."
    case .hostNotFound(let url, let host):
      "cannot fetch \(url): there is no host \(host). Look at its spelling, and at the connection."
    case .connectionRefused(let url):
      "cannot fetch \(url): the server refuses the connection."
    case .connectionFailed(let url, let detail):
      "cannot fetch \(url): the server cannot be reached (\(detail))."
    case .proxyFailed(let url, let detail):
      "cannot fetch \(url): the proxy failed (\(detail)). Look at http_proxy and https_proxy."
    case .tlsFailed(let url, let detail):
      "cannot fetch \(url): the connection is not secure (\(detail))."
    case .connectionClosed(let url):
      "cannot fetch \(url): the server closed the connection before it had answered. Try again later."
    case .timedOut(let url, let stage, let limit):
      "cannot fetch \(url): \(words(for: stage)) after \(seconds(limit)). Try again later."
    case .cancelled(let url): "\(url) was given up."
    case .other(let url, let detail): "cannot fetch \(url): \(detail)."
    default: nil
    }
  }

  private static func mannersText(for error: FetchError) -> String? {
    switch error {
    case .addressForbidden(let url, let address):
      "cannot fetch \(url): its address (\(address)) is not on the public Internet. If you trust it, "
        + "add --allow-private."
    case .serverPaused(let url, let time):
      "cannot fetch \(url): the server asks to be left alone (429) for \(span(time)). tl does not ask "
        + "it before; the same command will, then."
    case .pagePaused(let url, let status, let time):
      "cannot fetch \(url): the server answers \(status)\(meaning(ofStatus: status)), in \(span(time))."
    case .robotsDisallow(let url, let robots, let line, let number):
      "cannot fetch \(url): \(robots) forbids it (\"\(line)\", line \(number)). Save the page in a "
        + "browser and add the file; or add --ignore-robots, if you may."
    case .robotsUnreadable(let url, let robots, let reason):
      "cannot fetch \(url): whether it may be is not known, because \(robots) cannot be read. "
        + "\(capitalized(text(for: reason))) To fetch it without, add --ignore-robots."
    default: nil
    }
  }

  private static func redirectText(for error: FetchError) -> String? {
    switch error {
    case .tooManyRedirects(let url, let limit):
      "cannot fetch \(url): more than \(limit) redirects."
    case .redirectLoop(let url, _):
      "cannot fetch \(url): its redirects lead in a circle."
    case .redirectWithoutLocation(let url, let status):
      "cannot fetch \(url): the server answers with a redirect (\(status)) that leads nowhere."
    case .redirectForbidden(let url, let target):
      "cannot fetch \(url): it redirects to \(target), which is not fetched."
    case .redirectMalformed(let url, let target):
      "cannot fetch \(url): it redirects to \(target), which is no URL."
    default: nil
    }
  }

  private static func answerText(for error: FetchError) -> String? {
    switch error {
    case .status(let status, let url):
      "cannot fetch \(url): the server answers \(status)\(meaning(ofStatus: status))."
    case .malformedResponse(let url, let detail):
      "cannot fetch \(url): the server's answer is broken (\(detail))."
    case .headTooLarge(let url, let limit):
      "cannot fetch \(url): its header is larger than \(size(limit))."
    case .bodyTooLarge(let url, let limit):
      "cannot read \(url): it is larger than \(size(limit))."
    case .decodedBodyTooLarge(let url, let limit):
      "cannot fetch \(url): unpacked, it is larger than \(size(limit))."
    case .truncated(let url, let received, let expected):
      "cannot fetch \(url): the connection ended after \(size(received))"
        + (expected.map { " of \(size($0))" } ?? "") + ". Nothing of it was kept; try again later."
    case .undecodableBody(let url, let codings, let problem):
      "cannot fetch \(url): its \(codings) encoding \(words(for: problem))."
    case .noBody(let url, _):
      "cannot fetch \(url): the server sends an empty page."
    default: nil
    }
  }

  private static func fileText(for error: FetchError) -> String? {
    switch error {
    case .fileNotFound(let path):
      "cannot read \(path): there is no such file. A URL begins with https:// or http://."
    case .fileIsDirectory(let path):
      "cannot read \(path): it is a folder. Name the files in it: \(path)/*.html."
    case .fileNotReadable(let path, let number):
      "cannot read \(path): \(reason(ofErrorNumber: number))."
    default: nil
    }
  }
}

extension Messages {
  /// That a server asked before to be left alone, and the time is not over.
  static func stillPaused(_ url: String, for time: Duration) -> String {
    "\(url) was not asked for: its server said that it wants to be left alone for another \(span(time)). "
      + "The same command asks it then."
  }
}

extension Messages {
  private static func words(for stage: FetchError.Stage) -> String {
    switch stage {
    case .connecting: "no connection"
    case .waiting: "no answer"
    case .receiving: "the answer was not complete"
    }
  }

  private static func words(for problem: FetchError.CodingProblem) -> String {
    switch problem {
    case .unknown: "is not known"
    case .tooMany: "is more than one server needs"
    case .truncated: "ends too early"
    case .corrupt: "is damaged"
    }
  }

  private static func meaning(ofStatus status: Int) -> String {
    switch status {
    case 401, 403: " (not allowed)"
    case 404: " (not found)"
    case 410: " (gone)"
    case 429: " (too many requests); try again later"
    case 451: " (withheld for legal reasons)"
    case 500...599: " (a fault of the server); try again later"
    default: ""
    }
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A time in the largest unit it has one of: "90 s", "24 h".
  private static func span(_ time: Duration) -> String {
    let seconds = Int((time / .seconds(1)).rounded(.up))
    return switch seconds {
    case ..<120: "\(seconds) s"
    case ..<7200: "\(seconds / 60) min"
    case ..<172_800: "\(seconds / 3600) h"
    default: "\(seconds / 86_400) days"
    }
  }

  private static func seconds(_ duration: Duration) -> String {
    let (seconds, fraction) = duration.components
    let tenths = fraction / 100_000_000_000_000_000
    return tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s"
  }

  /// A number of bytes in the largest unit of which it has one: "190 bytes", "12 kB", "3 MB".
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) bytes"
    case ..<1_000_000: "\(bytes / 1_000) kB"
    default: "\(bytes / 1_000_000) MB"
    }
  }

  private static func reason(ofErrorNumber number: Int32) -> String {
    String(cString: strerror(number))
  }
}
