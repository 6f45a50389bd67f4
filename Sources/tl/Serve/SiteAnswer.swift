import Foundation
import Render

/// What the timeline's own server answers.
struct SiteAnswer: Sendable {
  /// What is sent.
  enum Body: Sendable {
    /// All at once.
    case bytes([UInt8])
    /// Events as they happen, each as `text/event-stream` has it.
    case events(AsyncStream<String>)
  }

  /// The status.
  var status = 200
  /// The media type.
  var type: String
  /// The body.
  var body: Body
  /// Fields of the head besides those that all answers have.
  var head: [String: String] = [:]

  /// A page.
  static func page(_ html: String, status: Int = 200) -> SiteAnswer {
    SiteAnswer(status: status, type: "text/html; charset=utf-8", body: .bytes(Array(html.utf8)))
  }

  /// A JSON text.
  static func json(_ text: String, status: Int = 200) -> SiteAnswer {
    SiteAnswer(status: status, type: "application/json", body: .bytes(Array(text.utf8)))
  }

  /// A JSON value.
  static func json(_ value: some Encodable, status: Int = 200) throws -> SiteAnswer {
    json(try JSONText.encoded(value), status: status)
  }

  /// What went wrong, in words.
  static func fault(_ words: String, status: Int) -> SiteAnswer {
    let text = try? JSONText.encoded(["error": words])  // a text can always be encoded
    return json(text ?? "{}", status: status)
  }

  /// The fields that all answers have: nothing is kept, nothing is run, shown elsewhere or told to others.
  static let commonHead = [
    "Cache-Control": "no-store",
    "Content-Security-Policy": LivePage.policy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  ]
}
