import Foundation

/// Reads JSON Lines and writes what is made of each before the next is read.
///
/// A line that cannot be understood is reported with its number, and the others go on.
enum LineFilter {
  /// Reads to the end of the input.
  ///
  /// - Parameters:
  ///   - input: The lines.
  ///   - beginning: What was read of it already.
  ///   - output: Makes the text for one line.
  /// - Returns: Whether every line was understood.
  /// - Throws: What reading the input throws.
  static func run(
    on input: InputFile,
    beginning: Data = Data(),
    output: (Data) throws(LineProblem) -> String
  ) throws -> Bool {
    var lines = InputLines(input, beginning: beginning)
    var isUnderstood = true
    while let line = try lines.next() {
      do throws(LineProblem) {
        Console.standardOutput(try output(line))
      } catch {
        isUnderstood = false
        let text = Messages.text(for: error, line: lines.number, of: input.name)
        Console.standardError("tl: \(text)\n")
      }
    }
    return isUnderstood
  }
}
