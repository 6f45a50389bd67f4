import Testing

@testable import Render

struct WrappingTests {
  @Test func `words are kept whole`() {
    #expect(wrapped("to be or not to be", 8) == ["to be or", "not to", "be"])
  }

  @Test func `a word wider than a line is broken`() {
    #expect(wrapped("an incomprehensibility", 8) == ["an", "incompre", "hensibil", "ity"])
  }

  @Test func `wide characters are broken between, but not before a closing mark`() {
    #expect(wrapped("東京で地震。", 6) == ["東京で", "地震。"])
    #expect(wrapped("東京で地震。", 10) == ["東京で地", "震。"])
    #expect(wrapped("「東京」", 4) == ["「東", "京」"])
  }

  @Test func `a line may end after a dash`() {
    #expect(wrapped("minerals—aluminum", 10) == ["minerals—", "aluminum"])
  }

  @Test func `lines behind the first are indented, and what is bold stays so over their ends`() {
    var text = WrappedText()
    text.append(unbroken: "12  k3f9 ")
    text.append(parts: [("The “", false), ("rare earths", true), ("” of 東京 were", false)])
    #expect(
      text.lines(width: 22, after: "7  ") == [
        "7  12  k3f9  The “rare", "   earths” of 東京", "   were",
      ]
    )
    #expect(
      text.lines(width: 22, after: "7  ", usesColor: true) == [
        "7  12  k3f9  The “\u{1B}[1mrare\u{1B}[0m", "   \u{1B}[1mearths\u{1B}[0m” of 東京", "   were",
      ]
    )
  }

  @Test func `nothing is one line less than something`() {
    #expect(wrapped("", 10) == [])
    #expect(wrapped("  ", 10) == [])
  }

  private func wrapped(_ text: String, _ width: Int) -> [String] {
    var styled = StyledText()
    styled.append(text)
    return styled.lines(width: width).map(Painter.plain.line)
  }
}
