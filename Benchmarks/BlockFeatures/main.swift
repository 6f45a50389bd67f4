import Foundation
import HTML

@testable import Extract

// Writes what the vote on the blocks of a page goes by, for scripts/train blocks to learn from: a page a
// line of the standard input as id, path and URL with tabs between, a page a line of JSON out.

private struct BlockRow: Encodable {
  var text: String
  var features: [Double]
}

private struct PageRow: Encodable {
  var id: String
  var names: [String]
  var blocks: [BlockRow]
}

/// What the blocks of a page have that the vote goes by; `nil` where there is no page.
private func row(id: String, path: String, url: String) throws -> PageRow? {
  let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  guard case .html(let text) = try PageContent(Page(url: url, bytes: bytes)) else { return nil }
  let document = Document(parsing: text.utf8)
  guard let body = document.elements(named: .body).first else { return nil }
  let blocks = BlockCutter.blocks(of: body)
  let reading = HTMLBody(
    document,
    blocks: blocks,
    weights: TextWeights(document, blocks: blocks),
    metadata: Metadata(document, blocks: blocks)
  )
  return PageRow(
    id: id,
    names: BlockFeature.allCases.map { "\($0)" },
    blocks: blocks.map { block in
      BlockRow(
        text: String(decoding: block.text, as: UTF8.self),
        features: reading.evidence.values(of: block.number).all
      )
    }
  )
}

let encoder = JSONEncoder()
while let line = readLine() {
  let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  guard cells.count == 3, let row = try row(id: cells[0], path: cells[1], url: cells[2]) else {
    continue
  }
  FileHandle.standardOutput.write(try encoder.encode(row) + Data("\n".utf8))
}
