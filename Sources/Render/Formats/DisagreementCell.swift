package import Timeline

/// A line of the cell that tells in a table what sources tell differently, which can be read back:
/// `figure, killed: 12 (1, 3) / 14 (2)`, `date: 2025-02-24 (1) / 2025-02-25 (2)`.
package enum DisagreementCell {
  private static let separator = ") / "

  /// Returns a disagreement as a line, all of its versions and sources in it.
  static func written(_ disagreement: Disagreement) -> String {
    let subject = disagreement.subject.map { ", \($0)" } ?? ""
    let versions = disagreement.versions.map { version in
      "\(version.value) (\(version.sources.map(String.init).joined(separator: ", ")))"
    }
    return "\(disagreement.kind.rawValue)\(subject): " + versions.joined(separator: " / ")
  }

  /// Reads a line; `nil` where it is none.
  package static func disagreement(_ line: String) -> Disagreement? {
    guard let colon = line.firstRange(of: ": ") else { return nil }
    let head = line[..<colon.lowerBound].split(separator: ", ", maxSplits: 1)
    guard let kind = head.first.flatMap({ Disagreement.Kind(rawValue: String($0)) }) else {
      return nil
    }
    let versions = line[colon.upperBound...].split(separator: separator).map(version)
    guard versions.count > 1, !versions.contains(nil) else { return nil }
    return Disagreement(
      kind: kind,
      subject: head.dropFirst().first.map(String.init),
      versions: versions.compactMap(\.self)
    )
  }

  /// Reads `12 (1, 3`, with or without what closes it.
  private static func version(_ text: Substring) -> Disagreement.Version? {
    let text = text.hasSuffix(")") ? text.dropLast() : text
    guard let open = text.ranges(of: " (").last else { return nil }
    let numbers = text[open.upperBound...].split(separator: ", ").map { Int64($0) }
    guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
    return Disagreement.Version(
      value: String(text[..<open.lowerBound]),
      sources: numbers.compactMap(\.self)
    )
  }
}
