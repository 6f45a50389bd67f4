/// A character encoding of the web, by the name the WHATWG gives it.
///
///     CharacterEncoding(label: "latin1")?.name      // "windows-1252"
///     CharacterEncoding(label: "gb2312")?.name      // "gbk"
///     CharacterEncoding(label: "klingon")           // nil
///
/// - SeeAlso: WHATWG Encoding Standard §4.2, <https://encoding.spec.whatwg.org/#names-and-labels>.
public struct CharacterEncoding: Hashable, Sendable {
  /// How many bytes a character takes, as far as the way back to the bytes is concerned.
  enum Width: Hashable, Sendable {
    case utf8
    case singleByte
    case multiByte
  }

  /// The name, in lower case.
  public let name: String
  /// The name `iconv` knows it by.
  let iconvName: String
  let width: Width

  /// UTF-8.
  public static let utf8 = CharacterEncoding(name: "utf-8", iconvName: "UTF-8", width: .utf8)
  /// The encoding of pages that do not say, and of those that say Latin-1.
  public static let windows1252 = CharacterEncoding(
    name: "windows-1252",
    iconvName: "CP1252",
    width: .singleByte
  )
  static let utf16LittleEndian = CharacterEncoding(
    name: "utf-16le",
    iconvName: "UTF-16LE",
    width: .multiByte
  )
  static let utf16BigEndian = CharacterEncoding(
    name: "utf-16be",
    iconvName: "UTF-16BE",
    width: .multiByte
  )

  /// Creates the encoding a label stands for, or `nil` where the label is not known.
  ///
  /// - Parameter label: What a header or a `meta` element says; case, white space and quotes around it do not matter.
  public init?(label: String) {
    var bytes = label.utf8.map { $0.asciiLowercased }
    while let last = bytes.last, last.isLabelPadding { bytes.removeLast() }
    let trimmed = String(decoding: bytes.drop(while: \.isLabelPadding), as: UTF8.self)
    guard let encoding = Self.byLabel[trimmed] else { return nil }
    self = encoding
  }

  init(name: String, iconvName: String, width: Width) {
    self.name = name
    self.iconvName = iconvName
    self.width = width
  }
}

extension UInt8 {
  /// The ASCII letter in lower case, every other byte as it is.
  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// Whether it is white space to HTML.
  var isHTMLSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }

  fileprivate var isLabelPadding: Bool { isHTMLSpace || self == 0x22 || self == 0x27 }
}
