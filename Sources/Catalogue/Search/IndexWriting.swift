internal import CSQLite

/// What is on its way into the index and the lexicon of a catalogue that is being written.
struct IndexWriting {
  /// So many segments of the index are made one before more are begun.
  ///
  /// Beyond that, writing what is there once more costs less than looking into each of them at
  /// every step of merging; FTS5 allows 2,000.
  private static let segmentLimit = 800
  /// In a catalogue that was changed, up to so many are left as they are, so that not every small
  /// change writes the whole index anew.
  fileprivate static let changedSegmentLimit = 4

  var queue = IndexQueue()
  /// The words that were counted since some were written down; nil where there are none.
  var tally: WordTally?
  /// The row of the lexicon that is being changed.
  var shelf: ShelfChange?
  /// Whether no word was written down yet.
  var isLexiconEmpty = false
  /// Segments that rows were written to since they were made one.
  var segments = 0
  /// Whether the catalogue is new, so that its segments are ours alone to make one.
  var isNew = false
  /// The tables whose segments are still to be made one; nil while that is not at work.
  fileprivate var merging: [String]?
  fileprivate var isMergeBegun = false
  /// Whether an older catalogue was looked at for segments that should be one.
  fileprivate var isLookedThrough = false
  private var columns = IndexColumns()

  var isMergeDue: Bool { merging != nil || isNew && segments >= Self.segmentLimit }

  mutating func add(
    _ body: PassageBody,
    of head: ArticleHead,
    topics: [Int],
    id: Int64,
    isRemoved: Bool
  ) {
    columns.fold(body, of: head, topics: topics)
    queue.add(columns, id: id, isRemoved: isRemoved)
    let tally = self.tally ?? WordTally()
    self.tally = tally
    let (bytes, end) = (columns.bytes, columns.ends.body)
    bytes.withUnsafeBufferPointer { bytes in
      tally.add(UnsafeBufferPointer(rebasing: bytes[..<end]), step: isRemoved ? -1 : 1)
    }
  }
}

extension Holdings {
  /// While a new catalogue is written, FTS5 merges nothing by itself, which would write most places
  /// of words three times: its segments are made one when all files are read.
  static let indexSettings = """
    INSERT INTO search(search, rank) VALUES('hashsize', 8000000), ('automerge', 0),
      ('crisismerge', 1000);
    INSERT INTO heading(heading, rank) VALUES('automerge', 0), ('crisismerge', 1000);
    """
  private static let indexTables = [IndexQuestion.Table.search, .heading].map(\.rawValue)
  private static let settledIndexSettings = """
    INSERT INTO search(search, rank) VALUES('automerge', 4), ('crisismerge', 16);
    INSERT INTO heading(heading, rank) VALUES('automerge', 4), ('crisismerge', 16);
    """

  /// Does some of the work that waits: passages for the index, its segments, words for the lexicon;
  /// false where there is none.
  ///
  /// With `isLast`, all that waits is due, else only what should wait no longer.
  func settleSome(isLast: Bool) throws(DatabaseError) -> Bool {
    if isLast || indexing.queue.isDue, try indexSome() { return true }
    if isLast { try lookForSegments() }
    if indexing.isMergeDue || isLast && indexing.isNew && indexing.segments > 0 {
      try mergeSome()
      return true
    }
    return isLast || indexing.tally?.isDue == true ? try countSome() : false
  }

  /// Ends all such work.
  func settle() throws(DatabaseError) {
    while try settleSome(isLast: true) {}
    if indexing.isNew { try database.execute(Self.settledIndexSettings) }
    indexing = IndexWriting()
    caches = SearchCaches()
    isCounted = true
  }

  /// Has the index of a catalogue that was changed made one where changes have left many segments:
  /// FTS5 looks for each word in each, and an unfinished word is dozens.
  private func lookForSegments() throws(DatabaseError) {
    guard !indexing.isNew, !indexing.isLookedThrough else { return }
    indexing.isLookedThrough = true
    try writeDownIndex()
    var tables: [String] = []
    for table in Self.indexTables
    where try segments(of: table) > IndexWriting.changedSegmentLimit {
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

  /// Pages in one step of merging so many segments.
  ///
  /// Each step begins by looking into every segment and ends by cutting off what was read of it,
  /// which for eight segments costs about as much as writing a page: steps grow with the segments,
  /// up to some twenty milliseconds, so that this does not outgrow the text.
  private static func mergePages(ofSegments segments: Int) -> Int {
    min(max(32, segments / 2), 128)
  }

  /// Brings the segments of the index some way nearer to being one.
  private func mergeSome() throws(DatabaseError) {
    if indexing.merging == nil { try writeDownIndex() }
    var tables = indexing.merging ?? Self.indexTables
    if let table = tables.first {
      let some = Self.mergePages(ofSegments: indexing.segments)
      let pages = indexing.isMergeBegun ? some : -some
      let before = sqlite3_total_changes(database.handle)
      let merge = try database.statement("INSERT INTO \(table)(\(table), rank) VALUES('merge', ?)")
      try merge.bind(1, pages)
      try merge.run()
      indexing.isMergeBegun = true
      // This is how FTS5 says that there is no more to merge.
      if sqlite3_total_changes(database.handle) &- before < 2 {
        tables.removeFirst()
        indexing.isMergeBegun = false
      }
    }
    indexing.merging = tables.isEmpty ? nil : tables
    if tables.isEmpty { indexing.segments = 0 }
  }
}
