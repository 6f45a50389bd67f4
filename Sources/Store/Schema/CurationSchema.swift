/// The SQL of what the user decides.
enum CurationSchema {
  /// What the user decides, with the statements it is about.
  ///
  /// Then what it makes of events, and beside the event of a mention the one it would have without any decision.
  static let decisions = """
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

  /// Decisions that one command made: each but the first names the first.
  static let commands = "ALTER TABLE decision ADD COLUMN command INTEGER"

  /// What files say of events and sources that they tell, as far as it is not made here; and a file may bring very many
  /// decisions, among which names are looked up.
  static let accounts = """
    ALTER TABLE event ADD COLUMN account TEXT;
    ALTER TABLE article ADD COLUMN toldDigest TEXT;
    CREATE INDEX decisionOfEvent ON decision(event);
    """
}
