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
    #expect(try browser.texts(AccessChecks.namelessControls) == [])
    #expect(try browser.texts(AccessChecks.repeatedIDs) == [])
    #expect(try browser.texts(AccessChecks.skippedHeadings) == [])
    #expect(try browser.texts(AccessChecks.deadFragments) == [])
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

/// Questions to a page, each with a list of what is wrong as its answer.
private enum AccessChecks {
  static let namelessControls = """
    [...document.querySelectorAll("a[href], button, input, select, summary")]
      .filter((control) => !control.closest("svg"))
      .filter((control) => !(control.textContent.trim() || control.labels?.length
        || control.getAttribute("aria-label")))
      .map((control) => control.outerHTML)
    """

  static let repeatedIDs = """
    [...document.querySelectorAll("[id]")].map((element) => element.id)
      .filter((id, place, all) => all.indexOf(id) !== place)
    """

  static let skippedHeadings = """
    [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => heading)
      .filter((heading, place, all) => place > 0 && !heading.closest("dialog")
        && Number(heading.tagName[1]) > Number(all[place - 1].tagName[1]) + 1)
      .map((heading) => heading.textContent)
    """

  static let deadFragments = """
    [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href").slice(1))
      .filter((id) => !document.getElementById(id))
    """

  static let focused = """
    document.activeElement.id || document.activeElement.textContent.trim()
    """

  private static let texts = """
    const texts = [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility()
      && !element.closest("svg, .skip") && [...element.childNodes].some((node) =>
        node.nodeType === Node.TEXT_NODE && node.data.trim()));
    """

  static let textCount = "(() => { \(texts) return texts.length; })()"

  /// - SeeAlso: relative luminance and contrast ratio, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
  static let faintTexts = """
    (() => {
      \(texts)
      const parts = (color) => color.match(/[0-9.]+/g).map(Number);
      const luminance = (color) => {
        const [red, green, blue] = parts(color).map((part) => part / 255)
          .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const paper = (element) => {
        for (let part = element; part; part = part.parentElement) {
          const color = getComputedStyle(part).backgroundColor;
          if (parts(color)[3] !== 0) return color;
        }
        return "rgb(255, 255, 255)";
      };
      const contrast = (one, other) => {
        const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      };
      const inks = texts.map((element) => [element, getComputedStyle(element).color]);
      for (const field of document.querySelectorAll("input[placeholder]")) {
        inks.push([field, getComputedStyle(field, "::placeholder").color]);
      }
      return inks.filter(([element, ink]) => contrast(ink, paper(element)) < 4.5)
        .map(([element, ink]) => `${element.tagName}.${element.className} ${ink} on ${paper(element)}`);
    })()
    """
}
