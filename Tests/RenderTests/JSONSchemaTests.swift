import Foundation
import Render
import TestSupport
import Testing
import Timeline

struct JSONSchemaTests {
  @Test(arguments: Fixtures.all)
  func `a document is what the schema says`(fixture: Fixture) throws {
    let document = try object(Data(JSONFormat().render(fixture.chronology).text.utf8))
    let schema = try schema()
    #expect(SchemaCheck(root: schema).faults(of: document, schema, at: "") == [], "\(fixture.name)")
  }

  @Test(arguments: Fixtures.all)
  func `what other programs get is what its schema says`(fixture: Fixture) throws {
    let sheet = try object(Data(TimelineJSJSONFormat().render(fixture.chronology).text.utf8))
    try expect(sheet, "timelinejs", fixture)
    for line in TimesketchJSONLFormat().render(fixture.chronology).text.split(separator: "\n") {
      try expect(object(Data(line.utf8)), "timesketch-event", fixture)
    }
    let root = try schema("timeline-1")
    for line in JSONLinesFormat().render(fixture.chronology).text.split(separator: "\n") {
      let event = try object(Data(line.utf8))
      let reference = ["$ref": "#/$defs/event"]
      #expect(SchemaCheck(root: root).faults(of: event, reference, at: "") == [], "\(fixture.name)")
    }
  }

  @Test(arguments: Fixtures.all)
  func `what is extracted is what its schema says`(fixture: Fixture) throws {
    var page = ExtractedPage()
    page.digest = String(repeating: "0a", count: 32)
    page.title = "A page"
    let mentions = fixture.chronology.events.flatMap { $0.reports.map(\.mention) }
    let lines = page.lines(of: mentions) + page.line(reason: "there is nothing in it.")
    #expect(lines.split(separator: "\n").count == mentions.count + 1)
    for line in lines.split(separator: "\n") {
      try expect(object(Data(line.utf8)), "mentions-1", fixture)
    }
  }

  private func expect(_ value: [String: Any], _ name: String, _ fixture: Fixture) throws {
    let schema = try schema(name)
    #expect(SchemaCheck(root: schema).faults(of: value, schema, at: "") == [], "\(fixture.name)")
  }

  @Test func `the check finds what is missing and what is wrong`() throws {
    let schema = try schema()
    let faulty: [String: Any] = ["schema": 2, "events": [["id": 5]]]
    let faults = SchemaCheck(root: schema).faults(of: faulty, schema, at: "")
    #expect(faults.contains(": undated is missing"))
    #expect(faults.contains("/schema: is not 1"))
    #expect(faults.contains("/events/0: headline is missing"))
    #expect(faults.contains("/events/0/id: is no string"))
  }

  @Test func `the keys stand in the order of the schema`() {
    let text = JSONFormat().render(Fixtures.oneEntry).text
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("      \"") }
      .compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    #expect(
      keys == [
        "id", "date", "earliest", "latest", "time", "order", "phase", "headline", "statement",
        "flags",
        "disagreements", "tags", "pinned", "hidden", "note", "sources", "mentions", "voices",
      ]
    )
  }

  @Test func `hostile text is read back as it was`() throws {
    let document = try object(Data(JSONFormat().render(Fixtures.hostile).text.utf8))
    let events = try #require(document["events"] as? [[String: Any]])
    #expect(events[0]["headline"] as? String == Fixtures.hostile.events[0].headline)
    let sources = try #require(events[0]["sources"] as? [[String: Any]])
    #expect(sources[0]["title"] as? String == Fixtures.hostile.sources[0].title)
  }

  @Test func `a source that prints the report of another is not independent`() throws {
    var chronology = Fixtures.severalSources
    let sentences = [
      "The harbour master closed both piers on Monday because of the storm.",
      "Piers one and two of the old port were shut when the wind rose.",
      "No ship may enter the port, its master told the captains.",
      "Piers one and two of the old port were shut when the wind rose, it was said.",
      "Because of the gale nobody may go near the water.",
    ]
    for (place, sentence) in sentences.enumerated() {
      chronology.events[4].reports[place].mention.sentence = sentence
    }
    let document = try object(Data(JSONFormat().render(chronology).text.utf8))
    let events = try #require(document["events"] as? [[String: Any]])
    let sources = try #require(events[4]["sources"] as? [[String: Any]])
    #expect(sources.map { $0["independent"] as? Bool } == [true, true, true, false, true])
  }

  private func schema(_ name: String = "timeline-1") throws -> [String: Any] {
    try object(Data(contentsOf: Project.root.appending(path: "docs/schema/\(name).json")))
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

/// As much of JSON Schema as the schema uses.
private struct SchemaCheck {
  let root: [String: Any]

  func faults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let definitions = root["$defs"] as? [String: [String: Any]]
      guard let definition = definitions?[String(name)] else { return ["\(path): no \(name)"] }
      return faults(of: value, definition, at: path)
    }
    return typeFaults(of: value, schema, at: path) + valueFaults(of: value, schema, at: path)
      + branchFaults(of: value, schema, at: path) + innerFaults(of: value, schema, at: path)
  }

  private func typeFaults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    let isOne = types.isEmpty || types.contains { isType($0, value) }
    return isOne ? [] : ["\(path): is no \(types.joined(separator: " or "))"]
  }

  private func isType(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "integer": value is Int && !(value is String)
    default: false
    }
  }

  private func valueFaults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var faults: [String] = []
    if let constant = schema["const"] as? Int, value as? Int != constant {
      faults.append("\(path): is not \(constant)")
    }
    if let choices = schema["enum"] as? [Any] {
      let isChoice = choices.contains { $0 as? String == value as? String }
      if !isChoice { faults.append("\(path): is none of \(choices)") }
    }
    if let pattern = schema["pattern"] as? String, let text = value as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      faults.append("\(path): \(text) does not match")
    }
    return faults
  }

  private func branchFaults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let all = (schema["allOf"] as? [[String: Any]] ?? [])
      .flatMap { faults(of: value, $0, at: path) }
    guard let branches = schema["oneOf"] as? [[String: Any]] else { return all }
    let results = branches.map { faults(of: value, $0, at: path) }
    return all + (results.count { $0.isEmpty } == 1 ? [] : results.flatMap(\.self))
  }

  private func innerFaults(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let values = value as? [Any], let items = schema["items"] as? [String: Any] {
      return values.enumerated().flatMap { faults(of: $1, items, at: "\(path)/\($0)") }
    }
    guard let object = value as? [String: Any] else { return [] }
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let isOpen = schema["additionalProperties"] as? Bool ?? true
    let unknown = isOpen ? [] : object.keys.filter { properties[$0] == nil }.sorted()
    return missing.map { "\(path): \($0) is missing" }
      + unknown.map { "\(path): \($0) is not known" }
      + properties.keys.sorted()
      .flatMap { key in
        object[key].map { faults(of: $0, properties[key] ?? [:], at: "\(path)/\(key)") } ?? []
      }
  }
}
