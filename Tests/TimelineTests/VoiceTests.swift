import Testing
import Timeline

@Suite struct VoiceTests {
  /// The voices of an event that sources, numbered from 1, report in some sentences.
  private func voices(_ sentences: String...) -> [[Int64]] {
    let reports = sentences.enumerated()
      .map { number, sentence in
        Report(
          source: Int64(number + 1),
          position: 0,
          mention: EventMention(
            sentence: sentence,
            paragraph: 0,
            range: 0..<sentence.utf8.count,
            headline: sentence,
            time: EventTime(),
            dating: .undated,
            terms: []
          )
        )
      }
    return Event(id: "a", time: EventTime(), headline: "", reports: reports).voices
  }

  private let wire =
    "Police arrested the captain of the ferry late on Wednesday after divers found the wreck."

  @Test func `what is printed word for word is one voice`() {
    #expect(voices(wire, wire) == [[1, 2]])
  }

  @Test func `a copy that was shortened or lengthened is the same voice`() {
    let short = "Police arrested the captain of the ferry late on Wednesday."
    let long = "HARROW: " + wire + " He was taken to the capital."
    #expect(voices(wire, short, long) == [[1, 2, 3]])
  }

  @Test func `other words are another voice`() {
    let own = "The ferry's captain was taken into custody when the wreck had been found."
    #expect(voices(wire, own, wire) == [[1, 3], [2]])
  }

  @Test func `the same quotation does not make one voice`() {
    let words = "\u{201C}We will not rest until every single one of them has been found\u{201D}"
    #expect(voices("\(words), Brandt said.", "On the pier Ida Brandt said: \(words).").count == 2)
  }

  @Test func `short sentences that are alike are two voices`() {
    #expect(voices("The ferry sank on Monday.", "The ferry sank on Monday night.").count == 2)
  }
}
