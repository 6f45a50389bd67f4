extension Event {
  /// Whether it happened, by all that its sources say.
  public var status: Factuality.Status { reports.status }
}

extension [Report] {
  /// What some reports of one event say together: it happened where one tells so, who wrote before the
  /// day can only have announced it; else it was called off where one says so.
  var status: Factuality.Status {
    let dated = filter(\.mention.dating.isStated)
    let said = Set((dated.isEmpty ? self : dated).map(\.mention.factuality.status))
    let order: [Factuality.Status] = [.happened, .denied, .announced, .conditional]
    return order.first(where: said.contains) ?? .happened
  }
}

extension Factuality.Status {
  /// What a reader of the entry should know; nothing where it simply happened.
  var flag: Event.Flag? {
    switch self {
    case .happened: nil
    case .announced: .announced
    case .conditional: .conditional
    case .denied: .denied
    }
  }
}
