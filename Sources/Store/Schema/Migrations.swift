import GRDB

extension DatabaseMigrator {
  /// The versions of the schema; one that was released is never edited.
  static let timeline: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: sources, snapshots, mentions, events") { database in
      try database.execute(sql: Schema.version1)
    }
    migrator.registerMigration("2: blocks of mentions") { database in
      try database.execute(sql: MatchingSchema.blocks)
    }
    migrator.registerMigration("3: status and figures") { database in
      try database.execute(sql: Schema.statusAndFigures)
    }
    migrator.registerMigration("4: what servers say of pages") { database in
      try database.execute(sql: SourceSchema.pagesOfServers)
    }
    migrator.registerMigration("5: kinds, identities and checks of sources") { database in
      try database.execute(sql: SourceSchema.kindsAndChecks)
    }
    migrator.registerMigration("6: sentences that were taken out") { database in
      try database.execute(sql: SourceSchema.withdrawals)
    }
    migrator.registerMigration("7: rival dates") { database in
      try database.execute(sql: MatchingSchema.rivalDates)
    }
    migrator.registerMigration("8: curation") { database in
      try database.execute(sql: CurationSchema.decisions)
    }
    migrator.registerMigration("9: names are searched") { database in
      try database.execute(sql: MatchingSchema.namesInSearch)
    }
    migrator.registerMigration("10: sources that speak for days") { database in
      try database.execute(sql: MatchingSchema.daySources)
      try DaySources.countAll(database)
    }
    migrator.registerMigration("11: listed articles that failed") { database in
      try database.execute(sql: SourceSchema.failedListings)
    }
    migrator.registerMigration("12: what a line of the timeline needs") { database in
      try database.execute(sql: ReadingSchema.lines)
    }
    migrator.registerMigration("13: servers that want to be left alone, sources of tags") {
      database in
      try database.execute(sql: SourceSchema.pauses)
      try database.execute(sql: ReadingSchema.sourcesOfTags)
    }
    migrator.registerMigration("14: decisions of one command") { database in
      try database.execute(sql: CurationSchema.commands)
    }
    migrator.registerMigration("15: numbers of mentions") { database in
      try database.execute(sql: MatchingSchema.numbersByPlace)
    }
    migrator.registerMigration("16: what files tell of events") { database in
      try database.execute(sql: CurationSchema.accounts)
    }
    return migrator
  }()
}

/// The SQL of each version of the schema.
private enum Schema {
  static let statusAndFigures = """
    ALTER TABLE mention ADD COLUMN status TEXT NOT NULL DEFAULT 'happened';
    ALTER TABLE mention ADD COLUMN statusWords TEXT;
    ALTER TABLE mention ADD COLUMN figures TEXT NOT NULL DEFAULT '';
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
}
