/// The tables of a catalogue.
///
/// A passage's row id is `source kind << 56 | article number << 24 | ordinal`, so that source order
/// is row order; an article's number is never given to another. Its text has a row without the kind
/// (`RowID.text`), so that a build adds texts behind all others. What an article sets aside has
/// rows numbered like its passages, in a table of their own. `head`, `outline`, `body` and `state`
/// are sealed by `ByteWriter`, so that no damaged text is ever shown.
enum Schema {
  /// Raised whenever the tables, the coding or what readers make of a file changes.
  static let version: Int32 = 8
  /// `MonG`: tells a catalogue from any other SQLite file.
  static let applicationID: Int32 = 0x4D6F_6E47

  static let tables = """
    CREATE TABLE file(
      number INTEGER PRIMARY KEY, path TEXT, size INTEGER, modified INTEGER, scanned INTEGER,
      digest INTEGER);
    CREATE TABLE problem(file INTEGER, line INTEGER, message TEXT);
    CREATE TABLE article(
      number INTEGER PRIMARY KEY, file INTEGER, id TEXT, head BLOB, outline BLOB);
    CREATE TABLE passage(id INTEGER PRIMARY KEY, body BLOB);
    CREATE TABLE aside(id INTEGER PRIMARY KEY, body BLOB);
    CREATE TABLE filed(topic INTEGER, passage INTEGER, PRIMARY KEY(topic, passage)) WITHOUT ROWID;
    CREATE TABLE claim(
      topic INTEGER, number INTEGER, body BLOB, PRIMARY KEY(topic, number)) WITHOUT ROWID;
    CREATE VIRTUAL TABLE search USING fts5(
      title, above, body, marks, content='', columnsize=0,
      tokenize="ascii tokenchars '.|~'");
    CREATE VIRTUAL TABLE heading USING fts5(
      title, content='', columnsize=0, tokenize="ascii tokenchars '.|~'", prefix='1 2');
    CREATE TABLE lexicon(first INTEGER PRIMARY KEY, words BLOB);
    CREATE TABLE synonym(words TEXT PRIMARY KEY, number INTEGER) WITHOUT ROWID;
    CREATE INDEX synonyms ON synonym(number);
    CREATE TABLE cue(words TEXT, topic INTEGER, PRIMARY KEY(words, topic)) WITHOUT ROWID;
    CREATE TABLE danger(phrases BLOB);
    """

  /// Comes before all tables of a new file.
  ///
  /// Pages of sixteen kilobytes hold the same in fewer writes, and long texts with less room to
  /// spare. A build adds most behind what is there, and needs few pages at hand.
  static let newFile = "PRAGMA page_size=16384; PRAGMA cache_size=-2000; "

  /// Only a file says what it is and holds what a store in memory keeps in its properties.
  static let fileTables = """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    CREATE TABLE about(state BLOB);
    """
}

/// The parts of a passage's row id.
enum RowID {
  static let ordinalLimit = 1 << 24
  static let articleLimit = 1 << 32
  /// The kind of a source that does not say its kind: behind all others.
  static let unknownKind = 0x7F

  static func passage(kind: Int, article: Int, ordinal: Int) -> Int64 {
    Int64(kind & 0x7F) << 56 | Int64(article & (articleLimit - 1)) << 24
      | Int64(ordinal & (ordinalLimit - 1))
  }

  /// The row of a passage's text: rows of articles come in the order of their numbers, and no page
  /// of the table has to be parted to let one in.
  static func text(of passage: Int64) -> Int64 { passage & (1 << 56 - 1) }

  static func article(of passage: Int64) -> Int {
    Int(passage >> 24) & (articleLimit - 1)
  }
}
