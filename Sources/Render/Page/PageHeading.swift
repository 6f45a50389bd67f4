/// A heading of a page: `h1` for the page, `h2` to `h6` for what is inside it.
struct PageHeading {
  let level: Int

  /// Writes the heading.
  func write(
    to page: inout HTMLWriter,
    _ attributes: HTMLWriter.Attributes = [:],
    _ content: (inout HTMLWriter) -> Void
  ) {
    let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
    page.element(names[min(max(level, 1), names.count) - 1], attributes, content)
  }
}
