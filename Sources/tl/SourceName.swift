import Fetch
import Foundation

/// What a user typed to name a source.
enum SourceName: Hashable {
  case web(String)
  case file(String)
  case standardInput

  init(_ text: String) {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    if text == "-" {
      self = .standardInput
    } else if text.contains("://"), scheme != "file" {
      self = .web(text)
    } else {
      self = .file(text)
    }
  }

  /// Whether it is an address and no file.
  var isOnTheWeb: Bool {
    if case .web = self { true } else { false }
  }

  /// The name under which the store knows the source: the URL as it is fetched, the absolute path.
  var locator: String {
    switch self {
    // What is no URL is reported when it is fetched.
    case .web(let url):
      (try? FetchURL(url).withoutCredentials.text) ?? FetchURL.hidingCredentials(in: url)
    case .file(let path): Self.absolute(path)
    case .standardInput: "-"
    }
  }

  /// What it has in common with other names of the same page; `nil` for what is not on the web.
  var identity: String? {
    guard case .web(let url) = self else { return nil }
    return try? FetchURL(url).identity  // what is no URL is reported when fetched
  }

  private static func absolute(_ path: String) -> String {
    let url = path.lowercased().hasPrefix("file:") ? URL(string: path) : nil
    return (url ?? URL(filePath: path, directoryHint: .notDirectory)).standardizedFileURL.path
  }
}
