/// Pages that lead through the rows of a word that stands in very many, so that FTS5 need not read
/// all of them to find one: the first row of each page on which no word begins.
///
/// Where there are many such pages, others lead through them in turn.
struct JumpPages {
  /// For fewer pages FTS5 makes none.
  private static let leastPages = 4

  /// The page that is being written of one height.
  private struct Level {
    var page = 0
    var bytes: [UInt8] = []
    var first: Int64 = 0
    var last: Int64 = 0

    mutating func put(_ number: UInt64) {
      var written = IndexBytes()
      written.put(number: number)
      bytes += written.bytes
    }

    /// Begins the page: whether it stands alone, what it leads to first, and that page's first row.
    mutating func begin(isAlone: Bool, leadsTo page: Int, row: Int64) {
      bytes = [isAlone ? 0 : 1]
      put(UInt64(page))
      put(UInt64(bitPattern: row))
      (first, last) = (row, row)
    }
  }

  private let tables: IndexTables
  private let segment: Int
  private var levels = [Level()]

  init(_ tables: IndexTables, segment: Int) {
    self.tables = tables
    self.segment = segment
  }

  /// A word begins on that page.
  mutating func begin(page: Int) { levels[0].page = page }

  /// The first row of a page on which no word has begun yet.
  mutating func add(row: Int64, page: Int) throws(DatabaseError) {
    var target = page
    for height in 0... {
      let isFull = levels[height].bytes.count >= SegmentWriter.pageSize
      if isFull { try turnPage(height) }
      if levels[height].bytes.isEmpty {
        levels[height].begin(isAlone: !isFull, leadsTo: target, row: row)
      } else {
        levels[height].put(UInt64(bitPattern: row &- levels[height].last))
        levels[height].last = row
      }
      guard isFull else { return }
      target = levels[height].page
    }
  }

  /// Writes a full page; the one above must lead to it.
  private mutating func turnPage(_ height: Int) throws(DatabaseError) {
    levels[height].bytes[0] = 1
    try write(height)
    if height + 1 == levels.count { levels.append(Level()) }
    let full = levels[height]
    if levels[height + 1].bytes.isEmpty {
      levels[height + 1].page = full.page
      levels[height + 1].begin(isAlone: true, leadsTo: full.page, row: full.first)
    }
    levels[height].bytes = []
    levels[height].page += 1
  }

  /// A page ends on which no row begins.
  mutating func addNone() {
    if !levels[0].bytes.isEmpty { levels[0].bytes.append(0) }
  }

  /// Ends the word, behind which came so many pages on which none begins; true where pages lead
  /// through it.
  mutating func end(after pages: Int) throws(DatabaseError) -> Bool {
    let isWritten = !levels[0].bytes.isEmpty && pages >= Self.leastPages
    for height in levels.indices where !levels[height].bytes.isEmpty {
      if isWritten { try write(height) }
      levels[height].bytes = []
    }
    return isWritten
  }

  private func write(_ height: Int) throws(DatabaseError) {
    let level = levels[height]
    try tables.write(level.bytes, jumpPage: level.page, height: height, in: segment)
  }
}
