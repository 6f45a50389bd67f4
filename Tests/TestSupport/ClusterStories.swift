import Foundation

/// The annotated stories of `data/clusters`.
public enum ClusterStories {
  /// An article with the sentences of it and the events they report.
  public struct Article: Sendable {
    /// The day it was published, as `YYYY-MM-DD`.
    public var day: String
    /// The name of the story.
    public var story: String
    /// The sentences; an event's name begins with that of its story.
    public var sentences: [(event: String, text: String)]
  }

  /// All articles, in the order in which they were published.
  public static func articles() throws -> [Article] {
    let folder = Project.data.appending(path: "clusters")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    let articles = try names.flatMap { name in
      try self.articles(
        of: String(name.dropLast(4)),
        in: String(contentsOf: folder.appending(path: name), encoding: .utf8)
      )
    }
    return articles.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private static func articles(of story: String, in text: String) -> [Article] {
    var articles: [Article] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("== ") {
        articles.append(Article(day: String(line.suffix(10)), story: story, sentences: []))
      } else if let end = line.firstIndex(of: "]"), !articles.isEmpty {
        let event = "\(story) \(line[line.index(after: line.startIndex)..<end])"
        articles[articles.count - 1].sentences
          .append((event, String(line[end...].dropFirst(2))))
      }
    }
    return articles
  }
}

/// B³: how well groups that were found go with groups that are meant.
///
/// - SeeAlso: Bagga and Baldwin 1998, <https://aclanthology.org/P98-1012>.
public enum BCubed {
  /// Returns precision and recall, 0 to 1, of items given as the group meant and the group found.
  public static func score(
    _ items: [(meant: String, found: String)]
  ) -> (precision: Double, recall: Double) {
    var precision = 0.0
    var recall = 0.0
    for item in items {
      let together = items.filter { $0.found == item.found }
      let same = items.filter { $0.meant == item.meant }
      let both = Double(together.count { $0.meant == item.meant })
      precision += both / Double(together.count)
      recall += both / Double(same.count)
    }
    return (precision / Double(items.count), recall / Double(items.count))
  }
}
