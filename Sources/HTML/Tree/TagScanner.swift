/// A tag as a quick look over the source sees it.
struct ScannedTag {
  /// What opening it does to the stack of open elements.
  enum Kind {
    /// It is made anew in later blocks until it is closed.
    case formatting
    /// It is closed by what follows.
    case implied
    /// It has no inside.
    case void
    case other
  }

  var range: Range<Int>
  var isEnd = false
  /// The name as a number.
  var name: UInt64
  var kind: Kind
  /// Where the attributes start that are too many.
  var excessAttributes: Int?
  /// The inside of a script or a style sheet that nobody reads.
  var unread: Range<Int>?
}

/// Finds the tags of a page without building anything.
struct TagScanner {
  /// How many attributes of an element are read: comparing names is quadratic.
  private static let maximumAttributes = 200

  private var position = 0
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Returns the next tag; comments and the insides of scripts hold none.
  mutating func next(in source: [UInt8]) -> ScannedTag? {
    while position + 1 < limit {
      guard source[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      let start = position
      let following = source[start + 1]
      if following.isASCIILetter {
        position = start + 1
        return tag(from: start, isEnd: false, in: source)
      }
      if following == UInt8(ascii: "/"), start + 2 < limit, source[start + 2].isASCIILetter {
        position = start + 2
        return tag(from: start, isEnd: true, in: source)
      }
      if source[start...].prefix(4).elementsEqual("<!--".utf8) {
        skipComment(in: source)
      } else {
        position += 1
      }
    }
    return nil
  }

  private mutating func tag(from start: Int, isEnd: Bool, in source: [UInt8]) -> ScannedTag {
    var name = NameHash()
    while position < limit, !source[position].endsTagName {
      name.add(source[position].asciiLowercased)
      position += 1
    }
    let attributes = skipAttributes(in: source)
    var tag = ScannedTag(
      range: start..<position,
      isEnd: isEnd,
      name: name.value,
      kind: Self.kinds[name.value] ?? .other,
      excessAttributes: attributes
    )
    if !isEnd, Self.rawText.contains(name.value) {
      skipRawText(until: name.value, in: source)
      tag.unread = Self.unread.contains(name.value) ? unread(behind: tag.range, in: source) : nil
    }
    return tag
  }

  /// The inside of a script or a style sheet, but for data, and for what may hide its end.
  private func unread(behind tag: Range<Int>, in source: [UInt8]) -> Range<Int>? {
    let inside = tag.upperBound..<position
    guard !inside.isEmpty, position < limit else { return nil }
    let isData = Self.holds("json", in: source[tag])
    return isData || Self.holds("<!--", in: source[inside]) ? nil : inside
  }

  private static func holds(_ word: StaticString, in text: ArraySlice<UInt8>) -> Bool {
    let word = Array(word.description.utf8)
    var rest = text
    while let start = rest.firstIndex(where: { $0.asciiLowercased == word[0] }) {
      rest = rest[start...]
      if rest.prefix(word.count).elementsEqual(word, by: { $0.asciiLowercased == $1 }) {
        return true
      }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Goes behind the tag's end and returns where the attributes start that are too many.
  private mutating func skipAttributes(in source: [UInt8]) -> Int? {
    var count = 0
    var excess: Int?
    var isInName = false
    var isBehindEquals = false
    while position < limit {
      let byte = source[position]
      position += 1
      if byte == UInt8(ascii: ">") { break }
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
        isInName = false
      } else if byte == UInt8(ascii: "=") {
        isBehindEquals = true
      } else if isBehindEquals {
        skipValue(quote: byte, in: source)
        isBehindEquals = false
        isInName = false
      } else if !isInName {
        isInName = true
        count += 1
        if count == Self.maximumAttributes + 1 { excess = position - 1 }
      }
    }
    return excess
  }

  private mutating func skipValue(quote: UInt8, in source: [UInt8]) {
    if quote == 0x22 || quote == 0x27 {
      while position < limit, source[position] != quote { position += 1 }
      position = min(limit, position + 1)
    } else {
      while position < limit, !source[position].isHTMLSpace, source[position] != UInt8(ascii: ">") {
        position += 1
      }
    }
  }

  private mutating func skipComment(in source: [UInt8]) {
    position += 4
    while position < limit {
      if source[position] == UInt8(ascii: ">"), source[position - 1] == UInt8(ascii: "-"),
        source[position - 2] == UInt8(ascii: "-")
      {
        position += 1
        return
      }
      position += 1
    }
  }

  private mutating func skipRawText(until name: UInt64, in source: [UInt8]) {
    while position + 2 < limit {
      if source[position] == UInt8(ascii: "<"), source[position + 1] == UInt8(ascii: "/") {
        var hash = NameHash()
        var index = position + 2
        while index < limit, source[index].isASCIILetter {
          hash.add(source[index].asciiLowercased)
          index += 1
        }
        if hash.value == name { return }
      }
      position += 1
    }
    position = limit
  }

  private static let rawText: Set<UInt64> = names(
    "script style textarea title xmp iframe noembed noframes"
  )

  private static let unread: Set<UInt64> = names("script style")

  private static let kinds: [UInt64: ScannedTag.Kind] = {
    var kinds: [UInt64: ScannedTag.Kind] = [:]
    for name in names("a b big code em font i nobr s small strike strong tt u") {
      kinds[name] = .formatting
    }
    for name in names("area base br col embed hr img input link meta param source track wbr") {
      kinds[name] = .void
    }
    for name in names(
      "p li dd dt option optgroup td th tr tbody thead tfoot colgroup html head body rb rt rp rtc"
    ) {
      kinds[name] = .implied
    }
    return kinds
  }()

  private static func names(_ list: String) -> Set<UInt64> {
    Set(
      list.split(separator: " ")
        .map { name in
          var hash = NameHash()
          for byte in name.utf8 { hash.add(byte) }
          return hash.value
        }
    )
  }
}

/// A name as a number (FNV-1a).
private struct NameHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  fileprivate var endsTagName: Bool {
    isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
  }
}
