import Foundation
import TestSupport
import Testing

/// Decisions on a served page, by mouse and by keys.
@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct DecidingTests {
  private static let articles = [
    """
    The harbour of Linden
    Feb 25, 2025

    The council of Linden closed the harbour on 20 February 2025. On 22 February 2025 the mayor, Ada Moor, resigned \
    over the costs. The harbour will open again in May 2025.
    """,
    """
    Linden without a harbour
    Feb 26, 2025

    The council of Linden closed the harbour on 20 February 2025 after a long debate.
    """,
  ]

  private let served: ServedTimeline
  private let browser: Browser

  init() throws {
    served = try ServedTimeline(Self.articles)
    browser = try Browser()
    try browser.open(served.address)
  }

  private let count = "document.querySelectorAll('article').length"
  private let headline = "document.querySelector('.headline').textContent"
  private let focused = "document.activeElement.id"

  private func id(_ place: Int) throws -> String? {
    try browser.value("document.querySelectorAll('article')[\(place)].id") as? String
  }

  @Test
  func `an event that is hidden leaves its place to its neighbour, and comes back to be looked at`()
    throws
  {
    let (first, second) = (try id(0), try id(1))
    try browser.click("hide", until: "Hidden: “The council of Linden closed the harbour")
    #expect(try browser.number(count) == 2)
    #expect(try browser.value(focused) as? String == second)
    try browser.click("undo", until: "Undone. “The council of Linden closed the harbour")
    try browser.wait(
      for: "document.querySelector('#page-said').textContent",
      toHave: "” is shown again."
    )
    #expect(try browser.number(count) == 3)
    #expect(try browser.value(focused) as? String == first)
    #expect(browser.complaints == [])
  }

  @Test func `an event is edited in one step, and that is undone in one`() throws {
    let first = try id(0)
    let edit = """
      document.querySelector("[data-deed=edit]").click();
      fields = document.querySelector("#page-edit form");
      fields.headline.value = "The harbour is closed";
      fields.note.value = "Ask the mayor.";
      fields.querySelector("[value=save]").click();
      """
    try browser.act(edit, until: "Edited: “The harbour is closed”.")
    #expect(try browser.value(headline) as? String == "The harbour is closed")
    #expect(try browser.value(focused) as? String == first)
    try browser.click("undo", until: "no longer has your headline, “The harbour is closed”.")
    try browser.wait(
      for: "document.querySelector('#page-said').textContent",
      toHave: "no longer has your note, “Ask the mayor.”."
    )
    #expect(try browser.value(headline) as? String != "The harbour is closed")
    #expect(try browser.value(focused) as? String == first)
  }

  @Test func `what is wrong in a dialog is said in it, and it stays open`() throws {
    let edit = """
      document.querySelector("[data-deed=edit]").click();
      fields = document.querySelector("#page-edit form");
      fields.date.value = "soon";
      fields.date.focus();
      """
    try browser.value(edit)
    try browser.press("Enter")
    try browser.wait(
      for: "document.querySelector('#page-edit [role=alert]').textContent",
      toHave: "Soon is no date"
    )
    #expect(try browser.value("document.querySelector('#page-edit').open") as? Bool == true)
    #expect(
      try browser.value("document.querySelector('#page-bar').textContent.includes('oon')") as? Bool
        == false
    )
    #expect(try browser.value("document.activeElement.name") as? String == "date")
    try browser.press("Escape")
    try browser.value("document.querySelector('[data-deed=edit]').click()")
    #expect(
      try browser.value("document.querySelector('#page-edit [role=alert]').textContent") as? String
        == ""
    )
  }

  @Test func `sentences are split off, and are one event again`() throws {
    let first = try id(0)
    let shown = "document.querySelectorAll('[data-deed=split]').length"
    #expect(try browser.number(shown) == 1)
    try browser.value("document.querySelector('[data-deed=split]').click()")
    #expect(
      try browser.texts(
        "[...document.querySelectorAll('#page-split bdi')].map((words) => words.textContent)"
      ) == [
        "The council of Linden closed the harbour on 20 February 2025.",
        "The council of Linden closed the harbour on 20 February 2025 after a long debate.",
      ]
    )
    try browser.value("document.querySelector('#page-split [value=save]').click()")
    try browser.wait(
      for: "document.querySelector('#page-split [role=alert]').textContent",
      toHave: "some of the sentences, but not all"
    )
    let split = """
      document.querySelectorAll("#page-split [name=statement]")[1].click();
      document.querySelector("#page-split [value=save]").click();
      """
    try browser.act(split, until: "Split off: “")
    #expect(try browser.number(count) == 4)
    #expect(try browser.number(shown) == 0)
    try browser.wait(for: "document.activeElement.textContent", toHave: "after a long debate")
    try browser.click("undo", until: "What was split off is part of “")
    #expect(try browser.number(count) == 3)
    #expect(try browser.value(focused) as? String == first)
    #expect(browser.complaints == [])
  }

  @Test func `events are merged, and are apart again`() throws {
    let first = try id(0)
    let merge = """
      [...document.querySelectorAll(".pick")].slice(0, 2).forEach((box) => box.click());
      document.querySelector("[data-deed=merge]").click();
      """
    try browser.act(merge, until: "Merged into “The council of Linden closed the harbour")
    #expect(try browser.number(count) == 2)
    #expect(try browser.value(focused) as? String == first)
    try browser.click("undo", until: "are apart again.")
    #expect(try browser.number(count) == 3)
    #expect(try browser.value(focused) as? String == first)
  }

  @Test func `events are pinned and unpinned`() throws {
    try browser.click("pin", until: "Pinned: “")
    try browser.click("unpin", until: "No longer pinned: “")
    try browser.click("undo", until: "is pinned again.")
  }

  @Test func `a tag is put on, proposed to the next entry, and taken away`() throws {
    let tag = """
      document.querySelector("[data-deed=tag]").click();
      document.querySelector("#page-tag form").value.value = "city hall";
      document.querySelector("#page-tag [value=save]").click();
      """
    try browser.act(tag, until: "Tagged city hall: “")
    let tags = "[...document.querySelectorAll('article .tags li')].map((tag) => tag.textContent)"
    #expect(try browser.texts(tags) == ["city hall"])
    #expect(
      try browser.value("document.querySelector('#page-tags option').value") as? String
        == "city hall"
    )
    try browser.click("untag", until: "No longer tagged city hall: “")
    #expect(try browser.texts(tags) == [])
    try browser.click("undo", until: "has the tag “city hall” again.")
    #expect(try browser.texts(tags) == ["city hall"])
    #expect(browser.complaints == [])
  }

  @Test(arguments: [400, 1400])
  func `the bar has a place of its own, and never lies over the entry in focus`(width: Int) throws {
    try browser.show(width: width)
    try browser.click("pin", until: "Pinned: “")
    let seen = """
      (() => {
        const bar = document.querySelector("#page-bar").getBoundingClientRect();
        const top = document.elementFromPoint(bar.left + 30, (bar.top + bar.bottom) / 2).closest("#page-bar");
        const entry = document.activeElement.getBoundingClientRect();
        return Boolean(top) && bar.bottom <= innerHeight + 1 && entry.bottom <= bar.top + 1;
      })()
      """
    for _ in 0..<3 {
      #expect(try browser.value(seen) as? Bool == true)
      try browser.press("j")
    }
  }
}
