import Foundation
import Testing

@testable import Fetch

@Suite struct RetryPolicyTests {
  private let policy = RetryPolicy(maximumAttempts: 3, longestPause: .seconds(60))

  private func decision(_ ending: TransferEnding, attempt: Int = 1) -> RetryPolicy.Decision {
    var generator = SeededGenerator(seed: 1)
    return policy.decision(after: ending, attempt: attempt, using: &generator)
  }

  @Test func `an answer is not asked for again`() {
    #expect(decision(.answered) == .giveUp)
    #expect(decision(.failed) == .giveUp)
  }

  @Test func `too many requests pause the whole server for as long as it says`() throws {
    guard case .pauseServer(let pause) = decision(.tooMany(retryAfter: .seconds(2))) else {
      Issue.record("no pause")
      return
    }
    #expect(pause > .seconds(2) && pause < .milliseconds(2300))
  }

  @Test func `who asks for more than anybody waits is left alone`() {
    guard case .closeServer = decision(.tooMany(retryAfter: .seconds(86_400))) else {
      Issue.record("not closed")
      return
    }
    #expect(decision(.trouble(retryAfter: .seconds(86_400))) == .giveUp)
  }

  @Test(arguments: [(1, 500), (2, 1000), (3, 2000)])
  func `the wait for a lost connection grows, and is any up to its bound`(
    attempt: Int,
    bound: Int
  ) {
    let policy = RetryPolicy(maximumAttempts: 9, longestPause: .seconds(60))
    var generator = SeededGenerator(seed: 7)
    let waits = (0..<200)
      .map { _ in
        let decision = policy.decision(after: .interrupted, attempt: attempt, using: &generator)
        guard case .again(let wait) = decision else { return Duration.seconds(99) }
        return wait
      }
    #expect(waits.allSatisfy { $0 >= .zero && $0 <= .milliseconds(bound) })
    #expect(waits.contains { $0 < .milliseconds(bound / 10) })
    #expect(waits.contains { $0 > .milliseconds(bound * 9 / 10) })
  }

  @Test func `the last attempt is the last`() {
    #expect(decision(.interrupted, attempt: 3) == .giveUp)
    #expect(decision(.trouble(retryAfter: nil), attempt: 3) == .giveUp)
  }

  @Test func `a budget of ten is filled by a tenth with every answer`() {
    var budget = RetryBudget()
    var granted = 0
    for _ in 0..<12 where budget.withdraw() { granted += 1 }
    #expect(granted == 10)
    for _ in 0..<9 { budget.deposit() }
    let isTooSoon = budget.withdraw()
    budget.deposit()
    let isInTime = budget.withdraw()
    #expect(!isTooSoon && isInTime)
  }
}

@Suite struct RetryAfterTests {
  private func delay(_ value: String, date: String? = nil) -> Duration? {
    var fields = [HeaderField(name: "Retry-After", value: value)]
    if let date { fields.append(HeaderField(name: "Date", value: date)) }
    return RetryAfter.delay(in: fields, now: Date(timeIntervalSince1970: 784_111_777))
  }

  @Test func `seconds are read`() {
    #expect(delay("2") == .seconds(2))
    #expect(delay("0") == .zero)
    #expect(delay("999999999999999999999999") == nil)
  }

  @Test func `a date counts from that of the answer, else from now`() {
    #expect(delay("Sun, 06 Nov 1994 08:50:07 GMT") == .seconds(30))
    #expect(
      delay("Sun, 06 Nov 1994 08:50:07 GMT", date: "Sun, 06 Nov 1994 08:50:00 GMT") == .seconds(7)
    )
    #expect(delay("Sun, 06 Nov 1994 08:00:00 GMT") == .zero)
  }

  @Test(arguments: ["soon", "-5", "1e9", "2.5"])
  func `other words are none`(value: String) {
    #expect(delay(value) == nil)
  }
}

@Suite struct HTTPDateTests {
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
  ])
  func `the three forms are one date`(text: String) {
    #expect(HTTPDate(text)?.secondsSince1970 == 784_111_777)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800),
    ("Fri, 31 Dec 1999 23:59:59 GMT", 946_684_799),
  ])
  func `days are counted as the calendar has them`(text: String, seconds: Int) {
    #expect(HTTPDate(text)?.secondsSince1970 == seconds)
  }

  @Test(arguments: [
    "", "0", "yesterday", "Sun, 06 Nov 1994 08:49:37 PST", "Sun, 6 Foo 1994 1:2:3 GMT",
  ])
  func `other words are none`(text: String) {
    #expect(HTTPDate(text) == nil)
  }
}
