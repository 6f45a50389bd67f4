import Testing
import Timeline

@Suite struct SubjectTests {
  @Test(arguments: [
    (["spill"], "The spill began at night.", true),
    (["spill"], "The spillway was opened.", false),
    (["spill*"], "The spillway was opened.", true),
    (["Zelenskyj"], "Zelenský spoke.", false),
    (["zelensky"], "ZELENSKÝ spoke.", true),
    (["anna berg"], "Mayor Anna Berg spoke.", true),
    (["anna berg"], "Anna Maria Berg spoke.", false),
    (["anna be*"], "Anna Berg spoke.", true),
    (["oil", "rig"], "The rig burns.", false),
    (["*"], "Anything.", false),
    ([], "Anything.", true),
  ])
  func `all words of a subject are looked for whole`(
    words: [String],
    sentence: String,
    isNamed: Bool
  ) {
    #expect(Subject(words: words, needsAll: true).isNamed(in: sentence) == isNamed)
  }

  @Test func `any word is enough where that is asked`() {
    let subject = Subject(words: ["oil", "rig"], needsAll: false)
    #expect(subject.isNamed(in: "The rig burns."))
    #expect(!subject.isNamed(in: "The mill burns."))
  }

  @Test(arguments: [
    ("Anna Berg resigned as mayor.", true),
    ("Anna Berg spoke of the harbour.", false),
    ("For years the people of the old town had waited until Anna Berg resigned.", false),
    ("The wife of Berg died.", true),
  ])
  func `a turn begins with the subject and says what became of it`(
    sentence: String,
    isTurn: Bool
  ) {
    #expect(Subject(words: ["berg"], needsAll: true).turns(sentence) == isTurn)
  }
}
