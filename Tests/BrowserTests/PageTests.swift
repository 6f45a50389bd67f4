import Foundation
import TestSupport
import Testing
import Timeline

@Suite(.serialized, .enabled(if: Browser.isThere, Browser.hint))
struct PageTests {
  private let scratch: Scratch
  private let browser: Browser

  init() throws {
    scratch = try Scratch()
    browser = try Browser()
  }

  private let shown = """
    [...document.querySelectorAll("article")].filter((entry) => entry.checkVisibility())
      .map((entry) => entry.id)
    """

  private func search(_ words: String) throws {
    let typed = String(decoding: try JSONEncoder().encode(words), as: UTF8.self)
    try browser.value("form = document.forms[0]; form.q.value = \(typed); form.requestSubmit()")
  }

  @Test func `it loads from a file and asks for nothing else`() throws {
    let address = try Story.page(Story.small, in: scratch)
    try browser.open(address)
    #expect(try browser.value("document.title") as? String == "Timeline")
    #expect(try browser.texts(shown) == ["early", "draft", "offer", "talks", "never"])
    #expect(browser.requests == [address])
    #expect(browser.complaints == [])
  }

  @Test func `it can be read without a script`() throws {
    try browser.send("Emulation.setScriptExecutionDisabled", ["value": true])
    try browser.open(Story.page(Story.small, in: scratch))
    #expect(try browser.texts(shown) == ["early", "draft", "offer", "talks", "never"])
    #expect(try browser.value("document.forms[0].checkVisibility()") as? Bool == false)
    #expect(try browser.number("document.querySelectorAll('#page-bars rect').length") > 0)
  }

  @Test(arguments: [
    ("rare", ["offer"]), ("RÄRE earths", ["offer"]), ("zurich", ["talks"]),
    ("\"draft is\"", ["draft"]), ("\"is draft\"", []),
    ("the -draft -offered", ["early", "talks", "never"]),
    ("Zürrich", ["talks"]), ("by:Zelensky", ["talks"]), ("by:nobody", []),
    ("tag:metals", ["draft"]), ("source:\"paper 2\"", ["draft", "offer", "never"]),
    ("source:3 -rare", ["talks"]), ("date:2025-02-01/2025-02-24", ["draft", "offer"]),
    ("min*", ["early", "never"]), ("by:", ["early", "draft", "offer", "talks", "never"]),
    ("", ["early", "draft", "offer", "talks", "never"]),
  ])
  func `a search shows what has all the words`(words: String, entries: [String]) throws {
    try browser.open(Story.page(Story.small, in: scratch))
    try search(words)
    #expect(try browser.texts(shown) == entries)
    let headings =
      "[...document.querySelectorAll('section')].filter((part) => "
      + "part.checkVisibility() && !part.querySelector('li:not([hidden])')).length"
    #expect(try browser.number(headings) == 0)
    #expect(browser.complaints == [])
  }

  @Test(arguments: [
    ("tag=metals", ["draft"]), ("source=3", ["offer", "talks"]), ("least=2", ["draft", "offer"]),
    ("from=2025", ["draft", "offer", "talks"]), ("to=2025-02-10", ["early", "draft"]),
    ("from=2025-02-11&to=2025-02-24", ["offer"]), ("tag=metals&tag=talks", ["draft", "talks"]),
    ("q=offered&source=1", ["offer"]),
    ("from=nonsense", ["early", "draft", "offer", "talks", "never"]),
  ])
  func `filters in the address hold, also when it is loaded again`(
    fragment: String,
    entries: [String]
  ) throws {
    let address = try Story.page(Story.small, in: scratch)
    try browser.open(address + "#" + fragment)
    #expect(try browser.texts(shown) == entries)
    try browser.value("document.forms[0].requestSubmit()")
    try browser.open("about:blank")
    try browser.open(address + "#" + fragment)
    #expect(try browser.texts(shown) == entries)
    #expect(browser.complaints == [])
  }

  @Test func `a day that is none is said to be that`() throws {
    try browser.open(Story.page(Story.small, in: scratch) + "#from=foo")
    #expect(
      try browser.value("document.querySelector('#page-count').textContent") as? String
        == "5 entries · “foo” is no day: 2025-02-24, 2025-02 or 2025"
    )
  }

  @Test func `what is typed goes into the address and comes back`() throws {
    let address = try Story.page(Story.small, in: scratch)
    try browser.open(address)
    try search("rare earths")
    #expect(try browser.value("location.hash") as? String == "#q=rare+earths")
    try browser.reload()
    #expect(try browser.texts(shown) == ["offer"])
    #expect(try browser.value("document.forms[0].q.value") as? String == "rare earths")
    try browser.press("Escape")
    #expect(
      try browser.value("new Promise((done) => setTimeout(() => done(location.hash), 50))")
        as? String == ""
    )
  }

  @Test func `keys go through the entries, search, and help`() throws {
    try browser.open(Story.page(Story.small, in: scratch))
    let current = "document.activeElement.id"
    try browser.press("j", "j")
    #expect(try browser.value(current) as? String == "draft")
    try browser.press("k")
    #expect(try browser.value(current) as? String == "early")
    try browser.press("o")
    #expect(try browser.value("early.querySelector('details').open") as? Bool == true)
    try browser.press("/")
    #expect(try browser.value(current) as? String == "page-words")
    try browser.press("j")
    #expect(try browser.value("document.activeElement.value") as? String == "j")
    try browser.press("Escape", "Escape", "?")
    #expect(try browser.value("document.querySelector('dialog').open") as? Bool == true)
    try browser.press("Escape")
    #expect(try browser.value("document.querySelector('dialog').open") as? Bool == false)
    #expect(browser.complaints == [])
  }

  @Test func `an entry has an address of its own`() throws {
    try browser.open(Story.page(Story.small, in: scratch) + "#offer")
    #expect(try browser.value("document.querySelector(':target').id") as? String == "offer")
    #expect(
      try browser.value("document.querySelector(':target time').dateTime") as? String
        == "2025-02-24"
    )
  }

  @Test func `the strip zooms, and so do the dates`() throws {
    try browser.open(Story.page(Story.small, in: scratch))
    let words = "document.querySelector('#page-strip-words').textContent"
    #expect((try browser.value(words) as? String)?.hasPrefix("Events per month, at most 2") == true)
    try browser.value(
      "for (const _ of [1, 2, 3, 4]) document.querySelector('[data-zoom=in]').click()"
    )
    #expect((try browser.value(words) as? String)?.hasPrefix("Events per day") == true)
    #expect(try browser.value("document.forms[0].from.value") as? String != "")
    try browser.value("document.querySelector('[data-zoom=all]').click()")
    #expect(try browser.texts(shown) == ["early", "draft", "offer", "talks", "never"])
    #expect(browser.complaints == [])
  }

  @Test func `dragging over the strip chooses a stretch of time`() throws {
    try browser.show(width: 1000)
    try browser.open(Story.page(Story.small, in: scratch))
    for (type, x) in [
      ("mousePressed", 700), ("mouseMoved", 800), ("mouseMoved", 990), ("mouseReleased", 990),
    ] {
      let top = try browser.number(
        "document.querySelector('#page-bars').getBoundingClientRect().top"
      )
      let mouse: [String: Any] = [
        "type": type, "x": x, "y": top + 20, "button": "left",
        "buttons": type == "mouseReleased" ? 0 : 1,
      ]
      try browser.send("Input.dispatchMouseEvent", mouse)
    }
    #expect(try browser.value("document.forms[0].from.value") as? String != "")
    #expect(try browser.texts(shown) == ["draft", "offer", "talks"])
    #expect(try browser.value("location.hash.startsWith('#from=202')") as? Bool == true)
  }

  @Test func `five thousand entries are searched without a wait`() throws {
    try browser.open(Story.page(Story.large(5_000), in: scratch))
    let time = """
      (() => {
        const start = performance.now();
        document.forms[0].q.value = WORDS;
        document.forms[0].requestSubmit();
        document.body.getBoundingClientRect();
        return performance.now() - start;
      })()
      """
    let first = try browser.number(time.replacing("WORDS", with: "'harbour'"))
    #expect(
      try browser.number("[...document.querySelectorAll('.entries > li:not([hidden])')].length")
        == 715
    )
    let others = try ["council", "harbour council", "49", "", "quarry -1"]
      .map { try browser.number(time.replacing("WORDS", with: "'\($0)'")) }
    let load = try browser.number("performance.getEntriesByType('navigation')[0].domComplete")
    print(
      "5,000 entries: loaded in \(Int(load)) ms, first search \(Int(first)) ms, others \(others.map(Int.init)) ms"
    )
    // A tenth of it on a machine that does nothing else; laying everything out anew takes longer than this.
    #expect(first < 3_000)
    #expect(others.max() ?? .infinity < 1_500)
    #expect(browser.complaints == [])
  }
}
