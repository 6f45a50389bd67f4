import Extract
import Glibc

// Reads whatever libFuzzer thinks of as a page: no input may crash, hang or lead outside its bytes.

/// libFuzzer's driver, for programs with a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Reads an input as a page; libFuzzer also looks for it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func readPage(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> Int32 {
  let page = Page(
    url: "https://example.org/2025/02/25/page",
    bytes: Array(UnsafeBufferPointer(start: bytes, count: length))
  )
  guard let article = try? ArticleReader().article(in: page) else { return 0 }
  for paragraph in article.paragraphs {
    let text = 0..<paragraph.text.utf8.count
    guard let place = paragraph.pageRange(of: text) else { continue }
    precondition(place.upperBound <= length, "a paragraph leads outside of its page")
  }
  return 0
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runFuzzer(&count, &arguments, readPage))
