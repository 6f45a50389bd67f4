import Extract
import Temporal

/// The time expressions of an article, paragraph by paragraph.
///
/// The article is read as one text, so that "two days later" counts from the date that the paragraph
/// before has told.
struct ParagraphTimes: Sendable {
  private let expressions: [[TimeExpression]]

  init(of article: Article, finder: TimeExpressionFinder) {
    var starts: [Int] = []
    var text = ""
    for paragraph in article.paragraphs {
      starts.append(text.utf8.count)
      text += paragraph.text + "\n\n"
    }
    var expressions = Array(repeating: [TimeExpression](), count: starts.count)
    var number = 0
    let published = article.publicationDate.flatMap { $0.isFirm ? $0.day : nil }
    let found = finder.expressions(in: text, publicationDate: published)
    for expression in found {
      while number + 1 < starts.count, starts[number + 1] <= expression.range.lowerBound {
        number += 1
      }
      expressions[number].append(expression.moved(by: -starts[number]))
    }
    // What has a date of its own is read against that.
    for (number, paragraph) in article.paragraphs.enumerated() {
      guard let own = paragraph.ownDate else { continue }
      if let day = own.civilDate {
        expressions[number] = finder.expressions(in: paragraph.text, publicationDate: day)
      }
      // What the page says of it as a whole goes before what its words could mean alone.
      guard let words = paragraph.dateWords,
        !expressions[number].contains(where: { $0.range == words && $0.edtf == own })
      else { continue }
      expressions[number].removeAll { $0.range.overlaps(words) }
      expressions[number].insert(TimeExpression(own, range: words), at: 0)
    }
    self.expressions = expressions
  }

  /// The expressions of a paragraph, in order; ranges count in the paragraph.
  subscript(paragraph: Int) -> [TimeExpression] { expressions[paragraph] }
}

extension TimeExpression {
  /// The date that the words at the head of a paragraph have by what stands around them.
  fileprivate init(_ date: EDTFValue, range: Range<Int>) {
    self.init(
      range: range,
      type: date.date?.time == nil ? .date : .time,
      value: date.description,
      edtf: date,
      rule: "own date"
    )
  }

  /// The same expression so many bytes further on.
  fileprivate func moved(by distance: Int) -> TimeExpression {
    var moved = self
    moved.range = range.lowerBound + distance..<range.upperBound + distance
    moved.relation?.anchor = relation?.anchor
      .map {
        $0.lowerBound + distance..<$0.upperBound + distance
      }
    return moved
  }
}
