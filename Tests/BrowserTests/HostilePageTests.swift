import Foundation
import Render
import Temporal
import TestSupport
import Testing
import Timeline

@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct HostilePageTests {
  private let scratch: Scratch
  private let browser: Browser

  init() throws {
    scratch = try Scratch()
    browser = try Browser()
  }

  @Test func `what sources write is text, whatever it looks like`() throws {
    let attack = "</script><script>document.title = 'lost'</script>\"'><img src=x onerror=alert(1)>"
    var event = Story.event("evil", "2025-02-24", attack, sources: [1], tags: [attack])
    event.note = "<b>\(attack)"
    var source = Story.source(1)
    (source.title, source.site, source.url) = (attack, attack, "javascript:alert(1)//\(attack)")
    source.archive = "data:text/html,\(attack)"
    let story = Chronology(events: [event], sources: [source])
    try browser.open(Story.page(story, in: scratch))
    #expect(try browser.value("document.title") as? String == "Timeline")
    #expect(try browser.value("evil.querySelector('.headline').textContent") as? String == attack)
    #expect(try browser.number("document.querySelectorAll('img, b, [onerror]').length") == 0)
    #expect(try browser.number("document.scripts.length") == 1)
    let schemes = "[...new Set([...document.links].map((link) => link.protocol))]"
    #expect(try browser.texts(schemes) == ["file:"])
    #expect(browser.requests.count == 1)
    #expect(browser.complaints == [])
  }

  @Test func `a script that gets in all the same is not run`() throws {
    let page = HTMLFormat().render(Story.small).text
    let broken = page.replacing("</main>", with: "</main><script>document.title = 'lost'</script>")
    try browser.open("file://" + scratch.write(broken, to: "broken.html"))
    #expect(try browser.value("document.title") as? String == "Timeline")
  }

  @Test func `no text turns the page around`() throws {
    let event = Story.event(
      "turn",
      "2025-02-24",
      "a\u{202E}b\u{2066}c\u{200F}d\u{0}e",
      sources: [1]
    )
    try browser.open(
      Story.page(Chronology(events: [event], sources: [Story.source(1)]), in: scratch)
    )
    #expect(try browser.value("turn.querySelector('.headline').textContent") as? String == "abcd␀e")
  }

  @Test func `a headline of a megabyte is shown and fits the window`() throws {
    let headline = String(repeating: "x", count: 1_000_000)
    let event = Story.event("long", "2025-02-24", headline, sources: [1])
    try browser.show(width: 400)
    try browser.open(
      Story.page(Chronology(events: [event], sources: [Story.source(1)]), in: scratch)
    )
    #expect(try browser.number("long.querySelector('.headline').textContent.length") == 1_000_000)
    #expect(try browser.number("document.documentElement.scrollWidth") == 400)
    #expect(browser.complaints == [])
  }
}
