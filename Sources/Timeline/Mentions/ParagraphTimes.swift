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
      guard let day = paragraph.ownDate?.civilDate else { continue }
      expressions[number] = finder.expressions(in: paragraph.text, publicationDate: day)
    }
    self.expressions = expressions
  }

  /// The expressions of a paragraph, in order; ranges count in the paragraph.
  subscript(paragraph: Int) -> [TimeExpression] { expressions[paragraph] }
}

extension TimeExpression {
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
