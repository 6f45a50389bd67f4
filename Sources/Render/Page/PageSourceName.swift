import Temporal
import Timeline

/// A source where a page refers to it: its number, which leads to the list of sources, the publication,
/// the title, which leads to the page on the web, and its day.
struct PageSourceName {
  private let id: Int64
  private let source: SourceDescription?

  /// - Parameters:
  ///   - id: The number of the source.
  ///   - source: What is known of it.
  init(_ id: Int64, _ source: SourceDescription?) {
    self.id = id
    self.source = source
  }

  /// Writes it into a line.
  func write(to page: inout HTMLWriter) {
    page.element("a", ["class": "number", "href": "#\(Self.anchor(of: id))"], text: "[\(id)]")
    page.text(" ")
    guard let source else { return page.text("source not known") }
    writeName(of: source, to: &page)
    page.element("span", ["class": "day"], text: Self.day(of: source))
  }

  /// Writes the publication and the title.
  func writeName(of source: SourceDescription, to page: inout HTMLWriter) {
    if let site = source.site, !site.isEmpty {
      page.element("bdi", ["class": "site"], text: site)
      page.text(" ")
    }
    let title = source.title.isEmpty ? source.url : source.title
    page.link(title, to: source.url)
    page.text(" ")
  }

  /// The day of publication, or that there is none.
  static func day(of source: SourceDescription) -> String {
    source.published.map { DateWording.short($0) } ?? "no date of its own"
  }

  /// Where a source stands in the list.
  static func anchor(of id: Int64) -> String { "source-\(id)" }
}

extension HTMLWriter {
  /// Writes a text that leads to an address, where that is one of the web; else the text alone.
  mutating func link(_ text: String, to address: String) {
    guard let target = LinkTarget(address)?.url, target.hasPrefix("http") else {
      return element("bdi", text: text)
    }
    element("a", ["href": target, "rel": "noreferrer", "dir": "auto"], text: text)
  }
}
