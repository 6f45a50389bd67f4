import Foundation
import Timeline

/// What a file says of an event, as the table `event` keeps it.
enum AccountText {
  /// Returns the account as JSON, its keys in order.
  static func json(_ account: EventAccount) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers, texts and lists of them can be written.
    let data = (try? encoder.encode(account)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads an account; `nil` where it is none.
  static func account(_ json: String) -> EventAccount? {
    // What cannot be read is worked out from the statements.
    try? JSONDecoder().decode(EventAccount.self, from: Data(json.utf8))
  }
}
