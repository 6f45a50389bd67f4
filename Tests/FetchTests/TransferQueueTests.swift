import Testing

@testable import Fetch

@Suite struct TransferQueueTests {
  private static let red = FetchURL.Origin(scheme: .http, host: "red", port: 80)
  private static let blue = FetchURL.Origin(scheme: .http, host: "blue", port: 80)

  private func queue(
    _ origins: [FetchURL.Origin],
    inAll: Int = 16,
    perHost: Int = 2
  ) -> TransferQueue {
    var queue = TransferQueue(maximumTransfers: inAll, maximumTransfersPerHost: perHost)
    for (index, origin) in origins.enumerated() {
      queue.add(TransferID(number: UInt64(index)), origin: origin)
    }
    return queue
  }

  private func startAll(_ queue: inout TransferQueue) -> [UInt64] {
    var started: [UInt64] = []
    while let id = queue.next() { started.append(id.number) }
    return started
  }

  @Test func `a host gets two, and its third when one of them is done`() {
    var queue = queue([Self.red, Self.red, Self.red, Self.red])
    #expect(startAll(&queue) == [0, 1])
    queue.remove(TransferID(number: 1))
    #expect(startAll(&queue) == [2])
    queue.remove(TransferID(number: 0))
    queue.remove(TransferID(number: 2))
    #expect(startAll(&queue) == [3])
  }

  @Test func `a busy host does not hold up another`() {
    var queue = queue([Self.red, Self.red, Self.red, Self.blue])
    #expect(startAll(&queue) == [0, 3, 1])
  }

  @Test func `hosts take turns when places are few`() {
    var queue = queue([Self.red, Self.red, Self.red, Self.blue, Self.blue], inAll: 1)
    var order: [UInt64] = []
    while let id = queue.next() {
      order.append(id.number)
      queue.remove(id)
    }
    #expect(order == [0, 3, 1, 4, 2])
  }

  @Test func `another port or scheme is another host`() {
    let other = FetchURL.Origin(scheme: .http, host: "red", port: 81)
    let secure = FetchURL.Origin(scheme: .https, host: "red", port: 80)
    var queue = queue([Self.red, other, secure], perHost: 1)
    #expect(startAll(&queue) == [0, 1, 2])
  }

  @Test func `a transfer withdrawn while it waits is left out`() {
    var queue = queue([Self.red, Self.red, Self.red, Self.red])
    queue.remove(TransferID(number: 1))
    queue.remove(TransferID(number: 2))
    #expect(startAll(&queue) == [0, 3])
  }

  @Test func `withdrawing what is not there changes nothing`() {
    var queue = queue([Self.red, Self.red, Self.red])
    #expect(startAll(&queue) == [0, 1])
    queue.remove(TransferID(number: 99))
    #expect(startAll(&queue) == [])
  }

  @Test func `limits below one are taken as one`() {
    var queue = queue([Self.red, Self.blue], inAll: 0, perHost: -1)
    #expect(startAll(&queue) == [0])
  }

  @Test func `ten thousand of one host all come, in order`() {
    var queue = queue(Array(repeating: Self.red, count: 10_000))
    var order: [UInt64] = []
    while let id = queue.next() {
      order.append(id.number)
      queue.remove(id)
    }
    #expect(order == Array(0..<10_000))
  }
}
