import Testing
import Timeline

@Suite struct HeadlineTests {
  /// The lines of an article published on Tuesday, 25 February 2025.
  private func lines(_ text: String) -> [String] {
    Stories.mentions(text).map(\.headline)
  }

  @Test(arguments: [
    ("But the council closed the bridge on Monday.", "The council closed the bridge"),
    ("And on Monday, the council closed the bridge.", "The council closed the bridge"),
    ("So far, the council closed two bridges on Monday.", "So far, the council closed two bridges"),
  ])
  func `a word that links a sentence to the one before goes`(sentence: String, line: String) {
    #expect(lines(sentence) == [line])
  }

  @Test(arguments: [
    ("The council closed the bridge yesterday.", "The council closed the bridge"),
    ("The council closed the bridge late on Monday.", "The council closed the bridge"),
    ("The council, on Monday, closed the bridge.", "The council closed the bridge"),
    ("Last night the council closed the bridge.", "The council closed the bridge"),
    (
      "The storm killed three people on Monday, the governor said.",
      "The storm killed three people, the governor said"
    ),
    (
      "The council told reporters on Monday that the bridge was shut.",
      "The council told reporters that the bridge was shut"
    ),
  ])
  func `words that name the day for its readers only go`(sentence: String, line: String) {
    #expect(lines(sentence) == [line])
  }

  @Test(arguments: [
    ("Monday was a day of mourning in Linden.", "Monday was a day of mourning in Linden"),
    ("The Monday meeting ended in a quarrel.", "The Monday meeting ended in a quarrel"),
    ("The bridge has been shut since Monday.", "The bridge has been shut since Monday"),
    ("The bridge was closed on 24 February.", "The bridge was closed on 24 February"),
    (
      "Berg met Lund on Monday, the third anniversary of the flood.",
      "Berg met Lund on Monday, the third anniversary of the flood"
    ),
    (
      "Berg will be elected on Thursday and step down on Friday.",
      "Berg will be elected on Thursday and step down on Friday"
    ),
    (
      "Berg said on Sunday that she would return \u{201C}on Monday\u{201D}.",
      "Berg said that she would return \u{201C}on Monday\u{201D}"
    ),
    ("The ferry sank at Christmas in Linden.", "The ferry sank at Christmas in Linden"),
  ])
  func `a day that the sentence needs stays`(sentence: String, line: String) {
    #expect(lines(sentence).first == line)
  }

  @Test(arguments: [
    (
      "Anna Berg opened the bridge on Sunday.\nShe crossed it alone on Monday.",
      "Berg crossed it alone"
    ),
    (
      "Mr. Lund opened the bridge on Sunday.\nHis wife crossed it on Monday.",
      "Lund\u{2019}s wife crossed it"
    ),
    (
      "Mr. Lund opened the bridge with Anna Berg on Sunday.\nShe crossed it on Monday.",
      "Berg crossed it"
    ),
    (
      "The workers opened the bridge on Sunday.\nThey crossed it on Monday.",
      "The workers crossed it"
    ),
    (
      "A ferry sank on Sunday.\nIts crew reached the shore on Monday.",
      "The ferry\u{2019}s crew reached the shore"
    ),
  ])
  func `a pronoun becomes the name it plainly stands for`(text: String, line: String) {
    #expect(lines(text).last == line)
  }

  @Test(arguments: [
    ("Anna Berg met Mary Lund on Sunday.\nHe opened the bridge on Monday.", "He opened the bridge"),
    (
      "On Sunday the bridge was crossed by Anna Berg and Mary Lund.\nShe fell into the river on Monday.",
      "She fell into the river"
    ),
    (
      "The bridge was crossed on Sunday.\nIt emerged on Monday that it was unsafe.",
      "It emerged that it was unsafe"
    ),
  ])
  func `a pronoun that could stand for another stays`(text: String, line: String) {
    #expect(lines(text).last == line)
  }

  @Test func `a main clause is no lead of the clause behind it`() {
    let found = lines(
      "On 14 June 1940 the old bridge was blown up by retreating troops, and it was never built again."
    )
    #expect(
      found == [
        "On 14 June 1940 the old bridge was blown up by retreating troops, and it was never built again"
      ]
    )
  }

  @Test func `a part of a sentence is told with the subject it shares`() {
    #expect(
      lines("The bridge opened in 1961 and was last repaired in 2019.")
        == ["The bridge opened in 1961", "The bridge was last repaired in 2019"]
    )
  }

  @Test func `a long line ends where a clause does, behind its verb`() {
    let found = lines(
      "The new harbour statement, released by the office of the mayor last week in the town hall of "
        + "Linden, said that the bridge would stay shut for many months, although nobody had seen the "
        + "crack that the divers were said to have found in its foot."
    )
    #expect(
      found.first
        == "The new harbour statement, released by the office of the mayor last week in the town hall of "
        + "Linden, said that the bridge would stay shut for many months"
    )
  }

  @Test func `a list is not cut`() {
    let found = lines(
      "The council of Linden closed the old bridge on Monday while ships of the river police, the harbour master, the "
        + "coast guard and the fire brigade searched the water below it for two men who were missing."
    )
    #expect(found == ["The council of Linden closed the old bridge"])
  }

  @Test(arguments: [
    "(Update 8:51 p.m. in Linden, 2:51 p.m. ET) The council closed the bridge on Monday.",
    "FILE - The council closed the bridge on Monday. (Jane Roe/AP)",
    "(Jane Roe / AP) The council closed the bridge on Monday.",
    ": The council closed the bridge on Monday.",
    "February 24, 2025 07:38 am at 7:38 am | The council closed the bridge.",
  ])
  func `stamps and credits are no part of the line`(sentence: String) {
    #expect(lines(sentence).first == "The council closed the bridge")
  }
}
