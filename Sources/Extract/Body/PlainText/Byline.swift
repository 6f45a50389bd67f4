/// A line that names who wrote the article.
struct Byline {
  var names: [String]
  /// Whether it says so: "By Jane Doe".
  var saysBy: Bool

  /// Reads "By Jane Doe", "By jane // 2025-02-26", "Jane Doe |", and, where a bare name is expected, "Jane Doe".
  init?(_ line: TextLine, allowsBareName: Bool) {
    guard line.wordCount <= 14, !line.isProse else { return nil }
    let text = String(decoding: line.text, as: UTF8.self)
    let marks: [Character] = ["|", "/", "•", "·"]
    let end = text.firstIndex { marks.contains($0) }
    var name = text[..<(end ?? text.endIndex)]
    var hasBy = false
    for prefix in ["By ", "by ", "BY "] where name.hasPrefix(prefix) {
      name = name.dropFirst(3)
      hasBy = true
    }
    let parts = AuthorNames.cleaned([String(name)])
    guard !parts.isEmpty,
      hasBy || (end != nil || allowsBareName) && parts.allSatisfy(Self.isFullName)
    else { return nil }
    guard hasBy ? parts.allSatisfy({ $0.split(separator: " ").count <= 4 }) : true else {
      return nil
    }
    names = parts
    saysBy = hasBy
  }

  /// Whether a text is two to four capitalised words, initials among them.
  static func isFullName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count), words.first != "The", words.first != "A" else {
      return false
    }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else {
        return false
      }
      let rest = word.unicodeScalars.dropFirst()
      let isInitial = rest.isEmpty || word.hasSuffix(".") && rest.count == 1
      let isPlain = rest.allSatisfy {
        $0.properties.isAlphabetic || $0 == "-" || $0 == "'" || $0 == "’"
      }
      return isInitial || isPlain && rest.contains { $0.properties.isLowercase }
    }
  }
}
