extension StringProtocol {
  /// Returns the text without unwanted characters at both ends.
  func trimming(_ isUnwanted: (Character) -> Bool) -> String {
    guard
      let first = firstIndex(where: { !isUnwanted($0) }),
      let last = lastIndex(where: { !isUnwanted($0) })
    else { return "" }
    return String(self[first...last])
  }
}
