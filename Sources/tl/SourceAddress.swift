import ArgumentParser
import Fetch
import Foundation
import Store

/// Where the user has something from, as he types it: a page on the web, or a file that is there.
struct SourceAddress: ExpressibleByArgument {
  /// The address without a password, or the absolute path.
  let text: String

  /// Reads an address; `nil` where it is neither.
  init?(_ text: String) {
    let name = SourceName(text)
    switch name {
    case .web:
      // What is no URL is no address.
      guard (try? FetchURL(text)) != nil else { return nil }
      self.text = FetchURL.hidingCredentials(in: text)
    case .file where FileManager.default.fileExists(atPath: name.locator):
      self.text = name.locator
    case .file, .standardInput:
      return nil
    }
  }

  init?(argument: String) { self.init(argument) }

  /// Whether an address in a timeline that `tl` wrote is of a page on the web, or no address to be opened: the name
  /// of a file, or what `tl` calls an event of the user's own.
  static func isHarmless(_ text: String) -> Bool {
    let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard text.dropFirst(scheme.count).first == ":" else { return true }
    return ["http", "https"].contains(scheme.lowercased()) || HandwrittenSource.isLocator(text)
  }
}
