// Reads what the measures of scripts/evaluate ask for: JSON Lines in, JSON Lines out.
import Foundation

let readers: [String: any LineReader] = [
  "urls": URLLines(), "dates": DateLines(), "feeds": FeedLines(),
  "sitemaps": SitemapLines(), "warc": ArchiveLines(),
]

guard let name = CommandLine.arguments.dropFirst().first, let reader = readers[name] else {
  FileHandle.standardError.write(Data("usage: SourceReading \(readers.keys.sorted())\n".utf8))
  exit(64)
}
while let line = readLine() {
  let answer = try reader.answer(to: Data(line.utf8))
  FileHandle.standardOutput.write(answer + Data("\n".utf8))
}
