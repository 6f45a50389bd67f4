import Testing
import Timeline

@Suite struct FileNameTests {
  @Test(arguments: [
    (["/home/ann/a.html", "/home/ann/b.html"], ["a.html", "b.html"]),
    (
      ["/home/ann/wire/source.html", "/home/ann/post/source.html", "/home/ann/notes.txt"],
      ["wire/source.html", "post/source.html", "notes.txt"]
    ),
    (["/a/x/s.html", "/b/x/s.html", "/b/y/s.html"], ["a/x/s.html", "b/x/s.html", "y/s.html"]),
    (["/s.html", "/x/s.html"], ["s.html", "x/s.html"]),
    (["https://news.example/s.html", "/x/s.html"], ["https://news.example/s.html", "s.html"]),
    (["/x/s.html", "/x/s.html"], ["x/s.html", "x/s.html"]), (["/"], ["/"]),
  ])
  func `files have their names, and as much of their folders as tells them apart`(
    paths: [String],
    names: [String]
  ) {
    let sources = paths.enumerated()
      .map { place, path in
        SourceDescription(
          id: Int64(place + 1),
          url: path,
          title: "",
          site: nil,
          published: nil,
          captured: "",
          digest: ""
        )
      }
    let chronology = Chronology(events: [], sources: sources)
    #expect(chronology.withoutFolders.sources.map(\.url) == names)
  }
}
