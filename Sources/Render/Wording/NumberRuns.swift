/// Numbers in few words: `4–6, 9`.
public enum NumberRuns {
  /// Returns the numbers in ascending order, of those that follow each other the first and the last.
  public static func words(_ numbers: [Int64]) -> String {
    var runs: [ClosedRange<Int64>] = []
    for number in Set(numbers).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
