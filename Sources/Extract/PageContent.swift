import HTML

/// Tells pages from plain text and from what is neither.
enum PageContent {
  case html(DecodedText)
  case plainText(DecodedText)

  /// How many bytes are looked at where the media type does not say.
  private static let sampleLength = 4_096

  /// Decides by the media type, and where that says nothing, by the bytes.
  init(_ page: Page) throws(ArticleError) {
    guard page.bytes.contains(where: { !$0.isSpace }) else { throw .empty }
    let type = page.mediaType?.lowercased()
    switch type {
    case "text/html", "application/xhtml+xml": break
    case nil, "", "application/octet-stream", "text/plain", "application/xml", "text/xml": break
    case let type? where type.hasPrefix("text/"): break
    case let type?: throw .notText(mediaType: type)
    }
    guard !Self.isBinary(page.bytes) else { throw .binary }
    let text = DecodedText(page.bytes, charset: page.charset)
    switch type {
    case "text/html", "application/xhtml+xml": self = .html(text)
    case "text/plain": self = .plainText(text)
    default: self = Self.looksLikeHTML(text.utf8) ? .html(text) : .plainText(text)
    }
  }

  /// Text has no bytes that only binary data have, but for UTF-16, which starts with its mark.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(sampleLength)
    if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) { return false }
    if marks.contains(where: sample.starts) { return true }
    return sample.count(where: isBinaryData) > sample.count / 100
  }

  /// Whether a byte is a control that no text has; those that change between the character sets of ISO 2022 may
  /// stand in one.
  ///
  /// - SeeAlso: MIME Sniffing Standard §4.1, <https://mimesniff.spec.whatwg.org/#binary-data-byte>.
  private static func isBinaryData(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x08, 0x0B, 0x10...0x1A, 0x1C...0x1F: true
    default: false
    }
  }

  /// How documents, pictures and archives begin that are sent as pages by mistake: PDF, PNG, JPEG, GIF, ZIP.
  ///
  /// - SeeAlso: MIME Sniffing Standard §6, <https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern>.
  private static let marks: [[UInt8]] = [
    Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], [0xFF, 0xD8, 0xFF],
    Array("GIF87a".utf8), Array("GIF89a".utf8), [0x50, 0x4B, 0x03, 0x04],
  ]

  private static func looksLikeHTML(_ text: [UInt8]) -> Bool {
    let sample = text.prefix(sampleLength)
    let start = sample.drop { $0.isSpace }
    guard start.first == UInt8(ascii: "<") else { return hasTags(text.prefix(64 * 1024)) }
    return true
  }

  /// A page that starts in the middle still has paragraphs.
  private static func hasTags(_ text: ArraySlice<UInt8>) -> Bool {
    var count = 0
    for index in text.indices.dropLast(2) where text[index] == UInt8(ascii: "<") {
      let next = text[index + 1]
      if next.isLetter || next == UInt8(ascii: "/") { count += 1 }
      if count >= 3 { return true }
    }
    return false
  }
}
