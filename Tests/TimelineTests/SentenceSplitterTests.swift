import Testing
import Timeline

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter().sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func `a full stop before a capital ends a sentence`() {
    #expect(sentences("It rained. They left.") == ["It rained.", "They left."])
  }

  @Test(arguments: [
    "Mr. Berg met Dr. Lund on Feb. 24 in St. Paul.",
    "Jun. 3, 2022: He met Dr. Lund on Jul. 4, 2023.",
    "Der Rat tagte am 6. Mai 2025 und am 3. Juni.",
    "The U.S. Geological Survey counts 3.8 million tons.",
    "J. Berg arrived at 9 p.m. Monday with Gen. Holm.",
  ])
  func `an abbreviation does not`(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test func `initials end a sentence before a word that begins one`() {
    #expect(
      sentences("He moved to the U.S. The family followed.")
        == ["He moved to the U.S.", "The family followed."]
    )
  }

  @Test func `a quotation of two sentences stays with its speaker`() {
    let text = "“It is late. We must go,” Berg said. Nobody went."
    #expect(sentences(text) == ["“It is late. We must go,” Berg said.", "Nobody went."])
  }

  @Test func `a quotation that is never closed does not swallow the text`() {
    let text = "\"Never closed. " + String(repeating: "Word after word. ", count: 60)
    #expect(sentences(text).count > 10)
  }

  @Test func `text without a full stop is one sentence`() {
    #expect(sentences("  no end ") == ["no end"])
    #expect(sentences("") == [])
  }
}
