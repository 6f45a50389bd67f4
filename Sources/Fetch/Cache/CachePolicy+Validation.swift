public import Foundation

extension CachePolicy {
  /// The fields that ask whether an answer has changed, byte for byte as the server gave them; none
  /// where it gave none.
  public var validators: [HeaderField] {
    [("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")]
      .compactMap { name, source in
        fields.values(named: source).last.map { HeaderField(name: name, value: $0) }
      }
  }

  /// Returns the fields of a request that asks whether the answer has changed (RFC 9111 §4.3.1).
  ///
  /// - Parameter incoming: The request of somebody, with validators of its own perhaps.
  /// - Returns: Its fields without those of the connection, with validators where it is the same
  ///   thing that is asked for.
  public func revalidationFields(for incoming: Request) -> [HeaderField] {
    let asked = incoming.fields.withoutHopByHop.removing(["if-range"])
    guard matches(incoming, alsoHead: true), isStorable else {
      return asked.removing(["if-none-match", "if-modified-since"])
    }
    let own = asked.combined("If-None-Match").map { [$0] } ?? []
    let tags = own + fields.values(named: "ETag").suffix(1)
    let since =
      asked.combined("If-Modified-Since") ?? fields.values(named: "Last-Modified").last
    let rest = asked.removing(["if-none-match", "if-modified-since"])
    // Weak validators are for whole pages only (RFC 9110 §13.1.2).
    let isForWhole =
      (incoming.method ?? request.method) == "GET"
      && !["Accept-Ranges", "If-Match", "If-Unmodified-Since"]
        .contains { asked.combined($0) != nil }
    let usable =
      isForWhole
      ? tags
      : tags.joined(separator: ", ").split(separator: ",").map { $0.trimming(\.isWhitespace) }
        .filter { !$0.hasPrefix("W/") }
    var validators: [HeaderField] = []
    if !usable.isEmpty {
      validators.append(
        HeaderField(name: "if-none-match", value: usable.joined(separator: ", "))
      )
    }
    if isForWhole, let since {
      validators.append(HeaderField(name: "if-modified-since", value: since))
    }
    return rest + validators
  }

  /// What became of an answer that was asked about.
  public struct Validation: Hashable, Sendable {
    /// What holds now.
    public var policy: CachePolicy
    /// Whether there is another body.
    public var isModified: Bool
    /// Whether the new answer speaks of the one that is kept.
    public var matches: Bool
  }

  /// Takes over what a server answers (RFC 9111 §4.3.3 and §4.3.4).
  ///
  /// - Parameters:
  ///   - request: The request that asked.
  ///   - answerStatus: The status of the answer; `nil` where there was none.
  ///   - answer: Its fields.
  ///   - now: When it came.
  /// - Returns: What holds from then on.
  public func validated(
    by request: Request,
    status answerStatus: Int?,
    fields answer: [HeaderField],
    at now: Date
  ) -> Validation {
    if mayServeOnError(at: now), answerStatus.map(Self.serverErrors.contains) ?? true {
      return Validation(policy: self, isModified: false, matches: true)
    }
    let status = answerStatus ?? 304
    guard status == 304, speaksOfThis(answer) else {
      let policy = CachePolicy(
        request,
        status: status,
        fields: answer,
        receivedAt: now,
        options: options
      )
      return Validation(policy: policy, isModified: status != 304, matches: false)
    }
    return Validation(policy: confirmed(by: answer, at: now), isModified: false, matches: true)
  }

  /// The same after the server said that nothing has changed: with the fields of that answer, but
  /// for those that describe a body (RFC 9111 §3.2).
  ///
  /// - Parameters:
  ///   - answer: The fields of the answer.
  ///   - now: When it came.
  /// - Returns: What holds from then on.
  public func confirmed(by answer: [HeaderField], at now: Date) -> CachePolicy {
    let new = answer.withoutHopByHop.removing(Self.fieldsOfBodies)
    let replaced = Set(new.map { $0.name.lowercased() })
    return CachePolicy(
      request,
      status: status,
      fields: fields.removing(replaced) + new,
      receivedAt: now,
      options: options
    )
  }

  /// The fields with which the answer is given out again (RFC 9111 §3.1 and §5.1).
  public func servedFields(at now: Date) -> [HeaderField] {
    let age = Int(age(at: now).rounded())
    return fields.withoutHopByHop.removing(["age"]) + [HeaderField(name: "Age", value: "\(age)")]
  }

  private static let serverErrors: Set<Int> = [500, 502, 503, 504]
  private static let fieldsOfBodies: Set<String> = [
    "content-length", "content-encoding", "content-range",
  ]

  /// Whether the validators of an answer are those of this one.
  private func speaksOfThis(_ answer: [HeaderField]) -> Bool {
    let tags = (own: fields.combined("ETag"), new: answer.combined("ETag"))
    let dates = (own: fields.combined("Last-Modified"), new: answer.combined("Last-Modified"))
    if let new = tags.new {
      return tags.own.map { Self.opaque($0) == Self.opaque(new) } ?? false
    }
    if dates.own != nil { return dates.own == dates.new }
    return tags.own == nil && dates.new == nil
  }

  /// An entity tag without the mark of a weak one.
  private static func opaque(_ tag: String) -> Substring {
    tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]
  }
}

extension [HeaderField] {
  /// The fields but those that are of one connection (RFC 9110 §7.6.1), and warnings about the age of
  /// an answer, which are out of use (RFC 9111 §5.5).
  var withoutHopByHop: [HeaderField] {
    let listed = (combined("Connection") ?? "").split(separator: ",")
      .map { $0.trimming(\.isWhitespace).lowercased() }
    let fields = removing(Self.hopByHop.union(listed))
    return fields.compactMap { field in
      guard field.name.lowercased() == "warning" else { return field }
      let kept = field.value.split(separator: ",").map { $0.trimming(\.isWhitespace) }
        .filter { !$0.hasPrefix("1") }
      return kept.isEmpty ? nil : HeaderField(name: field.name, value: kept.joined(separator: ", "))
    }
  }

  private static let hopByHop: Set<String> = [
    "connection", "keep-alive", "proxy-authenticate", "proxy-authentication-info",
    "proxy-authorization", "proxy-connection",
    "te", "trailer", "transfer-encoding", "upgrade",
  ]
}
