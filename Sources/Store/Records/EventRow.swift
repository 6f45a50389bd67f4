import GRDB
import Temporal
import Timeline

/// The table `event`: one line of the timeline, with its place in the order.
enum EventRow {
  static func insert(_ event: Event, sequence: Int, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO event (
          id, sequence, date, earliest, latest, phase, partOfDay, dayOrder, headline, flags, sourceCount
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    try statement.execute(
      arguments: [
        event.id, sequence, event.time.value?.description,
        event.time.value?.earliest?.dayNumber, event.time.value?.latest?.dayNumber,
        event.time.phase?.rawValue, event.time.partOfDay?.rawValue, event.time.order,
        event.headline,
        event.flags.map(\.rawValue).joined(separator: " "), event.sources.count,
      ]
    )
  }

  /// Reads an event from a row that has all columns of the table.
  static func event(from row: Row, reports: [Report], tags: [String]) -> Event {
    Event(
      id: row["id"],
      time: EventTime(
        value: (row["date"] as String?).flatMap(EDTFValue.init),
        phase: (row["phase"] as String?).flatMap(TIMEX3Modifier.init),
        partOfDay: (row["partOfDay"] as String?).flatMap(PartOfDay.init),
        order: row["dayOrder"]
      ),
      headline: row["headline"],
      flags: (row["flags"] as String).split(separator: " ")
        .compactMap {
          Event.Flag(rawValue: String($0))
        },
      tags: tags,
      reports: reports
    )
  }
}
