/// The transfers that wait for one server.
struct TransferLine {
  /// First in, first out.
  struct Queue<Element> {
    private var elements: [Element] = []
    private var head = 0

    var isEmpty: Bool { head == elements.count }

    mutating func append(_ element: Element) {
      elements.append(element)
    }

    mutating func popFirst() -> Element? {
      guard head < elements.count else { return nil }
      defer {
        head += 1
        compact()
      }
      return elements[head]
    }

    /// Drops what has been taken, once it is the larger half.
    private mutating func compact() {
      guard head > 64, head * 2 > elements.count else { return }
      elements.removeFirst(head)
      head = 0
    }
  }

  private var urgent = Queue<TransferID>()
  private var ordinary = Queue<TransferID>()

  var isEmpty: Bool { urgent.isEmpty && ordinary.isEmpty }

  mutating func append(_ id: TransferID, isUrgent: Bool) {
    if isUrgent { urgent.append(id) } else { ordinary.append(id) }
  }

  mutating func popFirst() -> TransferID? {
    urgent.popFirst() ?? ordinary.popFirst()
  }
}
