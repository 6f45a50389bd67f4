import Foundation

/// What holds: the environment before the file before what is usual.
///
/// Options of the command line go before all of it; commands see to that.
enum Settings {
  /// A value and where it is from.
  struct Found: Equatable {
    let value: String
    /// A variable of the environment, the path of the file, or "default".
    let origin: String
  }

  /// Where the file is, after the XDG Base Directory Specification.
  static var path: String { Surroundings.settingsPath }

  /// Where a value is from that nobody set.
  static let defaultOrigin = "default"

  /// Reads the file; an empty one where there is none.
  ///
  /// - Throws: A `Failure` where it cannot be read.
  static func read() throws -> SettingsFile {
    guard FileManager.default.fileExists(atPath: path) else { return SettingsFile("") }
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else {
      throw Failure("cannot read \(path) as text in UTF-8.", exitCode: .configuration)
    }
    return SettingsFile(text)
  }

  /// Writes the file, and makes its folder.
  ///
  /// - Throws: A `Failure` where that cannot be done.
  static func write(_ file: SettingsFile) throws {
    do {
      let folder = URL(filePath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Failure(
        "cannot write \(path). Look at its folder and its permissions.",
        exitCode: .cannotCreate
      )
    }
  }

  /// Finds fault with the file before anything is done.
  ///
  /// - Throws: A `Failure` that names the line.
  static func check() throws { _ = try file.get() }

  /// What holds for a setting.
  static func found(_ setting: Setting) -> Found {
    if let (value, variable) = setting.environment { return Found(value: value, origin: variable) }
    // A file with faults ends the program before anybody asks.
    if let value = (try? file.get())?[setting] { return Found(value: value, origin: path) }
    return Found(value: setting.fallback, origin: defaultOrigin)
  }

  /// The value that holds for a setting.
  static func value(of setting: Setting) -> String { found(setting).value }

  /// The words for a fault of the file.
  static func failure(_ fault: SettingsFile.Fault) -> Failure {
    Failure(
      "\(path), line \(fault.line): \(fault.reason).",
      exitCode: .configuration,
      hint: fault.hint
    )
  }

  private static let file = Result {
    let file = try read()
    do throws(SettingsFile.Fault) {
      return try file.values()
    } catch {
      throw failure(error)
    }
  }
}
