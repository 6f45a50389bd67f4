import Fetch
import Testing

@Suite struct CheckScheduleTests {
  private let hour = 3_600
  private let day = 86_400
  private let noon = 1_740_484_800

  private func pause(_ kind: CheckSchedule.Kind, age: Int, failures: Int = 0) -> Int {
    CheckSchedule(kind: kind, since: noon - age, checked: noon, failures: failures).next - noon
  }

  @Test func `an article is looked at often while it is young, and rarely when it is old`() {
    #expect(pause(.article, age: 0) == hour / 2)
    #expect(pause(.article, age: 6 * hour) == 2 * hour)
    #expect(pause(.article, age: 30 * day) == 10 * day)
    #expect(pause(.article, age: 9_000 * day) == 60 * day)
  }

  @Test func `a feed is looked at at least once a day`() {
    #expect(pause(.listing, age: 0) == hour / 4)
    #expect(pause(.listing, age: 8 * hour) == 2 * hour)
    #expect(pause(.listing, age: 400 * day) == day)
  }

  @Test func `what fails is looked at less and less often`() {
    #expect(pause(.listing, age: 0, failures: 1) == hour / 2)
    #expect(pause(.listing, age: 0, failures: 4) == 4 * hour)
    #expect(pause(.article, age: 0, failures: .max) == 60 * day)
  }

  @Test func `a date in the future is no age`() {
    #expect(pause(.article, age: -5 * day) == hour / 2)
  }
}
