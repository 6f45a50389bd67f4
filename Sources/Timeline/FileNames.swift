extension Chronology {
  /// The same with the names of files in place of their paths, which are nobody else's business; files of one name have
  /// as much of their folders before it as tells them apart.
  ///
  ///     // /home/ann/story/wire/source.html, /home/ann/story/post/source.html, /home/ann/notes.txt
  ///     // → wire/source.html, post/source.html, notes.txt
  public var withoutFolders: Chronology {
    var chronology = self
    let files = sources.indices.filter { sources[$0].url.hasPrefix("/") }
    let names = FileNames(files.map { sources[$0].url }).names
    for (place, name) in zip(files, names) { chronology.sources[place].url = name }
    return chronology
  }
}

/// The shortest ends of paths that tell files apart.
struct FileNames {
  /// The name of each file, in the order of their paths.
  private(set) var names: [String]

  /// - Parameter paths: The paths; those without a name stay as they are.
  init(_ paths: [String]) {
    names = paths
    let parts = paths.map { $0.split(separator: "/") }
    var open = paths.indices.filter { !parts[$0].isEmpty }
    var length = 1
    while !open.isEmpty {
      for place in open { names[place] = parts[place].suffix(length).joined(separator: "/") }
      let counts = open.reduce(into: [String: Int]()) { $0[names[$1], default: 0] += 1 }
      open = open.filter { counts[names[$0], default: 0] > 1 && parts[$0].count > length }
      length += 1
    }
  }
}
