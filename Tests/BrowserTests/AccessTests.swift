import Foundation
import TestSupport
import Testing
import Timeline

/// What a reader needs who does not see the page, sees little of it, or has no mouse.
@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct AccessTests {
  private let scratch: Scratch
  private let browser: Browser

  init() throws {
    scratch = try Scratch()
    browser = try Browser()
  }

  @Test func `landmarks, names and headings are those of a page`() throws {
    try browser.open(Story.page(Story.small, in: scratch))
    #expect(try browser.value("document.documentElement.lang") as? String == "en")
    for (selector, count) in [("main", 1), ("h1", 1), ("body > header", 1), ("[role=search]", 1)] {
      #expect(
        try browser.number("document.querySelectorAll('\(selector)').length") == Double(count)
      )
    }
    for check in AccessChecks.ofStructure { #expect(try browser.texts(check) == []) }
  }

  @Test(arguments: [(400, false), (400, true), (1400, false), (1400, true)])
  func `every text has a contrast of 4.5 to what it stands on`(width: Int, isDark: Bool) throws {
    try browser.show(width: width, isDark: isDark)
    try browser.open(Story.page(Story.small, in: scratch) + "#q=the")
    try browser.value("document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    try browser.value("document.forms[0].reset()")
    #expect(try browser.number(AccessChecks.textCount) > 50)
    #expect(try browser.texts(AccessChecks.faintTexts) == [])
  }

  @Test(arguments: [320, 400, 1400])
  func `nothing is wider than the window`(width: Int) throws {
    try browser.show(width: width)
    try browser.open(Story.page(Story.small, in: scratch))
    let overhang = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    #expect(try browser.number(overhang) == 0)
  }

  @Test func `the tab key goes from the skip link through the filters to the entries`() throws {
    try browser.show(width: 1400)
    try browser.open(Story.page(Story.small, in: scratch))
    #expect(
      try browser.number("document.querySelectorAll('[tabindex]:not([tabindex=\"-1\"])').length")
        == 0
    )
    var stops: [String] = []
    for _ in 0..<20 {
      try browser.press("Tab")
      stops.append(try browser.value(AccessChecks.focused) as? String ?? "")
    }
    #expect(stops.first == "Skip to the timeline")
    let wanted = ["Zoom in", "page-words", "page-from", "page-least", "Clear"]
    #expect(stops.filter(wanted.contains) == wanted)
    try browser.value("document.querySelector('.skip').focus()")
    try browser.press("Enter")
    #expect(try browser.value("document.activeElement.id") as? String == "page-timeline")
  }
}
