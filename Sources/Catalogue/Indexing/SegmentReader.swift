/// Goes through the words of a segment of the index, and the rows of each.
struct SegmentReader: ~Copyable {
  let segment: IndexSegment
  let tables: IndexTables
  var page = IndexBytes(capacity: SegmentWriter.pageSize + IndexBytes.padding)
  var pageNumber: Int
  /// Where reading stands on the page, where its rows and words end, and where the next word
  /// begins; where none does, that is the end.
  var offset = 0
  var end = 0
  var nextWord = 0
  private var wordPlaces = 0
  var isFirstWord = true
  /// Whether the next row is written as it is, not as the distance from the one before.
  var isWhole = true

  /// The word, the sign of its index before its letters; empty behind the last.
  var word = IndexBytes()
  /// Its first eight letters, so that most words are told apart by one look.
  var key: UInt64 = 0
  /// The page where the word begins, and the first that is still there.
  var wordPage: Int
  private var firstPage: Int
  private(set) var row: Int64 = 0

  /// Stands before the first word.
  init(_ segment: IndexSegment, of tables: IndexTables) {
    self.segment = segment
    self.tables = tables
    pageNumber = segment.first - 1
    wordPage = segment.first
    firstPage = segment.first
  }

  /// The segment from the page on where the word begins.
  var rest: IndexSegment {
    IndexSegment(number: segment.number, first: wordPage, last: segment.last)
  }

  // MARK: Pages

  private mutating func load() throws(DatabaseError) {
    try tables.read(pageNumber, of: segment.number, into: &page)
    guard page.count >= 4 else { throw .damaged }
    end = page.number16(at: 2)
    guard end >= 4, end <= page.count else { throw .damaged }
    (offset, nextWord, wordPlaces) = (4, 0, end)
    (isFirstWord, isWhole) = (true, true)
    try findNextWord()
  }

  /// Goes to the next page; false behind the last.
  mutating func turnPage() throws(DatabaseError) -> Bool {
    guard pageNumber < segment.last else { return false }
    pageNumber += 1
    try load()
    return true
  }

  mutating func findNextWord() throws(DatabaseError) {
    guard wordPlaces < page.count else {
      nextWord = end
      return
    }
    let (distance, length) = IndexNumber.read(page.start + wordPlaces)
    wordPlaces += length
    nextWord += Int(truncatingIfNeeded: distance & 0xFFFF)
    guard nextWord < end, nextWord >= offset else { throw .damaged }
  }

  @inline(__always)
  mutating func readNumber() throws(DatabaseError) -> UInt64 {
    guard offset < end else { throw .damaged }
    let (value, length) = IndexNumber.read(page.start + offset)
    offset &+= length
    // A number that goes on behind the page's end is none.
    guard offset <= end else { throw .damaged }
    return value
  }

  /// Takes away the pages before the one where the word begins.
  mutating func removePagesRead() throws(DatabaseError) {
    try tables.remove(firstPage..<wordPage, of: segment.number)
    firstPage = wordPage
  }

  // MARK: Rows

  /// Goes to the word's next row, once the places of this one are taken; false behind the last.
  mutating func goToNextRow() throws(DatabaseError) -> Bool {
    if offset == nextWord {
      // Only where the page ends can the rows go on.
      guard nextWord == end, try turnPage(), page.number16(at: 0) != 0 else { return false }
      offset = page.number16(at: 0)
      guard offset < end else { throw .damaged }
    }
    let value = Int64(bitPattern: try readNumber())
    row = isWhole ? value : row &+ value
    isWhole = false
    return true
  }

  /// Hands all rows of the word before `bound` to `body`, each with its places, behind which as
  /// many bytes can be read as behind `IndexBytes`; those that were taken away have none, and are
  /// left out.
  @inline(__always)
  mutating func forEachRow<Taker: ~Copyable>(
    before bound: Int64 = .max,
    _ taker: inout Taker,
    _ body: (inout Taker, Int64, UnsafeBufferPointer<UInt8>) -> Void
  ) throws(DatabaseError) {
    while try goToNextRow(), row < bound {
      // Most rows lie on one page as a whole.
      var (place, last) = (offset, row)
      var fits = true
      while fits {
        let size = IndexNumber.read(page.start + place)
        let count = Int(truncatingIfNeeded: size.value >> 1 & 0x7FFF_FFFF)
        let start = place &+ size.length
        fits = start &+ count <= end
        guard fits else { break }
        let places = UnsafeBufferPointer(start: page.start + start, count: count)
        if count > 0 { body(&taker, last, places) }
        place = start &+ count
        guard place < nextWord else { break }
        let distance = IndexNumber.read(page.start + place)
        last = last &+ Int64(bitPattern: distance.value)
        guard last < bound else { return }
        place &+= distance.length
      }
      (offset, row) = (place, last)
      guard !fits else { continue }
      let count = try placesLength()
      var joined = IndexBytes(capacity: 2 * SegmentWriter.pageSize)
      try takePlaces(count, into: &joined)
      joined.putPadding()
      body(&taker, row, joined.bytes)
    }
  }

  /// The row of the word that so many others come before; nil where it has fewer.
  mutating func row(behind count: Int) throws(DatabaseError) -> Int64? {
    var left = count
    while try goToNextRow() {
      guard left > 0 else { return row }
      left -= 1
      try skipPlaces()
    }
    return nil
  }

  /// Passes over the places of this row, which may lie on several pages.
  private mutating func skipPlaces() throws(DatabaseError) {
    var left = try placesLength()
    while left > end - offset {
      left -= end - offset
      guard try turnPage() else { throw .damaged }
    }
    offset += left
  }

  private mutating func placesLength() throws(DatabaseError) -> Int {
    try Int(truncatingIfNeeded: readNumber() >> 1 & 0x7FFF_FFFF)
  }

  /// Puts the next places, so many bytes, behind others; they may lie on several pages.
  private mutating func takePlaces(
    _ count: Int,
    into bytes: inout IndexBytes
  ) throws(DatabaseError) {
    let limit = bytes.count + count
    while bytes.count < limit {
      if offset == end {
        guard try turnPage() else { throw .damaged }
      }
      let some = min(limit - bytes.count, end - offset)
      bytes.put(UnsafeBufferPointer(start: page.start + offset, count: some))
      offset += some
    }
  }

  /// Hands this row and those behind it that come before `bound` to a writer, with their places,
  /// and counts them; true where there are more.
  mutating func take(
    below bound: Int64,
    into writer: inout SegmentWriter
  ) throws(DatabaseError) -> (count: Int, hasMore: Bool) {
    var count = 0
    repeat {
      try take(into: &writer)
      count += 1 + takeStretch(below: bound, into: &writer)
      guard try goToNextRow() else { return (count, false) }
    } while row < bound
    return (count, true)
  }

  /// Hands the rows that come next to a writer that has just taken this one, and counts them: those
  /// before `bound` that lie on this page as a whole, as far as they fit the writer's in one piece.
  private mutating func takeStretch(below bound: Int64, into writer: inout SegmentWriter) -> Int {
    guard !isWhole else { return 0 }
    let most = min(offset &+ writer.room, nextWord)
    var (count, place, last) = (0, offset, row)
    while place < most {
      let distance = IndexNumber.read(page.start + place)
      let next = last &+ Int64(bitPattern: distance.value)
      guard next < bound else { break }
      let size = IndexNumber.read(page.start + place + distance.length)
      let (places, isOver) = Int(truncatingIfNeeded: size.value >> 1 & 0x7FFF_FFFF)
        .addingReportingOverflow(distance.length &+ size.length)
      guard !isOver, places <= most &- place else { break }
      place &+= places
      last = next
      count &+= 1
    }
    guard count > 0 else { return 0 }
    let stretch = UnsafeBufferPointer(start: page.start + offset, count: place &- offset)
    writer.add(stretch: stretch, upTo: last)
    (offset, row) = (place, last)
    return count
  }

  /// Hands the row with its places to a writer.
  private mutating func take(into writer: inout SegmentWriter) throws(DatabaseError) {
    let count = try placesLength()
    if offset &+ count <= end {
      let places = UnsafeBufferPointer(start: page.start + offset, count: count)
      offset &+= count
      return try writer.add(row: row, places: places)
    }
    // Places that lie on several pages.
    var joined = IndexBytes(capacity: 2 * SegmentWriter.pageSize)
    try takePlaces(count, into: &joined)
    try writer.add(row: row, places: joined.bytes)
  }
}
