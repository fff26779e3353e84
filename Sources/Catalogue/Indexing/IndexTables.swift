internal import CSQLite

/// A segment of a table's index: words in their order, each with the rows and places where it
/// stands, on pages of their own.
struct IndexSegment: Equatable {
  /// From 1 on; FTS5 has no more than sixteen bits for it.
  var number: Int
  /// Its pages, which are counted from 1; those before `first` are gone.
  var first = 1
  var last: Int
}

/// The tables in which FTS5 keeps the index of one of its tables, as SQLite's `fts5_index.c`
/// describes them (version 4, which every FTS5 since 2015 reads).
struct IndexTables {
  static let version = 4
  /// FTS5 opens no more segments.
  static let segmentLimit = 2_000

  let database: Database
  private let pageInsert: String
  private let pageQuery: String
  private let pageDelete: String
  private let splitInsert: String
  private let splitDelete: String
  private let splitQuery: String
  private let versionQuery: String

  init(of name: String, in database: Database) {
    self.database = database
    pageInsert = "INSERT OR REPLACE INTO \(name)_data VALUES(?, ?)"
    pageQuery = "SELECT block FROM \(name)_data WHERE id = ?"
    pageDelete = "DELETE FROM \(name)_data WHERE id BETWEEN ? AND ?"
    splitInsert = "INSERT INTO \(name)_idx VALUES(?, ?, ?)"
    splitDelete = "DELETE FROM \(name)_idx WHERE segid = ?"
    splitQuery =
      "SELECT pgno >> 1 FROM \(name)_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1"
    versionQuery = "SELECT v FROM \(name)_config WHERE k = 'version'"
  }

  /// Whether this FTS5 writes what is written here.
  func isKnown() throws(DatabaseError) -> Bool {
    let row = try database.statement(versionQuery)
    return try row.step() && row.integer(0) == Self.version
  }

  // MARK: Pages

  /// The row of a page.
  private static func row(of page: Int, in segment: Int) -> Int64 {
    Int64(segment) << 37 | Int64(page)
  }

  /// The row of a page that leads through the rows of a word.
  private static func jumpRow(of page: Int, height: Int, in segment: Int) -> Int64 {
    Int64(segment) << 37 | 1 << 36 | Int64(height) << 31 | Int64(page)
  }

  func write(_ bytes: borrowing IndexBytes, page: Int, in segment: Int) throws(DatabaseError) {
    try write(bytes.bytes, row: Self.row(of: page, in: segment))
  }

  func write(
    _ bytes: [UInt8],
    jumpPage: Int,
    height: Int,
    in segment: Int
  ) throws(DatabaseError) {
    let row = Self.jumpRow(of: jumpPage, height: height, in: segment)
    let insert = try database.statement(pageInsert)
    try insert.bind(1, row)
    try insert.run(blob: bytes, at: 2)
  }

  private func write(_ bytes: UnsafeBufferPointer<UInt8>, row: Int64) throws(DatabaseError) {
    let insert = try database.statement(pageInsert)
    try insert.bind(1, row)
    try insert.run(blob: bytes, at: 2)
  }

  /// Reads a page in place of what is there.
  func read(_ page: Int, of segment: Int, into bytes: inout IndexBytes) throws(DatabaseError) {
    let row = try database.statement(pageQuery)
    try row.bind(1, Self.row(of: page, in: segment))
    guard try row.step() else { throw .damaged }
    bytes.removeAll()
    row.withBytes(0) { bytes.put($0) }
    bytes.putPadding()
  }

  /// Notes the page where words begin that do not come before `letters`.
  func addSplit(
    _ letters: borrowing IndexBytes,
    page: Int,
    hasJumps: Bool,
    in segment: Int
  ) throws(DatabaseError) {
    let insert = try database.statement(splitInsert)
    try insert.bind(1, segment)
    try insert.bind(2, blob: letters.bytes)
    try insert.bind(3, page << 1 | (hasJumps ? 1 : 0))
    try insert.run()
  }

  /// The page on which a word must begin, if the segment has it; the sign of its index stands
  /// before its letters.
  func page(of word: [UInt8], in segment: Int) throws(DatabaseError) -> Int {
    let row = try database.statement(splitQuery)
    try row.bind(1, segment)
    try row.bind(2, word)
    return try row.step() ? Int(clamping: row.integer(0)) : 0
  }

  /// Takes away pages of a segment; those that lead through the rows of a word stay.
  func remove(_ pages: Range<Int>, of segment: Int) throws(DatabaseError) {
    guard !pages.isEmpty else { return }
    let delete = try database.statement(pageDelete)
    try delete.bind(1, Self.row(of: pages.lowerBound, in: segment))
    try delete.bind(2, Self.row(of: pages.upperBound - 1, in: segment))
    try delete.run()
  }

  /// Takes away a segment.
  func remove(_ segment: Int) throws(DatabaseError) {
    let delete = try database.statement(pageDelete)
    try delete.bind(1, Self.row(of: 0, in: segment))
    try delete.bind(2, Self.row(of: 0, in: segment + 1) - 1)
    try delete.run()
    let splits = try database.statement(splitDelete)
    try splits.bind(1, segment)
    try splits.run()
  }

  // MARK: What FTS5 begins with

  /// The segment that is the whole index; nil where there are several, or another form of them.
  func onlySegment() throws(DatabaseError) -> IndexSegment? {
    let row = try database.statement(pageQuery)
    try row.bind(1, Self.structureRow)
    guard try row.step() else { return nil }
    var bytes = IndexBytes()
    row.withBytes(0) { bytes.put($0) }
    bytes.putPadding()
    // Four bytes that change with the settings, the number of levels, that of segments, how often
    // was written; then for each level how it is merged, and its segments.
    var (numbers, offset): ([Int], Int) = ([], 4)
    while offset < bytes.count {
      let (number, length) = IndexNumber.read(bytes.start + offset)
      numbers.append(Int(truncatingIfNeeded: number & 0x7FFF_FFFF))
      offset += length
    }
    guard numbers.count == 2 * (numbers.first ?? 0) + 6, numbers[1] == 1 else { return nil }
    var place = 3
    while place + 1 < numbers.count, numbers[place + 1] == 0 { place += 2 }
    guard place + 1 < numbers.count, numbers[place + 1] == 1 else { return nil }
    let segment = numbers[(place + 2)...]
    guard segment.count >= 3, let number = segment.first else { return nil }
    return IndexSegment(
      number: number,
      first: segment[segment.startIndex + 1],
      last: segment[segment.startIndex + 2]
    )
  }

  /// How many rows there are.
  func rowCount() throws(DatabaseError) -> Int {
    let row = try database.statement(pageQuery)
    try row.bind(1, Self.averagesRow)
    guard try row.step() else { throw .damaged }
    var bytes = IndexBytes()
    row.withBytes(0) { bytes.put($0) }
    bytes.putPadding()
    return Int(truncatingIfNeeded: IndexNumber.read(bytes.start).value & .max >> 1)
  }

  private static let averagesRow: Int64 = 1
  private static let structureRow: Int64 = 10

  /// Says which segments there are, the oldest first, how many rows they have, and how many words
  /// stand in each column.
  ///
  /// FTS5 knows it when it has opened the table anew.
  func describe(
    _ segments: [IndexSegment],
    rows: Int,
    words: [Int]
  ) throws(DatabaseError) {
    var averages = IndexBytes()
    for number in [rows] + words { averages.put(number: UInt64(number)) }
    try write(averages.bytes, row: Self.averagesRow)
    var old = IndexBytes()
    let row = try database.statement(pageQuery)
    try row.bind(1, Self.structureRow)
    guard try row.step() else { throw .damaged }
    row.withBytes(0) { old.put($0) }
    guard old.count >= 4 else { throw .damaged }
    // Four bytes that change with the settings; then two levels, so that a single segment stands
    // where FTS5 would have put it, below the changes that are still to come.
    var structure = IndexBytes()
    structure.put(UnsafeBufferPointer(rebasing: old.bytes[..<4]))
    let isOne = segments.count == 1
    for number in [2, segments.count, 0] { structure.put(number: UInt64(number)) }
    for level in [isOne ? [] : segments, isOne ? segments : []] {
      for number in [0, level.count] { structure.put(number: UInt64(number)) }
      for segment in level {
        for number in [segment.number, segment.first, segment.last] {
          structure.put(number: UInt64(number))
        }
      }
    }
    try write(structure.bytes, row: Self.structureRow)
  }
}
