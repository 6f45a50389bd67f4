public import Timeline

/// What it means that a decision of the user no longer holds, in words.
public enum UndoneWording {
  /// Says what is so again.
  ///
  ///     UndoneWording.words(for: .hide, about: ["The harbour is closed"])
  ///     // “The harbour is closed” is shown again.
  ///
  /// - Parameters:
  ///   - action: What was decided.
  ///   - headlines: The headlines of what it was about, as they are now.
  /// - Returns: One sentence.
  public static func words(for action: Decision.Action, about headlines: [String]) -> String {
    let names = headlines.map(fitted)
    let subject = names.isEmpty ? "It" : names.joined(separator: " and ")
    let (verb, has) = names.count > 1 ? ("are", "have") : ("is", "has")
    return switch action {
    case .merge where names.count > 1: "\(subject) are apart again."
    case .merge: "\(subject) is merged no longer."
    case .split: "What was split off is part of \(subject) again."
    case .date(let time):
      "\(subject) no longer \(has) your date, \(TimeWording.told(time))."
    case .headline(let text): "\(subject) no longer \(has) your headline, \(fitted(text))."
    case .note(let text): "\(subject) no longer \(has) your note, \(fitted(text))."
    case .hide: "\(subject) \(verb) shown again."
    case .unhide: "\(subject) \(verb) hidden again."
    case .pin: "\(subject) \(verb) no longer pinned."
    case .unpin: "\(subject) \(verb) pinned again."
    case .tag(let tag): "\(subject) no longer \(has) the tag \(fitted(tag))."
    case .untag(let tag): "\(subject) \(has) the tag \(fitted(tag)) again."
    case .add(let event): "\(fitted(event.text)) is taken out again."
    }
  }

  /// How many columns of a text are named.
  private static let columns = 80

  private static func fitted(_ text: String) -> String {
    TerminalText.fitted(text, to: columns).inQuotes
  }
}
