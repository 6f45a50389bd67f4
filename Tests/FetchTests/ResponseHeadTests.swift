import Testing

@testable import Fetch

@Suite struct ResponseHeadTests {
  private func head(_ lines: String...) -> ResponseHead {
    var head = ResponseHead()
    for line in lines { head.append(Array(line.utf8)) }
    return head
  }

  @Test func `a head is complete with its empty line`() {
    #expect(!head("HTTP/1.1 200 OK\r\n", "A: 1\r\n").isComplete)
    #expect(head("HTTP/1.1 200 OK\r\n", "A: 1\r\n", "\r\n").isComplete)
    #expect(head("HTTP/1.1 200 OK\n", "\n").isComplete)
  }

  @Test(arguments: [
    ("HTTP/1.1 404 Not Found\r\n", 404), ("HTTP/2 200 \r\n", 200), ("HTTP/1.0 301\r\n", 301),
    ("HTTP/1.1\r\n", 0),
  ])
  func `the status is the second word`(line: String, status: Int) {
    #expect(head(line).status == status)
  }

  @Test func `fields are read in order, spaces around them left out`() {
    let head = head("HTTP/1.1 200 OK\r\n", "B:2\r\n", "a : \t1 1 \r\n", "Empty:\r\n", "\r\n")
    #expect(
      head.fields == [
        HeaderField(name: "B", value: "2"), HeaderField(name: "a", value: "1 1"),
        HeaderField(name: "Empty", value: ""),
      ]
    )
  }

  @Test func `a folded value goes on after a space`() {
    let head = head("HTTP/1.1 200 OK\r\n", "A: 1\r\n", "\t 2 \r\n", "   3\r\n", "\r\n")
    #expect(head.fields == [HeaderField(name: "A", value: "1 2 3")])
  }

  @Test func `a folded value of a hundred thousand lines is read once`() {
    var head = head("HTTP/1.1 200 OK\r\n", "A: 1\r\n")
    for _ in 0..<100_000 { head.append([0x20, 0x78, 0x0A]) }
    head.append([0x0A])
    #expect(head.fields.first?.value.utf8.count == 200_001)
  }

  @Test func `a chunked body has no length, whatever is announced`() {
    let plain = head("HTTP/1.1 200 OK\r\n", "Content-Length: 5\r\n", "\r\n")
    #expect(plain.contentLength == 5)
    let chunked = head(
      "HTTP/1.1 200 OK\r\n",
      "Content-Length: 5\r\n",
      "Transfer-Encoding: chunked\r\n",
      "\r\n"
    )
    #expect(chunked.contentLength == nil)
  }
}
