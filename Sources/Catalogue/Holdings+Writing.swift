import Articles
import SafeText

/// A file as the catalogue knows it: what tells whether it has changed.
struct FileRecord {
  var number: Int
  var size: Int
  var modified: Int64
  /// When the walk began that saw it, in nanoseconds since 1970.
  var scanned: Int64
  var digest: UInt64
}

extension Holdings {
  // MARK: Files

  /// All files that were read, by path.
  ///
  /// Keys are the paths' bytes: two names may be the same text to Swift and not to the file system.
  func files() throws(DatabaseError) -> [[UInt8]: FileRecord] {
    var files: [[UInt8]: FileRecord] = [:]
    let rows = try database.statement(
      "SELECT number, path, size, modified, scanned, digest FROM file"
    )
    while try rows.step() {
      files[rows.bytes(1)] = FileRecord(
        number: Int(rows.integer(0)),
        size: Int(rows.integer(2)),
        modified: rows.integer(3),
        scanned: rows.integer(4),
        digest: UInt64(bitPattern: rows.integer(5))
      )
    }
    return files
  }

  /// Writes down what a file looks like now; `number` is 0 for a new one.
  @discardableResult
  func note(_ path: String, _ record: FileRecord) throws(DatabaseError) -> Int {
    let insert = try database.statement(
      "INSERT OR REPLACE INTO file VALUES(?, ?, ?, ?, ?, ?)"
    )
    if record.number > 0 { try insert.bind(1, record.number) }
    try insert.bind(2, path)
    try insert.bind(3, record.size)
    try insert.bind(4, record.modified)
    try insert.bind(5, record.scanned)
    try insert.bind(6, Int64(bitPattern: record.digest))
    try insert.run()
    return record.number > 0 ? record.number : database.lastRow
  }

  /// Takes away a file with all that came from it.
  ///
  /// Returns the numbers that its articles had, by the ids they wanted, so that the same articles
  /// can have them again.
  func remove(file: Int) throws(DatabaseError) -> [String: Int] {
    var numbers: [String: Int] = [:]
    let list = try articles()
    for entry in list.articles(ofFile: file) {
      numbers[entry.head.wantedID] = min(entry.number, numbers[entry.head.wantedID] ?? .max)
      try remove(entry)
      list.remove(entry.number)
    }
    for table in ["problem WHERE file", "file WHERE number"] {
      let delete = try database.statement("DELETE FROM \(table) = ?")
      try delete.bind(1, file)
      try delete.run()
    }
    return numbers
  }

  private func remove(_ entry: ArticleEntry) throws(DatabaseError) {
    let outline = try outline(of: entry.number)
    let unfile = try database.statement("DELETE FROM filed WHERE topic = ? AND passage = ?")
    let delete = try database.statement("DELETE FROM passage WHERE id = ?")
    for (ordinal, head) in outline.heads.enumerated() where head.isPassage {
      let id = RowID.passage(kind: head.kind, article: entry.number, ordinal: ordinal)
      let topics = filing(of: head)
      count(filedUnder: topics, by: -1)
      for topic in topics {
        try unfile.bind(1, topic)
        try unfile.bind(2, id)
        try unfile.run()
      }
      try unindex(entry, passage: id, topics: topics)
      try delete.bind(1, RowID.text(of: id))
      try delete.run()
    }
    try removeSetAside(article: entry.number)
    let article = try database.statement("DELETE FROM article WHERE number = ?")
    try article.bind(1, entry.number)
    try article.run()
    lastOutline = nil
    caches = SearchCaches()
  }

  private func unindex(
    _ entry: ArticleEntry,
    passage: Int64,
    topics: [Int]
  ) throws(DatabaseError) {
    let row = try database.statement("SELECT body FROM passage WHERE id = ?")
    try row.bind(1, RowID.text(of: passage))
    guard try row.step(), let body = PassageBody(row.bytes(0)) else { throw .damaged }
    try unindex(body, of: entry.head, topics: above(topics), id: passage)
    count(language: body.language, by: -1)
  }

  /// Where a passage is filed: under its topics, or with those that no topic fits.
  func filing(of head: Outline.Head) -> [Int] {
    if head.topics.isEmpty { return [unfiled] }
    if head.topics.count == 1 { return head.topics }
    return Set(head.topics).sorted()
  }

  // MARK: Articles

  func freeNumber() -> Int? {
    guard nextArticle < RowID.articleLimit else { return nil }
    defer { nextArticle += 1 }
    return nextArticle
  }

  /// Gives every article the id that a new build would give it.
  func settleIDs() throws(DatabaseError) {
    let list = try articles()
    let update = try database.statement("UPDATE article SET id = ? WHERE number = ?")
    let changes = list.settled()
    // All at once, because two articles may change ids.
    let entries = changes.compactMap { list[$0.number] }
    for entry in entries { list.remove(entry.number) }
    for (change, entry) in zip(changes, entries) {
      try update.bind(1, change.id)
      try update.bind(2, change.number)
      try update.run()
      var entry = entry
      entry.id = change.id
      list.add(entry)
    }
  }

  // MARK: Problems

  /// What was wrong with the files when they were read, by path; those of ids come first.
  func problems() throws(DatabaseError) -> [ContentProblem] {
    var problems = try articles().renamed.map { entry, holder in
      ContentProblem(
        file: entry.path,
        line: 1,
        kind: .duplicateArticle(ScreenText(entry.head.wantedID), first: ScreenText(holder))
      )
    }
    let rows = try database.statement(
      "SELECT path, line, message FROM problem JOIN file ON file = number"
    )
    while try rows.step() {
      problems.append(
        ContentProblem(
          file: rows.text(0),
          line: Int(rows.integer(1)),
          kind: .noted(ScreenText(rows.text(2)))
        )
      )
    }
    return problems
  }

  /// Writes down what was wrong with a file.
  func note(_ problems: [ContentProblem], file: Int) throws(DatabaseError) {
    guard !problems.isEmpty else { return }
    let insert = try database.statement("INSERT INTO problem VALUES(?, ?, ?)")
    for problem in problems {
      try insert.bind(1, file)
      try insert.bind(2, problem.line)
      try insert.bind(3, problem.kind.message)
      try insert.run()
    }
  }
}
