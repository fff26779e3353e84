/// The index of a catalogue that is being made, written past FTS5 into the tables that FTS5 reads.
///
/// FTS5 takes in one word after the other and looks each up twice, which took more than half of a
/// build. Here words are numbered as they come, sorted by their numbers many passages at a time,
/// and written once; at the end all segments are made one. Whatever is changed later goes through
/// FTS5 itself.
final class NewIndex {
  private let database: Database
  private let search: NewIndexTable
  private let heading: NewIndexTable
  private let lexicon: NewLexicon

  /// Nil where FTS5 would write its tables in another form.
  init?(in database: Database) throws(DatabaseError) {
    self.database = database
    lexicon = NewLexicon(database)
    search = NewIndexTable(.search, columns: 4, in: database, lexicon: lexicon)
    heading = NewIndexTable(.heading, columns: 1, in: database)
    guard try search.isKnown(), try heading.isKnown() else { return nil }
    // They are shut against whatever a planted file could try; nothing is planted yet.
    database.setDefensive(false)
  }

  /// Adds a passage.
  func add(_ columns: borrowing IndexColumns, row: Int64) throws(DatabaseError) {
    let (bytes, ends) = (columns.bytes, columns.ends)
    // Whatever fails, no table has a passage by half.
    try search.makeRoom()
    try heading.makeRoom()
    search.begin(row: row)
    heading.begin(row: row)
    let title = UnsafeBufferPointer(rebasing: bytes[..<ends.title])
    search.addColumn(title)
    search.addColumn(UnsafeBufferPointer(rebasing: bytes[ends.title..<ends.above]))
    search.addColumn(UnsafeBufferPointer(rebasing: bytes[ends.above..<ends.body]))
    search.addColumn(UnsafeBufferPointer(rebasing: bytes[ends.body..<ends.marks]))
    heading.addColumn(title, hasBeginnings: true)
  }

  /// Does some of the work that waits; false where there is none.
  ///
  /// With `isLast`, all of it is due, else only what should wait no longer.
  func settleSome(isLast: Bool) throws(DatabaseError) -> Bool {
    if try search.settleSome(isLast: isLast) { return true }
    if try heading.settleSome(isLast: isLast) { return true }
    if isLast { try lexicon.finish() }
    return false
  }

  /// Lets a search find all that was added.
  func show() throws(DatabaseError) {
    try search.show()
    try heading.show()
  }

  /// Leaves the tables to FTS5, once all is settled.
  func close() { database.setDefensive(true) }
}

/// One table of a new index: passages in memory, then segments, then one of them.
final class NewIndexTable {
  /// So many segments are made one before more are begun; FTS5 opens no more than 2,000.
  private static let segmentLimit = 800
  /// Pages that are written in one step, some milliseconds.
  private static let pagesInStep = 128

  private let database: Database
  private let tables: IndexTables
  private var run: IndexRun
  /// The oldest first; then those that have been made one and are still to be taken away.
  private var segments: [IndexSegment] = []
  private var replaced: [IndexSegment] = []
  /// Those that are being made one: the oldest of `segments`.
  private var merged: [IndexSegment] = []
  private var nextNumber = 1
  private var writing: RunWriting?
  private var merging: SegmentMerge?
  /// How many rows there are, and how many words in each column.
  private var rows = 0
  private var words: [Int] = []
  private var column = 0
  /// Whether FTS5 knows all segments.
  private var isDescribed = true
  /// Learns each word and how many rows it has when all of them are written to one segment.
  private let lexicon: NewLexicon?
  /// Whether that is being done, and whether it is done.
  private var isCounting = false
  private var isCounted = false

  init(
    _ table: IndexQuestion.Table,
    columns: Int,
    in database: Database,
    lexicon: NewLexicon? = nil
  ) {
    self.database = database
    self.lexicon = lexicon
    tables = IndexTables(of: table.rawValue, in: database)
    run = IndexRun(columns: columns)
    words = [Int](repeating: 0, count: columns)
  }

  /// Whether FTS5 writes this table as it is written here.
  func isKnown() throws(DatabaseError) -> Bool { try tables.isKnown() }

  // MARK: Adding

  /// Makes room for a passage.
  func makeRoom() throws(DatabaseError) {
    if writing != nil || run.isOverfull { try writeRun() }
  }

  /// Begins a passage, for which room was made; its columns must follow.
  func begin(row: Int64) {
    run.begin(row: row)
    rows += 1
    column = 0
  }

  /// Adds the passage's next column; `IndexRun` says what it must be.
  func addColumn(_ text: UnsafeBufferPointer<UInt8>, hasBeginnings: Bool = false) {
    words[column] += run.addColumn(text, hasBeginnings: hasBeginnings)
    column += 1
  }

  // MARK: Settling

  /// Does some of the work that waits; false where there is none.
  func settleSome(isLast: Bool) throws(DatabaseError) -> Bool {
    if writing != nil || run.isFull || isLast && !run.isEmpty {
      try writeSome(isLast: isLast)
    } else if merging != nil || isMergeDue(isLast: isLast) {
      try mergeSome(isLast: isLast)
    } else if isLast, !isDescribed {
      try describe()
    } else if let segment = replaced.popLast() {
      try tables.remove(segment.number)
    } else {
      return false
    }
    return true
  }

  /// Lets a search find all that was added.
  func show() throws(DatabaseError) {
    try writeRun()
    if merging != nil || !isDescribed { try describe() }
  }

  private func takeNumber() -> Int {
    defer { nextNumber += 1 }
    return nextNumber
  }

  private func writeRun() throws(DatabaseError) {
    while writing != nil || !run.isEmpty { try writeSome(isLast: false) }
  }

  private func writeSome(isLast: Bool) throws(DatabaseError) {
    if writing == nil {
      isCounting = isLast && lexicon != nil && segments.isEmpty
      writing = RunWriting(run, into: takeNumber(), of: tables)
      return
    }
    let counted = isCounting ? lexicon : nil
    let pages = Self.pagesInStep
    if try writing?.advance(pages: pages, words: run.words, lexicon: counted) == true { return }
    if let written = writing?.written, written.last > 0 { segments.append(written) }
    writing = nil
    run.removeAll()
    (isDescribed, isCounted) = (false, isCounting)
  }

  private func isMergeDue(isLast: Bool) -> Bool {
    if segments.count >= Self.segmentLimit { return true }
    let isUncounted = lexicon != nil && !isCounted && !segments.isEmpty
    return isLast && (segments.count > 1 || isUncounted)
  }

  private func mergeSome(isLast: Bool) throws(DatabaseError) {
    if merging == nil {
      isCounting = isLast && lexicon != nil
      merged = segments
      merging = try SegmentMerge(merged, into: takeNumber(), of: tables)
      return
    }
    let counted = isCounting ? lexicon : nil
    if try merging?.advance(pages: Self.pagesInStep, lexicon: counted) == true { return }
    replaced = merged
    segments = (try merging?.segments() ?? []) + segments.dropFirst(merged.count)
    merging = nil
    isCounted = isCounting
    try describe()
  }

  private func describe() throws(DatabaseError) {
    var segments = self.segments
    if let made = try merging?.segments() { segments = made + segments.dropFirst(merged.count) }
    try tables.describe(segments, rows: rows, words: words)
    try database.reopenTables()
    isDescribed = true
  }
}
