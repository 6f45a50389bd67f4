import Foundation
import TestSupport
import Testing

/// What stands in the address of a page, and what going back does.
@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct AddressTests {
  private let scratch: Scratch
  private let browser: Browser

  init() throws {
    scratch = try Scratch()
    browser = try Browser()
  }

  private let focused = "document.activeElement.id"
  private let opened =
    "[...document.querySelectorAll('article details[open]')].map((box) => box.closest('article').id)"
  private let shown =
    "[...document.querySelectorAll('.entries > li:not([hidden]) article')].map((entry) => entry.id)"

  @Test func `the address of an entry opens it with all it is known by`() throws {
    let address = try Story.page(Story.small, in: scratch)
    try browser.open(address + "#offer")
    #expect(try browser.texts(opened) == ["offer"])
    #expect(try browser.value(focused) as? String == "offer")
    try browser.value("location.hash = '#talks'")
    try browser.wait(for: focused, toHave: "talks")
    #expect(try browser.texts(opened) == ["offer", "talks"])
  }

  @Test func `filters stay beside the entry that is looked at, and both are there again`() throws {
    let address = try Story.page(Story.small, in: scratch)
    try browser.open(address + "#least=2")
    try browser.value("document.querySelector('#offer .when a').click()")
    #expect(try browser.texts(shown) == ["draft", "offer"])
    try browser.wait(for: "location.hash", toHave: "#least=2&at=offer")
    try browser.reload()
    #expect(try browser.texts(shown) == ["draft", "offer"])
    #expect(try browser.texts(opened) == ["offer"])
    #expect(browser.complaints == [])
  }

  @Test func `going back leads to what was filtered before`() throws {
    let address = try Story.page(Story.small, in: scratch)
    try browser.open(address + "#least=2")
    try browser.value("location.hash = '#q=talks'")
    try browser.wait(for: "document.forms[0].q.value", toHave: "talks")
    #expect(try browser.texts(shown) == ["talks"])
    try browser.value("history.back()")
    try browser.wait(for: "location.hash", toHave: "#least=2")
    try browser.wait(for: "document.forms[0].least.value", toHave: "2")
    #expect(try browser.texts(shown) == ["draft", "offer"])
    #expect(try browser.value("document.forms[0].q.value") as? String == "")
  }

  @Test func `a bar leads to its first entry, and opens nothing`() throws {
    let address = try Story.page(Story.small, in: scratch)
    try browser.open(address)
    try browser.value(
      "document.querySelector('#page-bars a').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))"
    )
    #expect(try browser.value(focused) as? String == "early")
    #expect(try browser.texts(opened) == [])
  }

  @Test func `on a served page filters and entry stand in the address, and come back`() throws {
    let served = try ServedTimeline([
      """
      The harbour of Linden
      Feb 25, 2025

      The council of Linden closed the harbour on 20 February 2025. On 22 February 2025 the mayor, Ada Moor, resigned.
      """
    ])
    try browser.open(served.address)
    let ids = try browser.texts(shown)
    try browser.value("document.forms[0].q.value = 'mayor'; document.forms[0].requestSubmit()")
    try browser.wait(for: "document.readyState + location.search", toHave: "complete?q=mayor")
    #expect(try browser.texts(shown) == [ids[1]])
    try browser.value("document.querySelector('.when a').click()")
    try browser.wait(for: focused, toHave: ids[1])
    try browser.reload()
    #expect(try browser.value("location.search + location.hash") as? String == "?q=mayor#\(ids[1])")
    #expect(try browser.texts(opened) == [ids[1]])
    try browser.value("location.hash = '#\(ids[0])'")
    try browser.wait(
      for: "document.querySelector('#page-said').textContent",
      toHave: "not among these entries"
    )
    #expect(
      try browser.value("document.querySelector('#page-said a').getAttribute('href')") as? String
        == "/event/\(ids[0])"
    )
    try browser.value("document.querySelector('#page-said a').click()")
    try browser.wait(
      for: "document.readyState + location.pathname",
      toHave: "complete/event/\(ids[0])"
    )
    try browser.value("history.back()")
    try browser.wait(for: "document.readyState + location.search", toHave: "complete?q=mayor")
    #expect(try browser.value("document.forms[0].q.value") as? String == "mayor")
    #expect(browser.complaints == [])
  }
}
