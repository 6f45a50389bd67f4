import Testing

@testable import Fetch

@Suite struct TransferQueueTests {
  private static let red = ServerName(host: "red")
  private static let blue = ServerName(host: "blue")

  private func queue(
    _ servers: [ServerName],
    inAll: Int = 16,
    perHost: Int = 2,
    _ change: (inout FetchOptions) -> Void = { _ in }
  ) -> TransferQueue {
    var options = FetchOptions()
    options.maximumTransfers = inAll
    options.maximumTransfersPerHost = perHost
    change(&options)
    var queue = TransferQueue(options)
    for (index, server) in servers.enumerated() {
      queue.add(TransferID(number: UInt64(index)), server: server)
    }
    return queue
  }

  private func startAll(_ queue: inout TransferQueue, at now: Duration = .zero) -> [UInt64] {
    var started: [UInt64] = []
    while case .start(let id) = queue.next(at: now) { started.append(id.number) }
    return started
  }

  private func end(
    _ queue: inout TransferQueue,
    _ number: UInt64,
    _ ending: TransferEnding = .answered,
    latency: Duration = .zero,
    at now: Duration = .zero
  ) -> Bool {
    queue.finish(TransferID(number: number), ending, latency: latency, at: now)
  }

  /// When the queue wants to be asked again.
  private func wake(_ queue: inout TransferQueue, at now: Duration) -> Duration? {
    guard case .wait(let time) = queue.next(at: now) else { return nil }
    return time
  }

  @Test func `a host gets two, and its third when one of them is done`() {
    var queue = queue([Self.red, Self.red, Self.red, Self.red])
    #expect(startAll(&queue) == [0, 1])
    #expect(!end(&queue, 1))
    #expect(startAll(&queue) == [2])
    #expect(!end(&queue, 0))
    #expect(!end(&queue, 2))
    #expect(startAll(&queue) == [3])
  }

  @Test func `a busy host does not hold up another`() {
    var queue = queue([Self.red, Self.red, Self.red, Self.blue])
    #expect(startAll(&queue) == [0, 3, 1])
  }

  @Test func `hosts take turns when places are few`() {
    var queue = queue([Self.red, Self.red, Self.red, Self.blue, Self.blue], inAll: 1)
    var order: [UInt64] = []
    while case .start(let id) = queue.next(at: .zero) {
      order.append(id.number)
      #expect(!end(&queue, id.number))
    }
    #expect(order == [0, 3, 1, 4, 2])
  }

  @Test func `another port is another server, another scheme is not`() throws {
    #expect(try FetchURL("http://a.example/").server == FetchURL("https://a.example/b").server)
    #expect(try FetchURL("http://a.example/").server != FetchURL("http://a.example:81/").server)
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
    while case .start(let id) = queue.next(at: .zero) {
      order.append(id.number)
      #expect(!end(&queue, id.number))
    }
    #expect(order == Array(0..<10_000))
  }

  @Test func `what goes on with something comes before what is new`() {
    var queue = queue([Self.red, Self.red, Self.red])
    queue.add(TransferID(number: 9), server: Self.red, isUrgent: true)
    #expect(startAll(&queue) == [9, 0])
  }

  @Test func `between two requests lies at most half of what an answer takes`() {
    var queue = queue([Self.red, Self.red, Self.red], perHost: 2)
    #expect(startAll(&queue) == [0, 1])
    #expect(!end(&queue, 0, latency: .milliseconds(100), at: .milliseconds(100)))
    #expect(startAll(&queue, at: .milliseconds(100)) == [2])
    queue.add(TransferID(number: 3), server: Self.red)
    #expect(!end(&queue, 1, latency: .milliseconds(100), at: .milliseconds(101)))
    #expect(startAll(&queue, at: .milliseconds(101)) == [])
    let time = wake(&queue, at: .milliseconds(101)) ?? .zero
    #expect(time >= .milliseconds(125) && time <= .milliseconds(150))
    #expect(startAll(&queue, at: time) == [3])
  }

  @Test func `a crawl delay is the least gap, and one comes at a time`() {
    var queue = queue([Self.red, Self.red])
    queue.setCrawlDelay(.seconds(2), of: Self.red)
    #expect(startAll(&queue) == [0])
    #expect(!end(&queue, 0, latency: .milliseconds(10), at: .milliseconds(10)))
    #expect(startAll(&queue, at: .milliseconds(1990)) == [])
    let time = wake(&queue, at: .milliseconds(1990)) ?? .zero
    #expect(time >= .seconds(2) && time <= .milliseconds(2200))
    #expect(startAll(&queue, at: time) == [1])
  }

  @Test func `too many requests pause the host, and then the same comes first`() {
    var queue = queue([Self.red, Self.red, Self.blue], perHost: 1)
    #expect(startAll(&queue) == [0, 2])
    #expect(end(&queue, 0, .tooMany(retryAfter: .seconds(2)), at: .zero))
    #expect(startAll(&queue, at: .milliseconds(1990)) == [])
    #expect(startAll(&queue, at: .seconds(3)) == [0])
  }

  @Test func `trouble with one page does not hold up the others of its host`() {
    var queue = queue([Self.red, Self.red], perHost: 1)
    #expect(startAll(&queue) == [0])
    #expect(end(&queue, 0, .trouble(retryAfter: .seconds(5)), at: .zero))
    #expect(startAll(&queue) == [1])
    #expect(!end(&queue, 1))
    #expect(startAll(&queue, at: .milliseconds(4990)) == [])
    #expect(startAll(&queue, at: .seconds(6)) == [0])
  }

  @Test func `all that waits for a host that wants a day is refused at once`() {
    var queue = queue([Self.red, Self.red, Self.red], perHost: 1)
    #expect(startAll(&queue) == [0])
    #expect(!end(&queue, 0, .tooMany(retryAfter: .seconds(86_400)), at: .zero))
    for number: UInt64 in [1, 2] {
      guard case .refuse(TransferID(number: number), _) = queue.next(at: .zero) else {
        Issue.record("\(number) was not refused")
        return
      }
    }
    #expect(startAll(&queue) == [])
  }

  @Test func `a page is asked for as often as the options say`() {
    var queue = queue([Self.red]) { $0.maximumAttempts = 3 }
    for attempt in 1...3 {
      let now = Duration.seconds(attempt * 10)
      #expect(startAll(&queue, at: now) == [0])
      #expect(end(&queue, 0, .interrupted, at: now) == (attempt < 3))
    }
  }

  @Test func `a server on which everything fails is asked again ten times in all`() {
    var queue = queue(Array(repeating: Self.red, count: 50), perHost: 50) {
      $0.maximumTransfers = 50
    }
    _ = startAll(&queue)
    #expect((0..<50).count { end(&queue, UInt64($0), .interrupted) } == 10)
  }

  @Test func `a transfer withdrawn while it waits for another attempt is left out`() {
    var queue = queue([Self.red])
    #expect(startAll(&queue) == [0])
    #expect(end(&queue, 0, .interrupted))
    queue.remove(TransferID(number: 0))
    #expect(startAll(&queue, at: .seconds(60)) == [])
  }
}
