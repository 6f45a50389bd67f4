/// The SQL of what the schema came to keep for matching and for finding.
enum MatchingSchema {
  /// What is kept so that a new source is matched with what it touches only: the block of each
  /// mention, none before it is matched; the lists in which mentions find each other; and the place
  /// of each event by columns, `sequence` being that inside one day.
  static let blocks = """
    ALTER TABLE mention ADD COLUMN names TEXT NOT NULL DEFAULT '';
    ALTER TABLE mention ADD COLUMN block INTEGER;
    ALTER TABLE mention ADD COLUMN likeness REAL NOT NULL DEFAULT 0;
    CREATE INDEX mentionOfBlock ON mention(block);
    CREATE INDEX mentionWithoutYear ON mention(sourceID, block) WHERE instr(date, 'XXXX') > 0;

    CREATE TABLE listing (
      list INTEGER NOT NULL,
      mention INTEGER NOT NULL,
      PRIMARY KEY (list, mention)
    ) WITHOUT ROWID;

    CREATE TABLE staleBlock (block INTEGER PRIMARY KEY);

    ALTER TABLE event ADD COLUMN block INTEGER;
    ALTER TABLE event ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN firstDay INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN span INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN firstSource INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN firstPosition INTEGER NOT NULL DEFAULT 0;
    DROP INDEX eventInOrder;
    CREATE INDEX eventInOrder ON event(
      rank, firstDay, span DESC, sequence, firstSource, firstPosition
    );
    CREATE INDEX eventOfBlock ON event(block);

    UPDATE matching SET isBehind = EXISTS (SELECT * FROM mention);
    """

  /// The pairs of mentions that date one thing to two days, each both ways round.
  ///
  /// To find them all mentions are linked anew.
  static let rivalDates = """
    CREATE TABLE rival (
      mention INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE,
      other INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE,
      PRIMARY KEY (mention, other)
    ) WITHOUT ROWID;
    CREATE INDEX rivalOfOther ON rival(other);

    DELETE FROM listing;
    INSERT OR IGNORE INTO staleBlock SELECT DISTINCT block FROM mention WHERE block IS NOT NULL;
    UPDATE mention SET block = NULL, likeness = 0;
    UPDATE matching SET isBehind = EXISTS (SELECT * FROM mention);
    """

  /// Names are also found by the form by which they are matched, so that their spelling does not matter.
  static let namesInSearch = """
    DROP TRIGGER mentionInserted;
    DROP TRIGGER mentionUpdated;
    DROP TRIGGER mentionDeleted;
    DROP TABLE mentionSearch;
    CREATE VIRTUAL TABLE mentionSearch USING fts5(
      sentence,
      names,
      content = 'mention',
      content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    INSERT INTO mentionSearch(mentionSearch) VALUES ('rebuild');
    CREATE TRIGGER mentionInserted AFTER INSERT ON mention BEGIN
      INSERT INTO mentionSearch(rowid, sentence, names) VALUES (new.id, new.sentence, new.names);
    END;
    CREATE TRIGGER mentionUpdated AFTER UPDATE OF sentence, names ON mention BEGIN
      INSERT INTO mentionSearch(mentionSearch, rowid, sentence, names)
      VALUES ('delete', old.id, old.sentence, old.names);
      INSERT INTO mentionSearch(rowid, sentence, names) VALUES (new.id, new.sentence, new.names);
    END;
    CREATE TRIGGER mentionDeleted AFTER DELETE ON mention BEGIN
      INSERT INTO mentionSearch(mentionSearch, rowid, sentence, names)
      VALUES ('delete', old.id, old.sentence, old.names);
    END;
    CREATE INDEX mentionOfSpeaker ON mention(speaker) WHERE speaker IS NOT NULL;
    """

  /// How many sources speak for each day, whatever the story, so that the days that matter most need no look at all
  /// statements; and what finds events by the number of their sources.
  static let daySources = """
    ALTER TABLE mention ADD COLUMN isTurn INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE article ADD COLUMN opens INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX articleOpening ON article(published, opens);
    CREATE TABLE daySources (
      day INTEGER PRIMARY KEY,
      naming INTEGER NOT NULL,
      later INTEGER NOT NULL,
      turning INTEGER NOT NULL
    );
    CREATE INDEX eventOfManySources ON event(sourceCount) WHERE sourceCount > 1;
    CREATE INDEX pinnedEvent ON event(pinned) WHERE pinned = 1;
    CREATE INDEX eventOfPeriod ON event(latest, earliest) WHERE span > 0;
    """

  /// The number of a mention says its source and its place in it: source × 2²⁰ + place.
  ///
  /// All mentions are linked anew, in that order.
  static let numbersByPlace = """
    DELETE FROM listing;
    DELETE FROM rival;
    INSERT OR IGNORE INTO staleBlock SELECT DISTINCT block FROM mention WHERE block IS NOT NULL;
    UPDATE subject SET mentionID = (
      SELECT sourceID * 1048576 + position FROM mention WHERE mention.id = subject.mentionID
    ) WHERE mentionID IS NOT NULL;
    UPDATE mention SET id = -(sourceID * 1048576 + position), block = NULL, likeness = 0;
    UPDATE mention SET id = -id;
    INSERT INTO mentionSearch(mentionSearch) VALUES ('rebuild');
    UPDATE matching SET isBehind = EXISTS (SELECT * FROM mention);
    """
}
