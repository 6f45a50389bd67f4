import Foundation
import TestSupport
import Testing

/// The timeline's own server in a real browser.
@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct ServeTests {
  private static let harbour = """
    The harbour of Linden
    Feb 25, 2025

    The council of Linden closed the harbour on 20 February 2025. On 22 February 2025 the mayor, Ada Moor, resigned \
    over the costs. The harbour will open again in May 2025.
    """

  private let served: ServedTimeline
  private let browser: Browser

  init() throws {
    served = try ServedTimeline([Self.harbour])
    browser = try Browser()
    try browser.open(served.address)
  }

  private let count = "document.querySelectorAll('article').length"

  @Test func `the token leaves the address, and nothing complains`() throws {
    #expect(try browser.value("location.href") as? String == "http://127.0.0.1:\(served.port)/")
    #expect(
      try browser.value("document.querySelector('[data-deed=hide]').checkVisibility()") as? Bool
        == true
    )
    #expect(browser.requests.allSatisfy { $0.hasPrefix("http://127.0.0.1:\(served.port)/") })
    #expect(browser.complaints == [])
  }

  @Test func `another token is taken where the page is open already`() throws {
    try browser.value("location.hash = '#token=other'")
    for _ in 0..<200
    where (try? browser.value("sessionStorage.getItem('token')") as? String) != "other" {
      usleep(25_000)
    }
    #expect(try browser.value("sessionStorage.getItem('token')") as? String == "other")
    try browser.act(
      "document.querySelector('[data-deed=undo]').click()",
      until: "pen the address that tl serve printed"
    )
  }

  @Test func `without the token the page is for reading`() throws {
    try browser.value("sessionStorage.clear()")
    try browser.open("http://127.0.0.1:\(served.port)/")
    #expect(try browser.number(count) == 3)
    #expect(
      try browser.value("document.querySelector('[data-deed=hide]').checkVisibility()") as? Bool
        == false
    )
  }

  @Test func `Esc leaves the editing and nothing else`() throws {
    try browser.value("document.querySelector('[data-deed=edit]').click()")
    try browser.press("x", "Escape")
    #expect(try browser.value("document.querySelector('#page-edit').open") as? Bool == false)
    #expect(try browser.value("location.href") as? String == "http://127.0.0.1:\(served.port)/")
    #expect(try browser.number(count) == 3)
  }

  @Test func `the form asks the server, and an update tells how it went`() throws {
    try browser.value("document.forms[0].q.value = 'mayor'; document.forms[0].requestSubmit()")
    // The address changes before the page behind it is there.
    let state = "document.readyState + location.search"
    for _ in 0..<200 where try browser.value(state) as? String != "complete?q=mayor" {
      usleep(25_000)
    }
    #expect(try browser.value(state) as? String == "complete?q=mayor")
    #expect(try browser.number(count) == 1)
    try browser.act(
      "document.querySelector('[data-deed=update]').click()",
      until: "No sources on the web yet"
    )
    #expect(browser.complaints == [])
  }

  @Test func `the strip asks the server for a part of the time`() throws {
    try browser.value("document.querySelector('[data-zoom=in]').click()")
    for _ in 0..<200 where try browser.value("location.search") as? String == "" { usleep(25_000) }
    #expect(try browser.value("location.search.startsWith('?from=2025-')") as? Bool == true)
    #expect(browser.complaints == [])
  }

  @Test(arguments: [(400, false), (400, true), (1400, false), (1400, true)])
  func `its pages can be read by everybody`(width: Int, isDark: Bool) throws {
    try browser.show(width: width, isDark: isDark)
    let links = ["location.href", "document.querySelector('.deeds a').href"]
    for address in try links.compactMap({ try browser.value($0) as? String }) + [
      "http://127.0.0.1:\(served.port)/no"
    ] {
      try browser.open(address)
      for check in AccessChecks.ofStructure { #expect(try browser.texts(check) == []) }
      #expect(try browser.texts(AccessChecks.faintTexts) == [])
      let overhang = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
      #expect(try browser.number(overhang) == 0)
    }
  }

  @Test func `provenance marks the sentence`() throws {
    let link = "document.querySelectorAll('.deeds a')[1].href"
    try browser.open(try browser.value(link) as? String ?? "")
    #expect(
      try browser.value("document.querySelector('.article mark').textContent") as? String
        == "On 22 February 2025 the mayor, Ada Moor, resigned over the costs."
    )
    try browser.value("document.querySelector('h2 a').click()")
    #expect(
      try browser.value("document.querySelector(':target mark').textContent") as? String
        == "On 22 February 2025 the mayor, Ada Moor, resigned over the costs."
    )
    #expect(browser.complaints == [])
  }
}
