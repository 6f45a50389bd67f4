import Foundation

extension Messages {
  /// Why something could not be written.
  ///
  /// - Parameters:
  ///   - name: A file, or standard output.
  ///   - error: What the system said.
  /// - Returns: A sentence, and what to do where no space is left.
  static func unwritten(to name: String, _ error: any Error) -> String {
    let number = errorNumber(of: error)
    if number == ENOSPC || number == EDQUOT {
      return "cannot write to \(name): no space left. Make room on its disk, or write elsewhere."
    }
    let reason =
      number.map { String(cString: strerror($0)).lowercased() } ?? error.localizedDescription
    return "cannot write to \(name): \(reason)."
  }

  /// The number of the system's error below one of Foundation.
  private static func errorNumber(of error: any Error) -> Int32? {
    let error = error as NSError
    if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
    return (error.userInfo[NSUnderlyingErrorKey] as? any Error).flatMap(errorNumber)
  }
}
