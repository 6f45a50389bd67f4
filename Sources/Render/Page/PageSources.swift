import Temporal
import Timeline

/// The list of all sources of a page, each with its address written out, when it was captured, and the
/// digest of its bytes; all that the user tells himself is one entry, at the place of the first of it.
struct PageSources {
  let sources: [SourceDescription]

  /// Writes the list; nothing where there are no sources.
  func write(to page: inout HTMLWriter) {
    guard !sources.isEmpty else { return }
    page.block("section", ["id": "page-sources", "class": "sources"]) { page in
      page.block("h2", text: "Sources")
      page.block("ol") { page in
        let own = sources.filter(\.isOwn).map(\.id)
        for source in sources {
          if !source.isOwn {
            write(source, to: &page)
          } else if source.id == own.first {
            write(own: own, to: &page)
          }
        }
      }
    }
  }

  private func write(own: [Int64], to page: inout HTMLWriter) {
    page.block("li") { page in
      for id in own { page.element("span", ["id": PageSourceName.anchor(of: id)], text: "") }
      page.element("span", ["class": "number"], text: "[\(NumberRuns.words(own))]")
      page.element("p", ["class": "by"], text: "Added by hand")
    }
  }

  private func write(_ source: SourceDescription, to page: inout HTMLWriter) {
    page.block("li", ["id": PageSourceName.anchor(of: source.id)]) { page in
      page.element("span", ["class": "number"], text: "[\(source.id)]")
      page.element("p", ["class": "by"]) { page in
        PageSourceName(source.id, source).writeName(of: source, to: &page)
        page.element("span", ["class": "day"], text: PageSourceName.day(of: source))
      }
      if !source.title.isEmpty {
        page.element("p", ["class": "address"]) { $0.element("bdi", text: source.url) }
      }
      page.element("p", ["class": "capture"]) { page in
        let moment = MomentWording.words(source.captured)
        page.text(source.isCaptured ? "captured \(moment)" : "written down \(moment), not captured")
        if !source.digest.isEmpty {
          page.text(", sha256 ")
          page.element("code", text: source.digest)
        }
        if let archive = source.archive {
          page.text(", from ")
          page.link(archive, to: archive)
        }
      }
    }
  }
}
