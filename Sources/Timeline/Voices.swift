/// Which sources of an event speak with one voice: those that print the same report, as papers print
/// that of an agency.
///
/// Two sources are one voice where half of the runs of five words in the sentences of one stand in
/// those of the other; what stands in quotation marks does not count, for whoever quotes somebody
/// uses the same words. Who denies is no voice of those who tell, nor who tells the opposite. Runs are found through
/// an index, each source meeting only the first of every voice.
///
/// - SeeAlso: shingles and containment, Broder 1997, <https://doi.org/10.1109/SEQUEN.1997.666900>.
struct Voices: Sendable {
  /// The sources of each voice, ascending; the voices in the order of their first sources.
  let groups: [[Int64]]

  /// How many words make a run.
  private static let runLength = 5
  /// So few runs say nothing: two short sentences may well be alike.
  private static let fewestRuns = 4

  init(reports: [Report]) {
    var groups: [[Int64]] = []
    var runCounts: [Int] = []
    var denies: [Bool] = []
    var told: [Set<String>] = []
    var voicesOfRun: [UInt64: [Int]] = [:]
    let texts = Dictionary(grouping: reports, by: \.source)
    for (source, reports) in texts.sorted(by: { $0.key < $1.key }) {
      let runs = Self.runs(in: Set(reports.map(\.mention.sentence)))
      let terms = Set(reports.flatMap(\.mention.terms))
      let isDenial = reports.allSatisfy { $0.mention.factuality.status == .denied }
      var shared = Array(repeating: 0, count: groups.count)
      for run in runs {
        for voice in voicesOfRun[run] ?? [] { shared[voice] += 1 }
      }
      let voice = shared.indices.first { voice in
        let fewer = min(runs.count, runCounts[voice])
        return fewer >= Self.fewestRuns && shared[voice] * 2 >= fewer && denies[voice] == isDenial
          && !EnglishOpposites.isContrary(terms, told[voice])
      }
      if let voice {
        groups[voice].append(source)
      } else {
        for run in runs { voicesOfRun[run, default: []].append(groups.count) }
        groups.append([source])
        runCounts.append(runs.count)
        denies.append(isDenial)
        told.append(terms)
      }
    }
    self.groups = groups
  }

  /// The hashes of all runs of words in some sentences that no quotation mark parts.
  private static func runs(in sentences: Set<String>) -> Set<UInt64> {
    var runs: Set<UInt64> = []
    for sentence in sentences {
      let bytes = Array(sentence.utf8)
      var isQuoted = false
      var run: [String] = []
      for word in Word.words(in: bytes, range: bytes.indices) {
        for sign in word.signsBefore.utf8 where sign == UInt8(ascii: "\"") {
          isQuoted.toggle()
          run = []
        }
        guard !isQuoted else { continue }
        run = run.suffix(runLength - 1) + [word.lower]
        if run.count == runLength { runs.insert(hash(run)) }
      }
    }
    return runs
  }

  private static func hash(_ words: [String]) -> UInt64 {
    var hash = StableHash()
    for word in words { hash.add(word) }
    return hash.value
  }
}

extension Event {
  /// The sources by the voice with which they speak, ascending: those of one group print the same
  /// report, and only the first of each group counts as independent.
  public var voices: [[Int64]] { account?.voices ?? Voices(reports: reports).groups }
}
