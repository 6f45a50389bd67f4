public import Timeline

/// One page for readers and editors, which holds all it needs and asks nobody for anything.
///
/// It works without a script and without a server. See docs/page.md for what is in it.
public struct HTMLFormat: TimelineFormat {
  private let title: String

  /// Creates the format.
  ///
  /// - Parameter title: What stands at the head of the page.
  public init(title: String = "Timeline") {
    self.title = title
  }

  /// The name by which a user asks for it.
  public var name: String { "html" }

  /// What files of it end in.
  public var fileNameEndings: [String] { ["html", "htm"] }

  /// Returns the format with the title that is wanted.
  public func configured(by options: RenderingOptions) -> HTMLFormat {
    options.title.map(HTMLFormat.init) ?? self
  }

  /// Writes a chronology as one page.
  public func render(_ chronology: Chronology) -> Rendering {
    Rendering(text: TimelinePage(chronology, title: title).html)
  }
}

extension TimelineFormat where Self == HTMLFormat {
  /// One self-contained page.
  public static var html: Self { HTMLFormat() }
}
