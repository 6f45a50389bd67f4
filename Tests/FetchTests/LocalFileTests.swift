import Fetch
import Foundation
import Testing

@Suite struct LocalFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "tl-local-file-\(UUID().uuidString)")

  /// Writes a file into a folder of this test's own, and hands its path over.
  private func withFile(
    named name: String,
    _ text: String,
    _ use: (String) throws -> Void
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // The system cleans up otherwise.
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    try use(file.path)
  }

  @Test func `a file is its own received and decoded body`() throws {
    try withFile(named: "a b.HTM", "hello") { path in
      let snapshot = try LocalFile.snapshot(at: path, fetchedAt: noon)
      #expect(snapshot.requestedURL == path)
      #expect(snapshot.finalURL == "file://" + path.replacing(" ", with: "%20"))
      #expect(snapshot.status == nil)
      #expect(snapshot.headerFields == [])
      #expect(snapshot.receivedBody == Array("hello".utf8))
      #expect(snapshot.body == Array("hello".utf8))
      #expect(snapshot.mediaType == "text/html")
      #expect(
        snapshot.digest == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
      )
      #expect(snapshot.fetchedAt == noon)
    }
  }

  @Test func `a file URL names the same file`() throws {
    try withFile(named: "a b.md", "# hello") { path in
      let url = "file://" + path.replacing(" ", with: "%20")
      let snapshot = try LocalFile.snapshot(at: url, fetchedAt: noon)
      #expect(snapshot.requestedURL == url)
      #expect(snapshot.finalURL == url)
      #expect(snapshot.mediaType == "text/markdown")
    }
  }

  @Test func `a name without a known extension gives no media type`() throws {
    try withFile(named: "page", "x") { path in
      let snapshot = try LocalFile.snapshot(at: path, fetchedAt: noon)
      #expect(snapshot.mediaType == nil)
    }
  }

  @Test func `a file that is not there is not found`() {
    #expect(throws: FetchError.fileNotFound(path: "/no/such/file.html")) {
      try LocalFile.snapshot(at: "/no/such/file.html", fetchedAt: noon)
    }
  }

  @Test func `a folder is no file`() {
    #expect(throws: FetchError.fileIsDirectory(path: "/tmp")) {
      try LocalFile.snapshot(at: "/tmp", fetchedAt: noon)
    }
  }

  @Test func `a file above the limit is too large`() throws {
    try withFile(named: "a.txt", "hello") { path in
      #expect(throws: FetchError.bodyTooLarge(url: path, limitInBytes: 4)) {
        try LocalFile.snapshot(at: path, fetchedAt: noon, limitInBytes: 4)
      }
    }
  }

  @Test func `a file that never ends is too large`() {
    #expect(throws: FetchError.bodyTooLarge(url: "/dev/zero", limitInBytes: 1000)) {
      try LocalFile.snapshot(at: "/dev/zero", fetchedAt: noon, limitInBytes: 1000)
    }
  }

  @Test func `a file URL of another machine is refused`() {
    #expect(throws: FetchError.malformedURL("file://other.example/a.html")) {
      try LocalFile.snapshot(at: "file://other.example/a.html", fetchedAt: noon)
    }
  }

  @Test func `bytes at hand become a snapshot`() {
    let snapshot = Snapshot(bytes: [0x61], mediaType: "text/plain", fetchedAt: noon)
    #expect(snapshot.requestedURL == "-")
    #expect(snapshot.finalURL == "-")
    #expect(snapshot.body == [0x61])
    #expect(
      snapshot.digest == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    )
  }
}
