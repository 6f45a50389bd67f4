import Foundation
import TestSupport

/// The program as built, run in a folder and with a store of its own.
struct Program {
  /// What a run left.
  struct Run {
    let output: String
    let errors: String
    let exitCode: Int32

    /// The lines of the output, cut at their tabs.
    var rows: [[String]] {
      output.split(separator: "\n")
        .map { line in
          line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
  }

  let scratch: Scratch
  /// Another folder that is to be there as long.
  private let other: Scratch?
  private let environment: [String: String]

  /// Makes the folder.
  ///
  /// - Parameters:
  ///   - environment: Variables besides `TL_DB`, leave to ask this machine, and a clock that stands still.
  ///   - other: Another folder that is to be there as long.
  /// - Throws: What making the folder throws.
  init(environment: [String: String] = [:], keeping other: Scratch? = nil) throws {
    scratch = try Scratch()
    self.other = other
    self.environment = [
      "TL_DB": scratch.folder.appending(path: "timeline.db").path,
      "TL_ALLOW_PRIVATE": "1",
      "SOURCE_DATE_EPOCH": "1740500000",
      "HOME": scratch.folder.path,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    .merging(environment) { $1 }
  }

  /// Runs the program to its end.
  @discardableResult
  func callAsFunction(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: input)
  }

  /// Runs the program to its end.
  @discardableResult
  func run(_ arguments: [String], input: String = "") throws -> Run {
    try run(Self.executable, arguments, input: input)
  }

  /// The program as built.
  static let executable = Bundle.main.bundleURL.appending(path: "tl")

  /// Runs another program in the same folder and environment.
  @discardableResult
  func run(_ executable: URL, _ arguments: [String], input: String = "") throws -> Run {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = scratch.folder
    let output = try file("stdout")
    let errors = try file("stderr")
    process.standardInput = try FileHandle(
      forReadingFrom: URL(filePath: scratch.write(input, to: "stdin"))
    )
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return Run(
      output: try text(of: "stdout"),
      errors: try text(of: "stderr"),
      exitCode: process.terminationStatus
    )
  }

  private func file(_ name: String) throws -> FileHandle {
    try FileHandle(forWritingTo: URL(filePath: scratch.write("", to: name)))
  }

  private func text(of name: String) throws -> String {
    try String(contentsOf: scratch.folder.appending(path: name), encoding: .utf8)
  }
}
