import Foundation
import TestSupport
import Testing
import Timeline

@Suite(.serialized, .enabled(if: Browser.readsPrints, Browser.hint))
struct PrintTests {
  @Test func `on paper the address of every source is written out, and every sentence`() throws {
    let scratch = try Scratch()
    let browser = try Browser()
    try browser.open(Story.page(Story.large(120), in: scratch))
    let answer = try browser.send("Page.printToPDF", ["paperWidth": 8.27, "paperHeight": 11.69])
    let paper = try #require((answer["data"] as? String).flatMap { Data(base64Encoded: $0) })
    let text = try words(in: paper, scratch)
    let addresses = (1...200).map { "https://news.example/articles/\($0)?from=front&page=2" }
    #expect(addresses.filter { !text.contains($0) } == [])
    let sentence =
      "Report 118 on the quarry and what the council of it said on Monday, as source 121"
    let words = [sentence, "Zoom in", "Search"]
    #expect(words.filter(text.contains) == [sentence])
  }

  /// The text of a PDF, words with one space between them.
  private func words(in paper: Data, _ scratch: Scratch) throws -> String {
    let file = scratch.folder.appending(path: "story.pdf")
    try paper.write(to: file)
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = ["-raw", file.path, "-"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
