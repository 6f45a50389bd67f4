/// What is to be done later, soonest first; of two at one time, the one that came first.
///
/// - Complexity: O(log *n*) for each change.
struct WakeQueue<Element> {
  private struct Entry {
    var time: Duration
    var order: UInt64
    var element: Element

    func comes(before other: Entry) -> Bool {
      (time, order) < (other.time, other.order)
    }
  }

  /// A binary heap: what stands at *i* comes before what stands at 2*i* + 1 and 2*i* + 2.
  private var heap: [Entry] = []
  private var lastOrder: UInt64 = 0

  /// The time of the first; `nil` where there is none.
  var nextTime: Duration? { heap.first?.time }

  mutating func insert(_ element: Element, at time: Duration) {
    lastOrder += 1
    heap.append(Entry(time: time, order: lastOrder, element: element))
    var place = heap.count - 1
    while place > 0, heap[place].comes(before: heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes the first out if its time has come.
  mutating func popDue(at now: Duration) -> Element? {
    guard let first = heap.first, first.time <= now else { return nil }
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var place = 0
    while true {
      let children = (2 * place + 1..<2 * place + 3).clamped(to: 0..<max(heap.count, 1))
      guard
        let child = children.min(by: { heap[$0].comes(before: heap[$1]) }),
        heap.indices.contains(child), child > place,
        heap[child].comes(before: heap[place])
      else { return first.element }
      heap.swapAt(child, place)
      place = child
    }
  }
}
