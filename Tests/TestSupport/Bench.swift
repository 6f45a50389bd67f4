public import Foundation

/// The optional folder of test data that is not part of the project.
public enum Bench {
  /// The folder named by `TL_BENCH`, or the one beside the checkout; `nil` where neither exists.
  public static let folder: URL? = existing(
    ProcessInfo.processInfo.environment["TL_BENCH"] ?? beside("shared/bench")
  )

  /// The plain-text articles of the first story; `nil` where they are absent.
  public static let seeds: URL? = existing(
    ProcessInfo.processInfo.environment["TL_SEEDS"] ?? beside("shared/seeds")
  )

  private static func beside(_ path: String) -> String {
    Project.root.deletingLastPathComponent().appending(path: path).path
  }

  private static func existing(_ path: String) -> URL? {
    FileManager.default.fileExists(atPath: path) ? URL(filePath: path) : nil
  }
}

/// The checkout the tests run in.
public enum Project {
  /// Its top folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of sample pages.
  public static let data = root.appending(path: "data")
}
