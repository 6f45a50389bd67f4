import GRDB

extension DatabaseMigrator {
  /// The versions of the schema; one that was released is never edited.
  static let timeline: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: sources, snapshots, mentions, events") { database in
      try database.execute(sql: Schema.version1)
    }
    migrator.registerMigration("2: blocks of mentions") { database in
      try database.execute(sql: Schema.version2)
    }
    migrator.registerMigration("3: status and figures") { database in
      try database.execute(sql: Schema.statusAndFigures)
    }
    migrator.registerMigration("4: what servers say of pages") { database in
      try database.execute(sql: Schema.pagesOfServers)
    }
    migrator.registerMigration("5: kinds, identities and checks of sources") { database in
      try database.execute(sql: SourceSchema.kindsAndChecks)
    }
    migrator.registerMigration("6: sentences that were taken out") { database in
      try database.execute(sql: SourceSchema.withdrawals)
    }
    migrator.registerMigration("7: rival dates") { database in
      try database.execute(sql: Schema.rivalDates)
    }
    migrator.registerMigration("8: curation") { database in
      try database.execute(sql: Schema.curation)
    }
    migrator.registerMigration("9: names are searched") { database in
      try database.execute(sql: Schema.namesInSearch)
    }
    migrator.registerMigration("10: sources that speak for days") { database in
      try database.execute(sql: Schema.daySources)
      try DaySources.countAll(database)
    }
    migrator.registerMigration("11: listed articles that failed") { database in
      try database.execute(sql: SourceSchema.failedListings)
    }
    return migrator
  }()
}

/// The SQL of each version of the schema.
private enum Schema {
  /// When a page was last found as it is kept, and what held from then on; pages that are gone for
  /// good; and the addresses that sources had before.
  static let pagesOfServers = """
    ALTER TABLE snapshot ADD COLUMN checkedAt TEXT;
    ALTER TABLE snapshot ADD COLUMN checkedHeaders TEXT;
    ALTER TABLE source ADD COLUMN goneAt TEXT;
    CREATE TABLE formerLocator (
      locator TEXT PRIMARY KEY,
      sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE
    ) WITHOUT ROWID;
    """

  static let statusAndFigures = """
    ALTER TABLE mention ADD COLUMN status TEXT NOT NULL DEFAULT 'happened';
    ALTER TABLE mention ADD COLUMN statusWords TEXT;
    ALTER TABLE mention ADD COLUMN figures TEXT NOT NULL DEFAULT '';
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

  /// What the user decides, with the statements it is about.
  ///
  /// Then what it makes of events, and beside the event of a mention the one it would have without any decision.
  static let curation = """
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      madeAt TEXT NOT NULL,
      event TEXT NOT NULL,
      action TEXT NOT NULL,
      value TEXT,
      undoneAt TEXT
    );

    CREATE TABLE subject (
      decisionID INTEGER NOT NULL REFERENCES decision(id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      locator TEXT NOT NULL,
      sentence TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      mentionID INTEGER REFERENCES mention(id) ON DELETE SET NULL,
      PRIMARY KEY (decisionID, place)
    ) WITHOUT ROWID;
    CREATE INDEX subjectOfMention ON subject(mentionID);
    CREATE INDEX subjectOfSource ON subject(locator);

    ALTER TABLE mention ADD COLUMN derivedID TEXT;
    UPDATE mention SET derivedID = eventID;
    CREATE INDEX mentionOfDerived ON mention(derivedID);

    ALTER TABLE event ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN note TEXT;
    ALTER TABLE event ADD COLUMN ownTags TEXT NOT NULL DEFAULT '';
    CREATE TABLE eventTag (
      tag TEXT NOT NULL,
      eventID TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
      PRIMARY KEY (tag, eventID)
    ) WITHOUT ROWID;
    CREATE INDEX tagOfEvent ON eventTag(eventID);
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

  static let version1 = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      locator TEXT NOT NULL UNIQUE,
      addedAt TEXT NOT NULL,
      publishedOverride TEXT
    );

    CREATE TABLE sourceTag (
      sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      tag TEXT NOT NULL,
      PRIMARY KEY (sourceID, tag)
    ) WITHOUT ROWID;

    CREATE TABLE snapshot (
      id INTEGER PRIMARY KEY,
      sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      digest TEXT NOT NULL,
      contentDigest TEXT NOT NULL,
      fetchedAt TEXT NOT NULL,
      url TEXT NOT NULL,
      status INTEGER,
      headers TEXT NOT NULL,
      mediaType TEXT,
      charset TEXT,
      body BLOB NOT NULL,
      bodyLength INTEGER NOT NULL
    );
    CREATE INDEX snapshotOfSource ON snapshot(sourceID, id);

    CREATE TABLE article (
      sourceID INTEGER PRIMARY KEY REFERENCES source(id) ON DELETE CASCADE,
      snapshotID INTEGER NOT NULL REFERENCES snapshot(id),
      title TEXT NOT NULL,
      authors TEXT NOT NULL,
      site TEXT,
      language TEXT,
      published TEXT,
      publishedValue TEXT,
      publishedKind TEXT,
      publishedPlace TEXT,
      publishedWords TEXT,
      publishedConfidence REAL
    );

    CREATE TABLE event (
      id TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL,
      date TEXT,
      earliest INTEGER,
      latest INTEGER,
      phase TEXT,
      partOfDay TEXT,
      dayOrder TEXT,
      headline TEXT NOT NULL,
      flags TEXT NOT NULL,
      sourceCount INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX eventInOrder ON event(sequence);

    CREATE TABLE mention (
      id INTEGER PRIMARY KEY,
      sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      eventID TEXT REFERENCES event(id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
      sentence TEXT NOT NULL,
      paragraph INTEGER NOT NULL,
      rangeStart INTEGER NOT NULL,
      rangeEnd INTEGER NOT NULL,
      pageStart INTEGER,
      pageEnd INTEGER,
      headline TEXT NOT NULL,
      speaker TEXT,
      date TEXT,
      phase TEXT,
      partOfDay TEXT,
      dayOrder TEXT,
      dating TEXT NOT NULL,
      anchorSentence TEXT,
      expression TEXT,
      timexType TEXT,
      timexValue TEXT,
      rule TEXT,
      reference TEXT,
      referenceKind TEXT,
      relation TEXT,
      relationTerms TEXT,
      terms TEXT NOT NULL,
      inferredDate TEXT,
      inferredFrom TEXT,
      UNIQUE (sourceID, position)
    );
    CREATE INDEX mentionOfEvent ON mention(eventID, sourceID, position);

    CREATE VIRTUAL TABLE mentionSearch USING fts5(
      sentence,
      content = 'mention',
      content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER mentionInserted AFTER INSERT ON mention BEGIN
      INSERT INTO mentionSearch(rowid, sentence) VALUES (new.id, new.sentence);
    END;
    CREATE TRIGGER mentionUpdated AFTER UPDATE OF sentence ON mention BEGIN
      INSERT INTO mentionSearch(mentionSearch, rowid, sentence)
      VALUES ('delete', old.id, old.sentence);
      INSERT INTO mentionSearch(rowid, sentence) VALUES (new.id, new.sentence);
    END;
    CREATE TRIGGER mentionDeleted AFTER DELETE ON mention BEGIN
      INSERT INTO mentionSearch(mentionSearch, rowid, sentence)
      VALUES ('delete', old.id, old.sentence);
    END;

    CREATE TABLE matching (isBehind INTEGER NOT NULL);
    INSERT INTO matching VALUES (0);
    """

  /// What is kept so that a new source is matched with what it touches only: the block of each
  /// mention, none before it is matched; the lists in which mentions find each other; and the place
  /// of each event by columns, `sequence` being that inside one day.
  static let version2 = """
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
}
