/// The SQL of what the schema came to keep so that a part of a large store is read quickly.
enum ReadingSchema {
  /// What a line of the timeline needs stands in one row: the sources of an event too.
  ///
  /// Events of a length lie
  /// together in the order of their first day. What matters most on a day is kept once it was asked for.
  static let lines = """
    ALTER TABLE event ADD COLUMN sources TEXT NOT NULL DEFAULT '';
    UPDATE event SET sources = (
      SELECT coalesce(group_concat(sourceID, ' '), '')
      FROM (SELECT DISTINCT sourceID FROM mention WHERE eventID = event.id ORDER BY sourceID)
    );
    DROP INDEX eventOfPeriod;
    CREATE INDEX eventOfPeriod ON event(span, firstDay) WHERE rank = 0 AND span > 0;

    CREATE TABLE leadingEvent (
      day INTEGER NOT NULL REFERENCES daySources(day) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      eventID TEXT NOT NULL,
      sourceID INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (day, place)
    ) WITHOUT ROWID;
    """

  /// Tags are looked up both ways.
  static let sourcesOfTags = "CREATE INDEX sourceOfTag ON sourceTag(tag, sourceID)"
}
