PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1: sources, snapshots, mentions, events');
INSERT INTO grdb_migrations VALUES('2: blocks of mentions');
INSERT INTO grdb_migrations VALUES('3: status and figures');
INSERT INTO grdb_migrations VALUES('4: what servers say of pages');
INSERT INTO grdb_migrations VALUES('5: kinds, identities and checks of sources');
INSERT INTO grdb_migrations VALUES('6: sentences that were taken out');
INSERT INTO grdb_migrations VALUES('7: rival dates');
INSERT INTO grdb_migrations VALUES('8: curation');
INSERT INTO grdb_migrations VALUES('9: names are searched');
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  locator TEXT NOT NULL UNIQUE,
  addedAt TEXT NOT NULL,
  publishedOverride TEXT
, goneAt TEXT, kind TEXT NOT NULL DEFAULT 'article', title TEXT, origin INTEGER REFERENCES source(id) ON DELETE SET NULL, listedOn TEXT, checkedAt TEXT, changedAt TEXT, failures INTEGER NOT NULL DEFAULT 0);
INSERT INTO source VALUES(1,'tl:event/f64b99f06fbbb33a@2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',NULL,NULL,'article',NULL,NULL,NULL,'2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',0);
INSERT INTO source VALUES(2,'tl:event/010cd10951635eaf@2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',NULL,NULL,'article',NULL,NULL,NULL,'2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',0);
INSERT INTO source VALUES(3,'tl:event/4ba226838bc4320a@2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',NULL,NULL,'article',NULL,NULL,NULL,'2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',0);
INSERT INTO source VALUES(4,'tl:event/4c98df21f89882b1@2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',NULL,NULL,'article',NULL,NULL,NULL,'2026-11-21T19:37:04Z','2026-11-21T19:37:04Z',0);
INSERT INTO source VALUES(5,'tl:event/fa64b5496e60490a@2026-11-21T19:37:05Z','2026-11-21T19:37:05Z',NULL,NULL,'article',NULL,NULL,NULL,'2026-11-21T19:37:05Z','2026-11-21T19:37:05Z',0);
INSERT INTO source VALUES(6,'tl:event/08eb6b840864757c@2026-11-21T19:37:05Z','2026-11-21T19:37:05Z',NULL,NULL,'article',NULL,NULL,NULL,'2026-11-21T19:37:05Z','2026-11-21T19:37:05Z',0);
INSERT INTO source VALUES(7,'tl:event/6f39e812beaf93b7@2026-11-21T19:37:05Z','2026-11-21T19:37:05Z',NULL,NULL,'article',NULL,NULL,NULL,'2026-11-21T19:37:05Z','2026-11-21T19:37:05Z',0);
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
, checkedAt TEXT, checkedHeaders TEXT, archive TEXT);
INSERT INTO snapshot VALUES(1,1,'f64b99f06fbbb33afa6dc57f81688eff7b78dca22589361c6f85404480006d3e','f64b99f06fbbb33afa6dc57f81688eff7b78dca22589361c6f85404480006d3e','2026-11-21T19:37:04Z','https://example.org/a',NULL,'[]',NULL,NULL,X'28b52ffd2428410100323032352d30322d323420546865206d696e697374657273206d657420696e204c696e64656e2e0acd3a777b',40,NULL,NULL,NULL);
INSERT INTO snapshot VALUES(2,2,'010cd10951635eaf81a6de7827a011a37fcac54b4ea652ed09ce48642b9bb8dc','010cd10951635eaf81a6de7827a011a37fcac54b4ea652ed09ce48642b9bb8dc','2026-11-21T19:37:04Z','',NULL,'[]',NULL,NULL,X'28b52ffd2416b10000323032322d3231203d53554d2077617320746f6c640a2fc26846',22,NULL,NULL,NULL);
INSERT INTO snapshot VALUES(3,3,'4ba226838bc4320a26c481d00dbfabd3c5cadec74b714797923ed16f04cd6ca6','4ba226838bc4320a26c481d00dbfabd3c5cadec74b714797923ed16f04cd6ca6','2026-11-21T19:37:04Z','',NULL,'[]',NULL,NULL,X'28b52ffd24242101002d303034332d30332d3135204361657361722c2022746865206d616e222c20646965640a66f8ef88',36,NULL,NULL,NULL);
INSERT INTO snapshot VALUES(4,4,'4c98df21f89882b1675525fc1f896eefb606e0f8dc3269b8c9c751056f6e3123','4c98df21f89882b1675525fc1f896eefb606e0f8dc3269b8c9c751056f6e3123','2026-11-21T19:37:04Z','',NULL,'[]',NULL,NULL,X'28b52ffd241de900002e2e2f3230323320556e74696c207468656e2069742073746f6f642e0a9e6adfbf',29,NULL,NULL,NULL);
INSERT INTO snapshot VALUES(5,5,'fa64b5496e60490a1975a30fc49f68caa55ccc09b539b316f0b3070bee1d1dc2','fa64b5496e60490a1975a30fc49f68caa55ccc09b539b316f0b3070bee1d1dc2','2026-11-21T19:37:05Z','https://example.org/p.jpg',NULL,'[]',NULL,NULL,X'28b52ffd2422110100313935352d31322d30312f313935362d31322d32302042757320626f79636f74740a01abb024',34,NULL,NULL,NULL);
INSERT INTO snapshot VALUES(6,6,'08eb6b840864757c70e501c9ef2b7ca251121796255e0ae4c765f10073a57789','08eb6b840864757c70e501c9ef2b7ca251121796255e0ae4c765f10073a57789','2026-11-21T19:37:05Z','',NULL,'[]',NULL,NULL,X'28b52ffd2417b90000313936332d30382d32385431343a3330204d617263680a87158dd5',23,NULL,NULL,NULL);
INSERT INTO snapshot VALUES(7,7,'6f39e812beaf93b782fb0308af52bf6980046210f0b8408652d2599a46f13543','6f39e812beaf93b782fb0308af52bf6980046210f0b8408652d2599a46f13543','2026-11-21T19:37:05Z','',NULL,'[]',NULL,NULL,X'28b52ffd24118900002d303034332d30332d313520496465730ac6cbf64a',17,NULL,NULL,NULL);
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
INSERT INTO article VALUES(1,1,'Added by hand','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO article VALUES(2,2,'Added by hand','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO article VALUES(3,3,'Added by hand','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO article VALUES(4,4,'Added by hand','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO article VALUES(5,5,'Added by hand','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO article VALUES(6,6,'Added by hand','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO article VALUES(7,7,'Added by hand','[]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
, block INTEGER, rank INTEGER NOT NULL DEFAULT 0, firstDay INTEGER NOT NULL DEFAULT 0, span INTEGER NOT NULL DEFAULT 0, firstSource INTEGER NOT NULL DEFAULT 0, firstPosition INTEGER NOT NULL DEFAULT 0, pinned INTEGER NOT NULL DEFAULT 0, hidden INTEGER NOT NULL DEFAULT 0, note TEXT, ownTags TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
INSERT INTO event VALUES('f5bgz',0,'1955-12-01/1956-12-20',-5145,-4760,NULL,NULL,NULL,'Bus boycott','by-hand',1,12,0,-5145,385,5,0,0,0,'<p>Rosa Parks was arrested.</p>','rights');
INSERT INTO event VALUES('f6h88',0,'2025-02-24',20143,20143,NULL,NULL,NULL,'The ministers met in Linden.','by-hand',1,8,0,20143,0,1,0,0,0,replace('See the\nminutes; p. 4','\n',char(10)),'linden');
INSERT INTO event VALUES('pqzk9',0,'-0043-03-15',-735160,-735160,NULL,NULL,NULL,'Caesar, "the man", died','by-hand',1,10,0,-735160,0,3,0,0,0,NULL,'rome');
INSERT INTO event VALUES('s4h9g',1,'-0043-03-15',-735160,-735160,NULL,NULL,NULL,'Ides','by-hand',1,14,0,-735160,0,7,0,1,0,NULL,'');
INSERT INTO event VALUES('w284v',0,'../2023',NULL,19722,NULL,NULL,NULL,'Until then it stood.','by-hand',1,11,0,19722,0,4,0,0,0,NULL,'');
INSERT INTO event VALUES('wjeej',0,'2022-21',19052,19143,NULL,NULL,NULL,'=SUM was told','by-hand',1,9,0,19052,91,2,0,0,0,NULL,'');
INSERT INTO event VALUES('wwqak',0,'1963-08-28T14:30',-2318,-2318,NULL,NULL,NULL,'March','by-hand',1,13,0,-2318,0,6,0,0,0,NULL,'');
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
  inferredFrom TEXT, names TEXT NOT NULL DEFAULT '', block INTEGER, likeness REAL NOT NULL DEFAULT 0, status TEXT NOT NULL DEFAULT 'happened', statusWords TEXT, figures TEXT NOT NULL DEFAULT '', withdrawnAt TEXT, lastCaptured TEXT, lastDigest TEXT, derivedID TEXT,
  UNIQUE (sourceID, position)
);
INSERT INTO mention VALUES(8,1,0,'f6h88','The ministers met in Linden.',0,0,28,NULL,NULL,'The ministers met in Linden.',NULL,'2025-02-24',NULL,NULL,NULL,'stated',NULL,'2025-02-24','DATE','2025-02-24','given by the user',NULL,NULL,NULL,NULL,'',NULL,NULL,'',8,0.0,'happened',NULL,'',NULL,NULL,NULL,'f6h88');
INSERT INTO mention VALUES(9,2,0,'wjeej','=SUM was told',0,0,13,NULL,NULL,'=SUM was told',NULL,'2022-21',NULL,NULL,NULL,'stated',NULL,'2022-21','DATE','2022-21','given by the user',NULL,NULL,NULL,NULL,'',NULL,NULL,'',9,0.0,'happened',NULL,'',NULL,NULL,NULL,'wjeej');
INSERT INTO mention VALUES(10,3,0,'pqzk9','Caesar, "the man", died',0,0,23,NULL,NULL,'Caesar, "the man", died',NULL,'-0043-03-15',NULL,NULL,NULL,'stated',NULL,'-0043-03-15','DATE','-0043-03-15','given by the user',NULL,NULL,NULL,NULL,'',NULL,NULL,'',10,0.0,'happened',NULL,'',NULL,NULL,NULL,'pqzk9');
INSERT INTO mention VALUES(11,4,0,'w284v','Until then it stood.',0,0,20,NULL,NULL,'Until then it stood.',NULL,'../2023',NULL,NULL,NULL,'stated',NULL,'../2023','DATE','../2023','given by the user',NULL,NULL,NULL,NULL,'',NULL,NULL,'',11,0.0,'happened',NULL,'',NULL,NULL,NULL,'w284v');
INSERT INTO mention VALUES(12,5,0,'f5bgz','Bus boycott',0,0,11,NULL,NULL,'Bus boycott',NULL,'1955-12-01/1956-12-20',NULL,NULL,NULL,'stated',NULL,'1955-12-01/1956-12-20','DATE','1955-12-01/1956-12-20','given by the user',NULL,NULL,NULL,NULL,'',NULL,NULL,'',12,0.0,'happened',NULL,'',NULL,NULL,NULL,'f5bgz');
INSERT INTO mention VALUES(13,6,0,'wwqak','March',0,0,5,NULL,NULL,'March',NULL,'1963-08-28T14:30',NULL,NULL,NULL,'stated',NULL,'1963-08-28T14:30','DATE','1963-08-28T14:30','given by the user',NULL,NULL,NULL,NULL,'',NULL,NULL,'',13,0.0,'happened',NULL,'',NULL,NULL,NULL,'wwqak');
INSERT INTO mention VALUES(14,7,0,'s4h9g','Ides',0,0,4,NULL,NULL,'Ides',NULL,'-0043-03-15',NULL,NULL,NULL,'stated',NULL,'-0043-03-15','DATE','-0043-03-15','given by the user',NULL,NULL,NULL,NULL,'',NULL,NULL,'',14,0.0,'happened',NULL,'',NULL,NULL,NULL,'s4h9g');
CREATE TABLE matching (isBehind INTEGER NOT NULL);
INSERT INTO matching VALUES(0);
CREATE TABLE listing (
  list INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  PRIMARY KEY (list, mention)
) WITHOUT ROWID;
CREATE TABLE staleBlock (block INTEGER PRIMARY KEY);
CREATE TABLE formerLocator (
  locator TEXT PRIMARY KEY,
  sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE sourceIdentity (
  identity TEXT PRIMARY KEY,
  sourceID INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE rival (
  mention INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES mention(id) ON DELETE CASCADE,
  PRIMARY KEY (mention, other)
) WITHOUT ROWID;
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  madeAt TEXT NOT NULL,
  event TEXT NOT NULL,
  action TEXT NOT NULL,
  value TEXT,
  undoneAt TEXT
);
INSERT INTO decision VALUES(1,'2026-11-21T19:37:04Z','f6h88','add','{"date":"2025-02-24","text":"The ministers met in Linden.","url":"https://example.org/a"}',NULL);
INSERT INTO decision VALUES(2,'2026-11-21T19:37:04Z','f6h88','tag','linden',NULL);
INSERT INTO decision VALUES(3,'2026-11-21T19:37:04Z','f6h88','note',replace('See the\nminutes; p. 4','\n',char(10)),NULL);
INSERT INTO decision VALUES(4,'2026-11-21T19:37:04Z','wjeej','add','{"date":"2022-21","text":"=SUM was told"}',NULL);
INSERT INTO decision VALUES(5,'2026-11-21T19:37:04Z','pqzk9','add','{"date":"-0043-03-15","text":"Caesar, \"the man\", died"}',NULL);
INSERT INTO decision VALUES(6,'2026-11-21T19:37:04Z','pqzk9','tag','rome',NULL);
INSERT INTO decision VALUES(7,'2026-11-21T19:37:04Z','w284v','add','{"date":"../2023","text":"Until then it stood."}',NULL);
INSERT INTO decision VALUES(8,'2026-11-21T19:37:05Z','f5bgz','add','{"date":"1955-12-01/1956-12-20","text":"Bus boycott","url":"https://example.org/p.jpg"}',NULL);
INSERT INTO decision VALUES(9,'2026-11-21T19:37:05Z','f5bgz','tag','rights',NULL);
INSERT INTO decision VALUES(10,'2026-11-21T19:37:05Z','f5bgz','note','<p>Rosa Parks was arrested.</p>',NULL);
INSERT INTO decision VALUES(11,'2026-11-21T19:37:05Z','wwqak','add','{"date":"1963-08-28T14:30","text":"March"}',NULL);
INSERT INTO decision VALUES(12,'2026-11-21T19:37:05Z','s4h9g','add','{"date":"-0043-03-15","text":"Ides"}',NULL);
INSERT INTO decision VALUES(13,'2026-11-21T19:37:05Z','s4h9g','pin',NULL,NULL);
CREATE TABLE subject (
  decisionID INTEGER NOT NULL REFERENCES decision(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  locator TEXT NOT NULL,
  sentence TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  mentionID INTEGER REFERENCES mention(id) ON DELETE SET NULL,
  PRIMARY KEY (decisionID, place)
) WITHOUT ROWID;
INSERT INTO subject VALUES(1,0,'tl:event/f64b99f06fbbb33a@2026-11-21T19:37:04Z','The ministers met in Linden.',0,8);
INSERT INTO subject VALUES(2,0,'tl:event/f64b99f06fbbb33a@2026-11-21T19:37:04Z','The ministers met in Linden.',0,8);
INSERT INTO subject VALUES(3,0,'tl:event/f64b99f06fbbb33a@2026-11-21T19:37:04Z','The ministers met in Linden.',0,8);
INSERT INTO subject VALUES(4,0,'tl:event/010cd10951635eaf@2026-11-21T19:37:04Z','=SUM was told',0,9);
INSERT INTO subject VALUES(5,0,'tl:event/4ba226838bc4320a@2026-11-21T19:37:04Z','Caesar, "the man", died',0,10);
INSERT INTO subject VALUES(6,0,'tl:event/4ba226838bc4320a@2026-11-21T19:37:04Z','Caesar, "the man", died',0,10);
INSERT INTO subject VALUES(7,0,'tl:event/4c98df21f89882b1@2026-11-21T19:37:04Z','Until then it stood.',0,11);
INSERT INTO subject VALUES(8,0,'tl:event/fa64b5496e60490a@2026-11-21T19:37:05Z','Bus boycott',0,12);
INSERT INTO subject VALUES(9,0,'tl:event/fa64b5496e60490a@2026-11-21T19:37:05Z','Bus boycott',0,12);
INSERT INTO subject VALUES(10,0,'tl:event/fa64b5496e60490a@2026-11-21T19:37:05Z','Bus boycott',0,12);
INSERT INTO subject VALUES(11,0,'tl:event/08eb6b840864757c@2026-11-21T19:37:05Z','March',0,13);
INSERT INTO subject VALUES(12,0,'tl:event/6f39e812beaf93b7@2026-11-21T19:37:05Z','Ides',0,14);
INSERT INTO subject VALUES(13,0,'tl:event/6f39e812beaf93b7@2026-11-21T19:37:05Z','Ides',0,14);
CREATE TABLE eventTag (
  tag TEXT NOT NULL,
  eventID TEXT NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  PRIMARY KEY (tag, eventID)
) WITHOUT ROWID;
INSERT INTO eventTag VALUES('rights','f5bgz');
INSERT INTO eventTag VALUES('linden','f6h88');
INSERT INTO eventTag VALUES('rome','pqzk9');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','mentionSearch','mentionSearch',0,'CREATE VIRTUAL TABLE mentionSearch USING fts5(
  sentence,
  names,
  content = ''mention'',
  content_rowid = ''id'',
  tokenize = ''unicode61 remove_diacritics 2''
)');
CREATE TABLE IF NOT EXISTS 'mentionSearch_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO mentionSearch_data VALUES(1,X'071400');
INSERT INTO mentionSearch_data VALUES(10,X'0000000002061500061101010101010201010301010401010501010000');
INSERT INTO mentionSearch_data VALUES(137438953473,X'000000170830626f79636f74740c0203020275730c0202040c');
INSERT INTO mentionSearch_data VALUES(274877906945,X'0000000d06306d61726368060104');
INSERT INTO mentionSearch_data VALUES(412316860417,X'0000000e06306d617263680d020204');
INSERT INTO mentionSearch_data VALUES(549755813889,X'0000000c053069646573070104');
INSERT INTO mentionSearch_data VALUES(687194767361,X'0000000d0530696465730e020204');
INSERT INTO mentionSearch_data VALUES(2336462209025,X'0000009807306361657361720a02020104646965640a020501046964657307020202016e0802050201740b020401066c696e64656e08020601036d616e0a02040303726368060202020265740802040208696e697374657273080203010573746f6f640b02050202756d090202010374686508020202020304016e0b020302036f6c640902040105756e74696c0b02020103776173090203040b090906060b0808070d0a070b06080a');
CREATE TABLE IF NOT EXISTS 'mentionSearch_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO mentionSearch_idx VALUES(1,X'',2);
INSERT INTO mentionSearch_idx VALUES(2,X'',2);
INSERT INTO mentionSearch_idx VALUES(3,X'',2);
INSERT INTO mentionSearch_idx VALUES(4,X'',2);
INSERT INTO mentionSearch_idx VALUES(5,X'',2);
INSERT INTO mentionSearch_idx VALUES(17,X'',2);
CREATE TABLE IF NOT EXISTS 'mentionSearch_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO mentionSearch_docsize VALUES(8,X'0500');
INSERT INTO mentionSearch_docsize VALUES(9,X'0300');
INSERT INTO mentionSearch_docsize VALUES(10,X'0400');
INSERT INTO mentionSearch_docsize VALUES(11,X'0400');
INSERT INTO mentionSearch_docsize VALUES(12,X'0200');
INSERT INTO mentionSearch_docsize VALUES(13,X'0100');
INSERT INTO mentionSearch_docsize VALUES(14,X'0100');
CREATE TABLE IF NOT EXISTS 'mentionSearch_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO mentionSearch_config VALUES('version',4);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('source',7);
INSERT INTO sqlite_sequence VALUES('decision',13);
CREATE INDEX snapshotOfSource ON snapshot(sourceID, id);
CREATE INDEX mentionOfEvent ON mention(eventID, sourceID, position);
CREATE INDEX mentionOfBlock ON mention(block);
CREATE INDEX mentionWithoutYear ON mention(sourceID, block) WHERE instr(date, 'XXXX') > 0;
CREATE INDEX eventInOrder ON event(
  rank, firstDay, span DESC, sequence, firstSource, firstPosition
);
CREATE INDEX eventOfBlock ON event(block);
CREATE INDEX sourceOfOrigin ON source(origin);
CREATE INDEX identityOfSource ON sourceIdentity(sourceID);
CREATE INDEX rivalOfOther ON rival(other);
CREATE INDEX subjectOfMention ON subject(mentionID);
CREATE INDEX subjectOfSource ON subject(locator);
CREATE INDEX mentionOfDerived ON mention(derivedID);
CREATE INDEX tagOfEvent ON eventTag(eventID);
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
PRAGMA writable_schema=OFF;
COMMIT;
