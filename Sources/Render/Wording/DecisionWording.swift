public import Timeline

/// Decisions of the user in words.
public enum DecisionWording {
  /// What was decided: "date: 24 February 2025".
  public static func words(for action: Decision.Action) -> String {
    switch action {
    case .merge: "merged"
    case .split: "split off"
    case .date(let time): "date: \(TimeWording.told(time))"
    case .headline(let text): "headline: \(text.inQuotes)"
    case .note(let text): "note: \(text.inQuotes)"
    case .hide: "hidden"
    case .unhide: "shown again"
    case .pin: "pinned"
    case .unpin: "no longer pinned"
    case .tag(let tag): "tag: \(tag)"
    case .untag(let tag): "tag taken away: \(tag)"
    case .add(let event):
      "added: \(TimeWording.told(event.time)), \(event.text.inQuotes)"
    }
  }
}
