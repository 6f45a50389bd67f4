import Render
import Testing
import Timeline

struct HostileTextTests {
  @Test func `control characters become pictures or spaces`() {
    #expect(TerminalText.safe("a\u{1B}[31mb\u{07}\u{0}\u{7F}") == "a␛[31mb␇␀␡")
    #expect(
      TerminalText.safe("a\tb\nc\r\nd\u{85}e\u{2028}f\u{2029}g\u{0B}h\u{0C}i")
        == "a b c  d e f g h i"
    )
    #expect(TerminalText.safe("a\u{9B}2Jb\u{80}\u{9F}") == "a\u{FFFD}2Jb\u{FFFD}\u{FFFD}")
  }

  @Test func `what turns the direction of reading is left out`() {
    #expect(TerminalText.safe("a\u{202E}b\u{2066}c\u{2069}\u{200F}\u{61C}d") == "abcd")
    #expect(TerminalText.safe("\u{FEFF}soft\u{AD}hyphen\u{FFF9}") == "softhyphen")
  }

  @Test(arguments: ["plain", "Grüße – «naïve»", "日本語", "👩‍👩‍👧 🇩🇪 ✔️", "العربية", "a\u{200C}b"])
  func `ordinary text stays as it is`(text: String) {
    #expect(TerminalText.safe(text) == text)
    #expect(TerminalText.safe(TerminalText.safe(text)) == text)
  }

  @Test func `every code point is made harmless`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = TerminalText.safe(String(scalar))
      if safe.unicodeScalars.contains(where: isDangerous) { Issue.record("U+\(value)") }
    }
  }

  @Test(arguments: TimelineFormats.all.map(\.name))
  func `no hostile byte reaches a terminal`(format: String) {
    let text = TimelineFormats.named(format)?.render(Fixtures.hostile).text ?? "\u{1B}"
    let rest = text.unicodeScalars.filter { !["\n", "\r", "\t"].contains($0) }
    #expect(!rest.contains(where: isDangerous))
  }

  @Test func `no hostile byte reaches a terminal through a link or JSON`() {
    let linked = TerminalFormat(usesLinks: true, showsUndated: true).render(Fixtures.hostile).text
    let parts = linked.replacing("\u{1B}]8;;\u{1B}\\", with: "").split(separator: "\u{1B}")
    #expect(
      parts.dropFirst()
        .allSatisfy {
          $0.hasPrefix("]8;;https://evil.example/%1B%5Ca%20b%7F?q=1") || $0.hasPrefix("\\[7]")
        }
    )
    let json = JSONFormat().render(Fixtures.hostile).text.unicodeScalars.filter { $0 != "\n" }
    #expect(!json.contains(where: isDangerous))
    let explained = Fixtures.hostile.events.map {
      EventExplanation(event: $0, sources: Fixtures.hostile.sources).text(width: 80)
    }
    #expect(!explained.joined().unicodeScalars.filter { $0 != "\n" }.contains(where: isDangerous))
  }

  private func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x200E, 0x200F, 0x61C, 0x202A...0x202E,
      0x2066...0x2069:
      true
    default: false
    }
  }
}
