import Foundation
import Temporal

/// A page on a line with what `tl extract` takes besides: plain text, and the day it was published.
struct ExtractionLine {
  /// The page.
  let page: PageLine
  /// The day it was published, where that is said.
  let published: CivilDate?

  private struct Besides: Decodable {
    var text: String?
    var published: String?
  }

  /// Reads a line.
  init(_ line: Data, _ decoder: LineDecoder) throws(LineProblem) {
    var page = try decoder.decode(PageLine.self, from: line)
    let besides = try decoder.decode(Besides.self, from: line)
    page.text = besides.text
    self.page = page
    guard let words = besides.published, !words.isEmpty else {
      published = nil
      return
    }
    guard let day = EDTFValue(words)?.civilDate else { throw .notADay(key: "published", words) }
    published = day
  }
}
