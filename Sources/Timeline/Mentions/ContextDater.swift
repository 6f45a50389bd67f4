import Temporal

/// Dates the drafts of one article, by their own words or by what stands around them.
struct ContextDater: Sendable {
  /// A draft's time and how it is known.
  struct Result: Sendable {
    let time: EventTime
    let dating: Dating
  }

  private let drafts: [Draft]
  /// The places of the dated statements of each speaker, in text order.
  private let anchors: [String: [Int]]

  init(drafts: [Draft]) {
    self.drafts = drafts
    var anchors: [String: [Int]] = [:]
    for (index, draft) in drafts.enumerated() where draft.isAnchor {
      guard let speaker = draft.speech?.speaker else { continue }
      anchors[speaker, default: []].append(index)
    }
    self.anchors = anchors
  }

  /// Returns the time of a draft.
  func dating(of index: Int) -> Result {
    let draft = drafts[index]
    if let expression = draft.expression {
      return sameDay(expression, index) ?? stated(expression, draft)
    }
    if let posted = posted(draft) { return posted }
    if let anchor = anchor(of: index), let expression = drafts[anchor].expression {
      return continued(expression, from: drafts[anchor], draft)
    }
    return Result(time: EventTime(order: order(of: draft)), dating: .undated)
  }

  /// The time of the post that a statement opens: what it tells without a time of its own is news of
  /// that moment.
  private func posted(_ draft: Draft) -> Result? {
    guard let value = draft.sentence.ownDate, !draft.isPhrase, draft.ordering == nil,
      draft.sentence.expressions.allSatisfy({ $0.edtf == nil })
    else { return nil }
    return Result(
      time: EventTime(value: value),
      dating: .stated(
        DatingEvidence(
          words: value.description,
          type: value.date?.time == nil ? .date : .time,
          value: value.description,
          rule: "date of the post",
          reference: .none
        )
      )
    )
  }

  /// How many paragraphs on a day holds for clock times.
  private static let reach = 2

  /// A clock time without a day, on the day that the statement before it has told: "She resigned on Monday at
  /// 7 p.m. She had met the president at 3 p.m."
  private func sameDay(_ expression: TimeExpression, _ index: Int) -> Result? {
    let draft = drafts[index]
    guard expression.impliesDay, draft.sentence.ownDate == nil,
      let time = expression.edtf?.date?.time,
      let anchor = drafts[..<index].last(where: { $0.tellsDay }), let day = anchor.expression,
      draft.sentence.paragraph - anchor.sentence.paragraph <= Self.reach, var date = day.edtf?.date
    else { return nil }
    date.time = time
    return Result(
      time: EventTime(value: .date(date), order: order(of: draft)),
      dating: .continued(evidence(day, in: anchor.sentence), sentence: anchor.sentence.text)
    )
  }

  private func stated(_ expression: TimeExpression, _ draft: Draft) -> Result {
    Result(
      time: EventTime(expression, order: order(of: draft)),
      dating: .stated(evidence(expression, in: draft.sentence))
    )
  }

  private func continued(
    _ expression: TimeExpression,
    from anchor: Draft,
    _ draft: Draft
  ) -> Result {
    Result(
      time: EventTime(
        value: expression.edtf,
        partOfDay: draft.ordering == nil ? expression.partOfDay : nil,
        order: order(of: draft)
      ),
      dating: .continued(evidence(expression, in: anchor.sentence), sentence: anchor.sentence.text)
    )
  }

  /// The order inside a day in the words of the source, where it says more than "earlier": "two hours after", but
  /// not "a decade after".
  private func order(of draft: Draft) -> String? {
    guard let ordering = draft.ordering, ordering.type == .duration,
      ordering.value.hasPrefix("PT")
    else { return nil }
    return ordering.relation?.distance?.lowercased()
  }

  private func evidence(
    _ expression: TimeExpression,
    in sentence: SentenceReading
  ) -> DatingEvidence {
    DatingEvidence(
      words: sentence.text(of: expression),
      type: expression.type,
      value: expression.value,
      rule: expression.rule,
      reference: expression.reference
    )
  }
}

extension ContextDater {
  /// The dated statement that a draft goes on with, if it does.
  private func anchor(of index: Int) -> Int? {
    let draft = drafts[index]
    guard !mentionsAnotherTime(draft) else { return nil }
    if draft.ordering?.value.hasPrefix("PT") == true { return anchorOfDistance(index) }
    guard !draft.isPhrase, let speech = draft.speech, let own = anchors[speech.speaker] else {
      return nil
    }
    let days = Set(own.map { drafts[$0].expression?.edtf })
    return days.count == 1 ? own.last { $0 < index } ?? own.first : own.last { $0 < index }
  }

  /// Whether a draft tells of an earlier statement: "he previously said", "has recently offered".
  private func mentionsAnotherTime(_ draft: Draft) -> Bool {
    guard let speech = draft.speech, speech.verb < draft.words.count else { return false }
    let verb = draft.words[speech.verb].range
    let reach = 24
    return draft.sentence.expressions.contains { expression in
      expression.value == VagueTimeValue.past
        && (verb.lowerBound - reach...verb.upperBound + 2).contains(expression.range.lowerBound)
    }
  }

  /// What a distance in hours is counted from: the nearest dated draft before that shares a word
  /// with what is named, else the one just before.
  private func anchorOfDistance(_ index: Int) -> Int? {
    let named = Set(drafts[index].relation?.anchorTerms ?? [])
    let before = drafts.indices.prefix(index).reversed().filter { drafts[$0].isDayDated }
    return before.first { candidate in
      guard let speaker = drafts[candidate].speech?.speaker else { return false }
      return named.contains(TermNormalizer.foldedName(speaker.lowercased()))
    } ?? before.first
  }
}

/// TIMEX3 values without a place in the calendar.
private enum VagueTimeValue {
  static let past = "PAST_REF"
}

extension TimeExpression {
  /// Whether it is a clock time alone, whose day was not said; the name of a rule that joins a day tells so.
  var impliesDay: Bool {
    type == .time && implied.contains(.day) && edtf?.date?.time != nil && !rule.contains(" + ")
  }
}

extension Draft {
  /// Whether its own words give it a day that happened, not a clock time alone.
  fileprivate var tellsDay: Bool {
    guard let expression, !isPhrase, factuality.status == .happened else { return false }
    return expression.edtf?.civilDate != nil && !expression.impliesDay
  }

  /// Whether its own words give it a day.
  fileprivate var isDayDated: Bool { expression?.edtf?.date?.day != nil }
}
