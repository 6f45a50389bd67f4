import HTML
import Testing

@Suite struct EncodingTests {
  @Test(arguments: [
    ("latin1", "windows-1252"), (" ISO-8859-1 ", "windows-1252"), ("\"UTF8\"", "utf-8"),
    ("gb2312", "gbk"), ("cp1251", "windows-1251"), ("Shift-JIS", "shift_jis"),
  ])
  func `a label names an encoding`(label: String, name: String) {
    #expect(CharacterEncoding(label: label)?.name == name)
  }

  @Test func `an unknown label names none`() {
    #expect(CharacterEncoding(label: "klingon") == nil)
  }

  @Test func `a byte order mark decides and is left out`() {
    let text = DecodedText([0xEF, 0xBB, 0xBF] + Array("<p>é</p>".utf8), charset: "windows-1252")
    #expect(text.decision.evidence == .byteOrderMark)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "<p>é</p>")
    #expect(text.byteRange(of: 3..<5) == 6..<8)
  }

  @Test func `UTF-16 with a byte order mark is read`() {
    let text = DecodedText([0xFF, 0xFE, 0x3C, 0x00, 0xE9, 0x00])
    #expect(String(decoding: text.utf8, as: UTF8.self) == "<é")
    #expect(text.byteRange(of: 0..<1) == nil)
  }

  @Test func `the server's word goes before what the bytes look like`() {
    let text = DecodedText([0xE9, 0x74, 0xE9], charset: "iso-8859-2")
    #expect(text.decision.evidence == .header)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "été")
  }

  @Test func `UTF-8 is recognised whatever a meta element says`() {
    let page = "<meta charset=windows-1251><p>naïve café</p>"
    let text = DecodedText(Array(page.utf8))
    #expect(text.decision.evidence == .validUTF8)
    #expect(String(decoding: text.utf8, as: UTF8.self) == page)
  }

  @Test func `UTF-8 is recognised whatever the server says`() {
    let text = DecodedText(Array("<p>naïve café</p>".utf8), charset: "iso-8859-1")
    #expect(text.decision.evidence == .validUTF8)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "<p>naïve café</p>")
  }

  @Test func `a single character is no evidence against a declaration`() {
    let page = Array("<meta charset=euc-jp>".utf8) + [0xC6, 0xA1]
    let text = DecodedText(page)
    #expect(text.decision.evidence == .meta)
    #expect(String(decoding: text.utf8, as: UTF8.self).hasSuffix("董"))
  }

  @Test(arguments: [
    ("<meta charset=koi8-r>", "koi8-r"), ("<metacharset=koi8-r>", "windows-1252"),
    ("<meta content='text/html; charset=koi8-r'>", "windows-1252"),
    ("<meta http-equiv=content-type content='text/html; charset = koi8-r '>", "koi8-r"),
    ("<meta name=content-type content='text/html; charset=koi8-r'>", "windows-1252"),
    ("<meta charset=koi8-r", "windows-1252"),
    ("<p title='><meta charset=koi8-r>'>", "windows-1252"),
    ("<meta charset=koi8-r\">", "windows-1252"), ("<!-- <meta charset=koi8-r> -->", "windows-1252"),
  ])
  func `a declaration counts where the standard reads one`(page: String, name: String) {
    #expect(EncodingDecision(for: Array(page.utf8)).encoding.name == name)
  }

  @Test func `a bad byte in UTF-8 costs one character, and the offsets stay right`() {
    let page = Array("<p>ééééééééééé ".utf8) + [0x92] + Array("s end</p>".utf8)
    let text = DecodedText(page)
    #expect(text.decision.encoding == .utf8)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "<p>ééééééééééé \u{FFFD}s end</p>")
    #expect(text.byteRange(of: 29..<34) == 27..<32)
    #expect(Array(page[27..<32]) == Array("s end".utf8))
  }

  @Test(arguments: ["<meta charset=utf-8>", ""])
  func `what is said to be UTF-8 and hardly is, is read by its bytes`(head: String) {
    let words =
      "Der Stadtrat hat für die Brücke gestimmt, sagte Bürgermeister Müller: schöne Grüße."
    let latin = words.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let text = DecodedText(Array(head.utf8) + latin, charset: head.isEmpty ? "utf-8" : nil)
    #expect(String(decoding: text.utf8, as: UTF8.self) == head + words)
    #expect(text.decision.evidence == .statistics)
  }

  @Test func `a meta element late in the head is found`() {
    let style = "<style>" + String(repeating: "a { color: red } ", count: 9_000) + "</style>"
    let page =
      Array("<head><!-- <meta charset=koi8-r> -->\(style)<meta ".utf8)
      + Array("http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'></head>".utf8)
      + [0x80, 0x20, 0x93, 0x68, 0x69, 0x94]
    let text = DecodedText(page)
    #expect(text.decision.evidence == .meta)
    #expect(text.decision.encoding == .windows1252)
    #expect(String(decoding: text.utf8, as: UTF8.self).hasSuffix("€ “hi”"))
  }

  @Test func `windows-1251 leads back to its bytes`() {
    let page = Array("<meta charset=windows-1251><p>".utf8) + [0xCF, 0xF3, 0xF2, 0xE8, 0xED]
    let text = DecodedText(page)
    #expect(String(decoding: text.utf8, as: UTF8.self).hasSuffix("Путин"))
    #expect(text.byteRange(of: 30..<40) == 30..<35)
  }

  @Test func `bytes that declare nothing are guessed`() {
    let sentence: [UInt8] = [
      0xCF, 0xF0, 0xE5, 0xE7, 0xE8, 0xE4, 0xE5, 0xED, 0xF2, 0x20, 0xF1, 0xEA, 0xE0, 0xE7, 0xE0,
      0xEB, 0x2C, 0x20, 0xF7, 0xF2, 0xEE, 0x20, 0xE2, 0xF1, 0xF2, 0xF0, 0xE5, 0xF7, 0xE0, 0x20,
      0xF1, 0xEE, 0xF1, 0xF2, 0xEE, 0xE8, 0xF2, 0xF1, 0xFF, 0x20, 0xE2, 0x20, 0xEF, 0xFF, 0xF2,
      0xED, 0xE8, 0xF6, 0xF3, 0x2E, 0x20,
    ]
    let text = DecodedText(Array(repeating: sentence, count: 20).flatMap { $0 })
    #expect(text.decision.evidence == .statistics)
    #expect(String(decoding: text.utf8, as: UTF8.self).hasPrefix("Президент сказал"))
  }

  @Test(arguments: [
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B] as [UInt8], "日本"),
    ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
    ("gbk", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
    ("big5", [0xA4, 0xA4, 0xB0, 0xEA], "中國"),
    ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
    ("koi8-r", [0xF2, 0xD5, 0xD3, 0xD8], "Русь"),
  ])
  func `an encoding is decoded`(label: String, bytes: [UInt8], expected: String) {
    #expect(String(decoding: DecodedText(bytes, charset: label).utf8, as: UTF8.self) == expected)
  }

  @Test func `a cut-off character does not lose the page`() {
    let text = DecodedText([0x93, 0xFA, 0x96], charset: "shift_jis")
    #expect(String(decoding: text.utf8, as: UTF8.self) == "日\u{FFFD}")
  }

  @Test func `nothing at all is decoded to nothing`() {
    #expect(DecodedText([]).utf8.isEmpty)
    #expect(DecodedText([]).byteRange(of: 0..<0) == 0..<0)
  }
}
