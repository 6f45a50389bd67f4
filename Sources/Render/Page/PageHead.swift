/// The head of a page: what it may do, what it is called, how it looks.
struct PageHead {
  let title: String
  let description: String
  /// What a browser may do; `nil` where the server says it.
  let policy: String?
  let style: String

  /// Writes the head.
  func write(to page: inout HTMLWriter) {
    page.block("head") { page in
      page.open("meta", ["charset": "utf-8"])
      if let policy {
        page.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      }
      page.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.open("meta", ["name": "referrer", "content": "no-referrer"])
      page.open("meta", ["name": "color-scheme", "content": "light dark"])
      page.open("meta", ["name": "generator", "content": "tl"])
      page.open("meta", ["name": "description", "content": description])
      page.block("title", text: title)
      page.block("style") { $0.constant(style) }
    }
  }

  /// Nothing but the style and the script of the page itself, known by their digests.
  static let filePolicy =
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
    + "style-src 'sha256-\(SHA256.base64(of: PageStyle.text))'; "
    + "script-src 'sha256-\(SHA256.base64(of: PageScript.text))'"
}
