internal import CXML2

/// Reads XML as people write it.
///
///     XMLReader.root(of: Array("<rss><channel><title>A & B</channel>".utf8), charset: nil)
///
/// libxml2 reads in its recovering mode, which closes what was left open. The document type is left out
/// before, so that there are no entities but those of HTML, and nothing outside is ever looked at. In a task
/// that is cancelled the reading ends early.
enum XMLReader {
  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document; of one beyond 50 MB only so much is read.
  ///   - charset: The encoding the server gave, which goes before what the document says.
  ///   - take: Is given what stands in the outermost element, element by element, and the name of that one;
  ///     what it takes is left out of the tree, which else is many times as large as a long document.
  /// - Returns: Its outermost element; `nil` where there is none, or it is a trap (`EntityTrap`).
  static func root(
    of bytes: [UInt8],
    charset: String?,
    take: (_ element: XMLElement, _ rootName: String) -> Bool = { _, _ in false }
  ) -> XMLElement? {
    guard !EntityTrap.isSet(in: bytes.prefix(XMLCleaner.stretchInBytes)) else { return nil }
    _ = isReady
    return withoutActuallyEscaping(take) { take in
      let tree = XMLTreeBuilder(of: XMLCleaner(bytes.prefix(limitInBytes)), take: take)
      withExtendedLifetime(tree) {
        let context = unsafe Unmanaged.passUnretained(tree).toOpaque()
        unsafe tl_xml_read(encoding(charset), callbacks, context)
      }
      return tree.finish()
    }
  }

  /// libxml2 has to be made ready once, before two threads use it.
  private static let isReady: Void = xmlInitParser()

  /// The largest sitemap that is allowed.
  ///
  /// - SeeAlso: <https://www.sitemaps.org/protocol.html#index>.
  private static let limitInBytes = 50_000_000

  /// The encoding to be told to libxml2; what it decodes in bytes of two or four it finds itself.
  private static func encoding(_ charset: String?) -> String? {
    guard let charset, !charset.hasPrefix("utf-16"), !charset.hasPrefix("utf-32"),
      charset != "us-ascii"
    else { return nil }
    return charset
  }

  private static let callbacks = unsafe tl_xml_callbacks(
    start: { context, name, prefix, space, count, attributes in
      guard let context = unsafe context, let name = unsafe name else { return }
      let tree = unsafe Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
      var element = unsafe XMLElement(
        name: XMLVocabulary.name(text(name), prefix: prefix.map(text), space: space.map(text))
      )
      for index in 0..<Int(count) {
        guard let field = unsafe attributes?.advanced(by: index * 5), let name = unsafe field[0],
          let start = unsafe field[3], let end = unsafe field[4]
        else { continue }
        let key = unsafe XMLVocabulary.name(
          text(name),
          prefix: field[1].map(text),
          space: field[2].map(text)
        )
        let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
        element.attributes[key] = unsafe String(decoding: value, as: UTF8.self)
      }
      tree.start(element)
    },
    end: { context in
      guard let context = unsafe context else { return }
      unsafe Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue().end()
    },
    text: { context, bytes, count in
      guard let context = unsafe context, let bytes = unsafe bytes else { return }
      let tree = unsafe Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
      unsafe tree.append(UnsafeBufferPointer(start: bytes, count: Int(count)))
    },
    read: { context, bytes, room in
      // Nobody waits for the rest of a long document any more.
      guard !Task.isCancelled else { return 0 }
      guard let context = unsafe context, let bytes = unsafe bytes else { return 0 }
      let tree = unsafe Unmanaged<XMLTreeBuilder>.fromOpaque(context).takeUnretainedValue()
      let piece = tree.document.next(atMost: Int(room))
      unsafe UnsafeMutableRawBufferPointer(start: bytes, count: Int(room)).copyBytes(from: piece)
      return Int32(piece.count)
    }
  )

  private static func text(_ bytes: UnsafePointer<UInt8>) -> String {
    unsafe String(decodingCString: bytes, as: UTF8.self)
  }
}

/// Puts a tree together from what is read, element by element.
private final class XMLTreeBuilder {
  /// What is left to read.
  var document: XMLCleaner
  private let take: (XMLElement, String) -> Bool
  private var open: [XMLElement] = []
  private var done: XMLElement?

  init(of document: XMLCleaner, take: @escaping (XMLElement, String) -> Bool) {
    self.document = document
    self.take = take
  }

  /// Closes what is open at the end of the document, and returns the outermost element.
  func finish() -> XMLElement? {
    while !open.isEmpty {
      open[open.count - 1].isCut = true
      end()
    }
    return done
  }

  func start(_ element: XMLElement) {
    open.append(element)
  }

  func end() {
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      done = done ?? element
    } else if open.count > 1 || !take(element, open[0].name) {
      open[open.count - 1].content.append(.element(element))
    }
  }

  func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard !open.isEmpty else { return }
    let last = open.count - 1
    guard case .text(var known)? = open[last].content.last else {
      return unsafe open[last].content.append(.text(Array(text)))
    }
    open[last].content.removeLast()
    unsafe known.append(contentsOf: text)
    open[last].content.append(.text(known))
  }
}
