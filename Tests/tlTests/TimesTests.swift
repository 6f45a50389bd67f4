import Foundation
import TestSupport
import Testing

@Suite struct TimesTests {
  private struct Found: Decodable, Equatable {
    var doc: String?
    var start: Int
    var end: Int
    var text: String
    var type: String
    var value: String
    var mod: String?
    var edtf: String?
    var part: String?
    var rule: String
    var reference: String?
  }

  private struct Document: Decodable {
    var schema: Int
    var expressions: [Found]
  }

  private let tl: Program

  init() throws {
    tl = try Program()
  }

  private func lines(of run: Program.Run) throws -> [Found] {
    try run.output.split(separator: "\n")
      .map { try JSONDecoder().decode(Found.self, from: Data($0.utf8)) }
  }

  @Test func `each expression is a line in columns`() throws {
    let path = try tl.scratch.write("It began on 3 May 2024 and lasted ten days.\n", to: "a.txt")
    let run = try tl("times", path, "--reference", "2025-02-25")
    #expect(run.exitCode == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("3 May 2024  DATE      2024-05-03  2024-05-03  "))
    #expect(lines[1].hasPrefix("ten days    DURATION  P10D        -           "))
  }

  @Test func `standard input is read where no file is named`() throws {
    let named = try tl("times", "-", "--reference", "2025-02-25", input: "He spoke on Monday.")
    let unnamed = try tl("times", "--reference", "2025-02-25", input: "He spoke on Monday.")
    #expect(named.output == unnamed.output)
    #expect(named.output.contains("2025-02-24"))
  }

  @Test func `a folder is named as what it is`() throws {
    let run = try tl("times", "/tmp")
    #expect(run.exitCode == 66)
    #expect(run.errors == "tl: cannot read /tmp: it is a folder; name a file in it.\n")
  }

  @Test func `without a reference a day keeps no year`() throws {
    let run = try tl("times", "--json", input: "He spoke on 24 February.")
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(document.schema == 1)
    #expect(document.expressions.map(\.edtf) == ["XXXX-02-24"])
    #expect(document.expressions.map(\.reference) == [nil])
  }

  @Test func `offsets count code points`() throws {
    let text = "Café 🇷🇺 — e\u{301} on Monday evening.\r\nDone."
    let input = try json(["doc": "a", "dct": "2025-02-25", "text": text])
    let run = try tl("times", "--jsonl", input: input)
    let found = try #require(try lines(of: run).first)
    let scalars = Array(text.unicodeScalars)[found.start..<found.end]
    var words = ""
    words.unicodeScalars.append(contentsOf: scalars)
    #expect(words == "Monday evening")
    #expect(found.text == "Monday evening")
    #expect(found.start == 16)
    #expect(found.doc == "a" && found.part == "evening" && found.edtf == "2025-02-24")
    #expect(found.reference == "2025-02-25")
  }

  @Test func `a line that cannot be read is reported and the others go on`() throws {
    let input = """
      {"doc": "a", "dct": "2025-02-25", "text": "on 3 May 2024", "language": "en", "n": [1]}
      {"doc": "b", "text":

      ["doc"]
      {"doc": "c"}
      {"doc": "d", "text": 7}
      {"doc": "e", "dct": "yesterday", "text": "on Monday"}
      {"doc": "f", "dct": null, "text": "on 4 May 2024"}
      """
    let run = try tl("times", "--jsonl", input: input)
    #expect(run.exitCode == 1)
    #expect(try lines(of: run).map(\.doc) == ["a", "f"])
    #expect(
      run.errors == """
        tl: cannot read line 2 of standard input: it is no JSON.
        tl: cannot read line 4 of standard input: it is no JSON object.
        tl: cannot read line 5 of standard input: it has no "text".
        tl: cannot read line 6 of standard input: its "text" is no string.
        tl: cannot read line 7 of standard input: its "dct" is no day (yesterday); write it as 2025-02-24.

        """
    )
  }

  @Test func `German is read where it is asked for`() throws {
    let text = "Sie kam gestern Abend."
    let german = try tl("times", "--language", "de", "--reference", "2025-02-25", input: text)
    #expect(german.output.hasPrefix("gestern Abend  TIME  2025-02-24TEV  2025-02-24  "))
    #expect(try tl("times", "--reference", "2025-02-25", input: text).output.isEmpty)
  }

  @Test func `each line can name its language`() throws {
    let input = """
      {"doc": "a", "text": "am 3. Mai 2024", "language": "de-AT"}
      {"doc": "b", "text": "le 3 mai 2024", "language": "fr"}
      {"doc": "c", "text": "on 3 May 2024", "language": "en"}
      {"doc": "d", "text": "am 4. Mai 2024"}
      """
    let run = try tl("times", "--jsonl", "--language", "de", input: input)
    #expect(run.exitCode == 1)
    #expect(try lines(of: run).map(\.value) == ["2024-05-03", "2024-05-03", "2024-05-04"])
    #expect(
      run.errors == """
        tl: cannot read line 2 of standard input: times are not read in its "language" (fr), but in en, de.

        """
    )
  }

  @Test func `a line without a date takes the reference of the command`() throws {
    let input = #"{"doc": "a", "text": "He spoke on Monday."}"#
    let run = try tl("times", "--jsonl", "--reference", "2025-02-25", input: input)
    #expect(try lines(of: run).map(\.value) == ["2025-02-24"])
  }

  @Test func `every key of a line stands in its order`() throws {
    let input = #"{"doc": "a\"\u001b", "text": "in 1999"}"#
    let run = try tl("times", "--jsonl", input: input)
    let head = #"{"doc":"a\"\u001b","start":3,"end":7,"text":"1999","type":"DATE","value":"1999","#
    #expect(run.output.hasPrefix(head + #""edtf":"1999","rule":"#))
  }

  @Test func `a long line is read whole`() throws {
    let text = String(repeating: "On 3 May 2024 nothing happened. ", count: 20_000)
    let run = try tl("times", "--jsonl", input: json(["doc": "long", "text": text]))
    #expect(run.exitCode == 0)
    #expect(try lines(of: run).count == 20_000)
  }

  @Test func `a text without times prints nothing`() throws {
    let run = try tl("times", input: "Nothing at all.")
    #expect(run.output.isEmpty && run.errors.isEmpty && run.exitCode == 0)
  }

  @Test func `a file that is not there is no input`() throws {
    let run = try tl("times", "nowhere.txt")
    #expect(run.exitCode == 66)
    #expect(run.errors.hasPrefix("tl: cannot read nowhere.txt:"))
    #expect(try tl("times", "https://example.org/").exitCode == 66)
  }

  @Test func `wrong options are usage errors`() throws {
    #expect(try tl("times", "--reference", "2025-02").exitCode == 64)
    #expect(try tl("times", "--json", "--jsonl").exitCode == 64)
    let unknown = try tl("times", "--language", "fr")
    #expect(unknown.exitCode == 64)
    #expect(unknown.errors.contains("en") && unknown.errors.contains("de"))
  }

  private func json(_ object: [String: String]) throws -> String {
    String(decoding: try JSONEncoder().encode(object), as: UTF8.self)
  }
}
