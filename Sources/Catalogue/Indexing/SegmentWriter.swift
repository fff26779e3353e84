/// Writes a segment of the index: words in their order, each with its rows in theirs.
struct SegmentWriter: ~Copyable {
  /// Bytes of a page, beyond which the next begins: SQLite has room for four in one of its own.
  static let pageSize = 4_050

  let number: Int
  /// How many pages are written.
  private(set) var pages = 0
  private let tables: IndexTables
  private var page = IndexBytes(capacity: 2 * pageSize)
  /// Where the words of the page begin, each counted from the one before.
  private var wordPlaces = IndexBytes()
  private var lastWordPlace = 0
  private var word = IndexBytes()
  private var lastRow: Int64 = 0
  private var hasWord = false
  private var hasRow = false
  private var isFirstRow = false
  /// The page with words that is still to be noted, and what its words do not come before.
  private var splitPage: Int? = 1
  private var split = IndexBytes()
  /// Pages since then on which no word begins.
  private var wordless = 0
  private var jumps: JumpPages
  /// Places that may not fit the page.
  private var places = IndexBytes()

  init(_ tables: IndexTables, number: Int) {
    self.tables = tables
    self.number = number
    jumps = JumpPages(tables, segment: number)
    beginPage()
  }

  private mutating func beginPage() {
    page.removeAll()
    for _ in 0..<4 { page.put(0) }
    wordPlaces.removeAll()
    (lastWordPlace, hasWord, hasRow) = (0, false, false)
  }

  private var isOver: Bool { page.count &+ wordPlaces.count >= Self.pageSize }

  // MARK: Words and rows

  /// Adds a word, the sign of its index before its letters, behind which some bytes more can be
  /// read (`IndexBytes.padding`); it comes behind all others.
  mutating func add(word letters: UnsafeBufferPointer<UInt8>) throws(DatabaseError) {
    if page.count + wordPlaces.count + letters.count + 2 >= Self.pageSize, page.count > 4 {
      try endPage()
    }
    wordPlaces.put(number: UInt64(page.count - lastWordPlace))
    lastWordPlace = page.count
    var shared = sharedCount(with: letters)
    if hasWord {
      page.put(number: UInt64(shared))
    } else {
      if pages > 0 {
        try noteSplit()
        splitPage = pages + 1
        // The shortest beginning that tells it from the word before.
        split.removeAll()
        let length = word.count > 0 ? min(shared + 1, letters.count) : letters.count
        split.put(UnsafeBufferPointer(rebasing: letters[..<length]))
      }
      shared = 0
    }
    page.put(number: UInt64(letters.count - shared))
    let rest = UnsafeBufferPointer(rebasing: letters[shared...])
    page.put(padded: rest)
    word.cut(to: shared)
    word.put(padded: rest)
    (hasWord, hasRow, isFirstRow) = (true, true, true)
    jumps.begin(page: pages + 1)
  }

  /// How many letters a word has in common with the one before, eight looked at in one go.
  private func sharedCount(with letters: UnsafeBufferPointer<UInt8>) -> Int {
    let most = min(word.count, letters.count)
    guard most > 0, let other = letters.baseAddress.map({ UnsafeRawPointer($0) }) else { return 0 }
    let bytes = UnsafeRawPointer(word.start)
    var shared = 0
    while shared &+ 8 <= most {
      let one = bytes.loadUnaligned(fromByteOffset: shared, as: UInt64.self)
      let difference = one ^ other.loadUnaligned(fromByteOffset: shared, as: UInt64.self)
      if difference != 0 {
        return shared &+ UInt64(littleEndian: difference).trailingZeroBitCount &>> 3
      }
      shared &+= 8
    }
    while shared < most, word.start[shared] == letters[shared] { shared &+= 1 }
    return shared
  }

  /// Adds a row of the word, and the places where it stands there, behind which some bytes more can
  /// be read (`IndexBytes.padding`); it comes behind all others.
  mutating func add(row: Int64, places: UnsafeBufferPointer<UInt8>) throws(DatabaseError) {
    if isOver { try endPage() }
    if !hasRow {
      page.set(page.count, at: 0)
      try jumps.add(row: row, page: pages + 1)
    }
    let isWhole = isFirstRow || !hasRow
    page.reserve(2 &* IndexNumber.longest)
    page.putReserved(number: UInt64(bitPattern: isWhole ? row : row &- lastRow))
    (lastRow, hasRow, isFirstRow) = (row, true, false)
    page.putReserved(number: UInt64(2 &* places.count))
    if page.count &+ wordPlaces.count &+ places.count < Self.pageSize {
      page.put(padded: places)
    } else {
      try add(places)
    }
  }

  /// Adds the rows of the word from what a run has of it, and counts them; `rows` are those of the
  /// run's passages.
  mutating func add(
    _ entries: UnsafeBufferPointer<IndexRun.Entry>,
    of rows: [Int64]
  ) throws(DatabaseError) -> Int {
    var count = 0
    var index = 0
    while index < entries.count {
      let passage = entries[index].passage
      var next = index &+ 1
      while next < entries.count, entries[next].passage == passage { next &+= 1 }
      let some = UnsafeBufferPointer(rebasing: entries[index..<next])
      if !put(some, of: rows[Int(passage)]) {
        places.removeAll()
        places.reserve(IndexPlaces.mostBytes(some.count))
        places.putReserved { IndexPlaces.write(some, at: $0) }
        try add(row: rows[Int(passage)], places: places.bytes)
      }
      index = next
      count &+= 1
    }
    return count
  }

  /// Puts a row and its places on the page, if they fit there whatever they take, as nearly always.
  @inline(__always)
  private mutating func put(
    _ entries: UnsafeBufferPointer<IndexRun.Entry>,
    of row: Int64
  ) -> Bool {
    let most = IndexNumber.longest &+ IndexPlaces.mostBytes(entries.count)
    guard hasRow, page.count &+ wordPlaces.count &+ most < Self.pageSize else { return false }
    page.reserve(most)
    let number = UInt64(bitPattern: isFirstRow ? row : row &- lastRow)
    page.putReserved { place in
      IndexPlaces.writeSized(entries, at: place + IndexNumber.write(number, at: place))
    }
    (lastRow, isFirstRow) = (row, false)
    return true
  }

  /// How many bytes of further rows the page has room for, where one stands on it already.
  var room: Int { hasRow ? max(0, Self.pageSize &- 1 &- page.count &- wordPlaces.count) : 0 }

  /// Adds rows as they stand on a page behind the row that was added last, up to `row`; no more of
  /// them than there is room for.
  mutating func add(stretch: UnsafeBufferPointer<UInt8>, upTo row: Int64) {
    page.put(stretch)
    lastRow = row
  }

  /// Spreads places over pages; no number is parted.
  private mutating func add(_ places: UnsafeBufferPointer<UInt8>) throws(DatabaseError) {
    var rest = places[...]
    while page.count + wordPlaces.count + rest.count >= Self.pageSize {
      let room = Self.pageSize - page.count - wordPlaces.count
      var end = rest.startIndex
      while end < rest.endIndex, end - rest.startIndex < room {
        while rest[end] >= 0x80 { end += 1 }
        end += 1
      }
      page.put(UnsafeBufferPointer(rebasing: rest[..<end]))
      rest = rest[end...]
      try endPage()
    }
    page.put(UnsafeBufferPointer(rebasing: rest))
  }

  // MARK: Pages

  private mutating func endPage() throws(DatabaseError) {
    page.set(page.count, at: 2)
    if hasWord {
      page.put(wordPlaces.bytes)
    } else {
      if !hasRow { jumps.addNone() }
      wordless += 1
    }
    pages += 1
    try tables.write(page, page: pages, in: number)
    beginPage()
  }

  /// Notes the page whose last word has ended.
  private mutating func noteSplit() throws(DatabaseError) {
    guard let splitPage else { return }
    let hasJumps = try jumps.end(after: wordless)
    wordless = 0
    try tables.addSplit(split, page: splitPage, hasJumps: hasJumps, in: number)
    self.splitPage = nil
  }

  /// Writes what is still in memory; more words can follow.
  mutating func finish() throws(DatabaseError) {
    if page.count > 4 { try endPage() }
    if pages > 0 { try noteSplit() }
  }
}
