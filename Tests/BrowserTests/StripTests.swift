import Foundation
import TestSupport
import Testing
import Timeline

/// The strip above the entries, whose words keep their size whatever its width.
@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct StripTests {
  /// Ends of a month, ten years, and more than two thousand years.
  private static let stretches = [
    ["2025-02-01", "2025-02-28"], ["2015-01-30", "2024-11-17"], ["-0194", "1898-04"],
  ]

  /// The words that are seen and lie over others, or over an edge.
  private static let crowded = """
    (() => {
      const words = [...document.querySelectorAll("#page-bars text")].filter((text) => text.checkVisibility());
      const boxes = words.map((text) => text.getBoundingClientRect());
      if (words.length < 2) return ["too few words"];
      return words.filter((_, place) => boxes[place].left < 0 || boxes[place].right > innerWidth
        || (place > 0 && boxes[place].left < boxes[place - 1].right + 8)).map((text) => text.textContent);
    })()
    """

  @Test(arguments: stretches, [320, 400, 700, 1000, 1400])
  func `words have room`(ends: [String], width: Int) throws {
    let scratch = try Scratch()
    let browser = try Browser()
    try browser.show(width: width)
    let events = ends.enumerated()
      .map { place, date in
        Story.event("e\(place)", date, "It happens", sources: [1])
      }
    let story = Chronology(events: events, sources: [Story.source(1)])
    let address = try Story.page(story, in: scratch)
    try browser.open(address)
    #expect(try browser.texts(Self.crowded) == [])
    try browser.send("Emulation.setScriptExecutionDisabled", ["value": true])
    try browser.reload()
    #expect(try browser.texts(Self.crowded) == [])
  }
}
