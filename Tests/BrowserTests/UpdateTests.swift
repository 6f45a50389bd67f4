import Foundation
import TestSupport
import Testing

/// An update from a served page.
@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct UpdateTests {
  @Test func `an update shows what has changed, and says what failed`() throws {
    let web = try LoopbackServer { request, connection in
      // The first visit of each page finds it as it was.
      let isLater = request.head.lowercased().contains("if-none-match")
      let later = isLater ? " On 22 February 2025 the mayor, Ada Moor, resigned." : ""
      switch request.path {
      case "/mill":
        connection.respond(
          fields: ["Content-Type: text/plain; charset=utf-8", "ETag: \"\(isLater)\""],
          body:
            "The mill\nFeb 25, 2025\n\nThe mill of Linden burnt down on 20 February 2025.\(later)\n"
        )
      case "/harbour" where !isLater:
        connection.respond(
          fields: ["Content-Type: text/plain; charset=utf-8", "ETag: \"1\""],
          body: "The harbour\nFeb 25, 2025\n\nThe harbour of Linden closed on 21 February 2025.\n"
        )
      default: connection.respond(status: "404 Not Found")
      }
    }
    let served = try ServedTimeline(addresses: [web.url("/mill"), web.url("/harbour")])
    let browser = try Browser()
    try browser.open(served.address)
    let count = "document.querySelectorAll('article').length"
    #expect(try browser.number(count) == 2)
    // While an update is under way, nobody can start one.
    let bar = """
      document.querySelector("[data-deed=update]").disabled ? "" : document.querySelector("#page-bar").textContent
      """
    for (deed, words) in [
      ("update", "Nothing is due before"), ("updateAll", "1 changed, 1 failed, 3 events."),
    ] {
      try browser.value("document.querySelector('[data-deed=\(deed)]').click()")
      try browser.wait(for: bar, toHave: words)
    }
    #expect(try browser.number(count) == 3)
    let fault = try browser.value("document.querySelector('#page-fault').textContent") as? String
    #expect(fault?.hasPrefix("Cannot fetch \(web.url("/harbour")): ") == true)
    #expect(browser.complaints == [])
  }
}
