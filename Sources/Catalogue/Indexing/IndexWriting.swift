internal import CSQLite

/// What is on its way into the index and the lexicon of a catalogue that is being written.
struct IndexWriting: ~Copyable {
  /// In a catalogue that was changed, up to so many segments are left as they are, so that not
  /// every small change writes the whole index anew.
  fileprivate static let segmentLimit = 4

  /// The index of a catalogue that is being made; nil where FTS5 writes it.
  var new: NewIndex?
  var queue = IndexQueue()
  /// The words that were counted since some were written down; nil where there are none.
  var tally: WordTally?
  /// The row of the lexicon that is being changed.
  var shelf: ShelfChange?
  /// Whether no word was written down yet.
  var isLexiconEmpty = false
  /// The tables whose segments are still to be made one; nil while that is not at work.
  fileprivate var merging: [String]?
  fileprivate var isMergeBegun = false
  /// Whether FTS5's segments were looked at, whether they should be one.
  fileprivate var isLookedThrough = false
  private var columns = IndexColumns()

  mutating func add(
    _ body: PassageBody,
    of head: ArticleHead,
    topics: [Int],
    id: Int64
  ) throws(DatabaseError) {
    columns.fold(body, of: head, topics: topics)
    if let new { return try new.add(columns, row: id) }
    queue.add(columns, id: id, isRemoved: false)
    count(step: 1)
  }

  mutating func remove(_ body: PassageBody, of head: ArticleHead, topics: [Int], id: Int64) {
    columns.fold(body, of: head, topics: topics)
    queue.add(columns, id: id, isRemoved: true)
    count(step: -1)
  }

  private mutating func count(step: Int32) {
    let tally = self.tally ?? WordTally()
    self.tally = tally
    tally.add(UnsafeBufferPointer(rebasing: columns.bytes[..<columns.ends.body]), step: step)
  }
}

extension Holdings {
  private static let indexTables = [IndexQuestion.Table.search, .heading].map(\.rawValue)
  /// Later changes go through FTS5, which keeps some in memory before it writes.
  private static let indexSettings =
    "INSERT INTO search(search, rank) VALUES('hashsize', 8000000)"

  /// Begins the index of a new catalogue.
  func beginIndex() throws(DatabaseError) {
    indexing.new = try NewIndex(in: database)
    if indexing.new == nil { try database.execute(Self.indexSettings) }
    indexing.isLexiconEmpty = true
    isCounted = false
  }

  /// Does some of the work that waits: passages for the index, its segments, words for the lexicon;
  /// false where there is none.
  ///
  /// With `isLast`, all that waits is due, else only what should wait no longer.
  func settleSome(isLast: Bool) throws(DatabaseError) -> Bool {
    if let new = indexing.new { return try new.settleSome(isLast: isLast) }
    if isLast || indexing.queue.isDue, try indexSome() { return true }
    if isLast { try lookForSegments() }
    if indexing.merging != nil {
      try mergeSome()
      return true
    }
    return isLast || indexing.tally?.isDue == true ? try countSome() : false
  }

  /// Ends all such work.
  func settle() throws(DatabaseError) {
    while try settleSome(isLast: true) {}
    if let new = indexing.new {
      new.close()
      try database.execute(Self.indexSettings)
    }
    indexing = IndexWriting()
    caches = SearchCaches()
    isCounted = true
  }

  /// Has the index of a catalogue that was changed made one where changes have left many segments:
  /// FTS5 looks for each word in each, and an unfinished word is dozens.
  private func lookForSegments() throws(DatabaseError) {
    guard !indexing.isLookedThrough else { return }
    indexing.isLookedThrough = true
    try writeDownIndex()
    var tables: [String] = []
    for table in Self.indexTables where try segments(of: table) > IndexWriting.segmentLimit {
      tables.append(table)
    }
    if !tables.isEmpty { indexing.merging = tables }
  }

  /// How many segments FTS5 has for a table, as it says itself: after four bytes, the number of
  /// levels, then that of segments, seven bits a byte.
  private func segments(of table: String) throws(DatabaseError) -> Int {
    let row = try database.statement("SELECT block FROM \(table)_data WHERE id = 10")
    guard try row.step() else { return 0 }
    var values: [Int] = []
    var value = 0
    for byte in row.bytes(0).dropFirst(4).prefix(9) where values.count < 2 {
      value = value << 7 | Int(byte & 0x7F)
      guard byte < 0x80 else { continue }
      values.append(value)
      value = 0
    }
    return values.count == 2 ? values[1] : 0
  }

  /// FTS5 writes what it still has in memory down at a savepoint; merging alone leaves it there.
  private func writeDownIndex() throws(DatabaseError) {
    try database.execute("SAVEPOINT written; RELEASE written")
  }

  /// Pages in one step of merging.
  ///
  /// Each step begins by looking into every segment and ends by cutting off what was read of it.
  private static let mergePages = 64

  /// Brings the segments of the index some way nearer to being one.
  private func mergeSome() throws(DatabaseError) {
    guard var tables = indexing.merging, let table = tables.first else { return }
    let before = sqlite3_total_changes(database.handle)
    let merge = try database.statement("INSERT INTO \(table)(\(table), rank) VALUES('merge', ?)")
    try merge.bind(1, indexing.isMergeBegun ? Self.mergePages : -Self.mergePages)
    try merge.run()
    indexing.isMergeBegun = true
    // This is how FTS5 says that there is no more to merge.
    if sqlite3_total_changes(database.handle) &- before < 2 {
      tables.removeFirst()
      indexing.isMergeBegun = false
    }
    indexing.merging = tables.isEmpty ? nil : tables
  }
}
