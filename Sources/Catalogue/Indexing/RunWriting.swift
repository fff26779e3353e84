/// A run on its way from memory into a segment of the index.
struct RunWriting: ~Copyable {
  private var writer: SegmentWriter
  private let order: [WordNumbers.Entry]
  private let run: SortedRun
  /// How many words of `order` are written.
  private var done = 0
  private var word = IndexBytes()
  private var places = IndexBytes()

  /// Brings the run into the order of its words.
  init(_ run: borrowing IndexRun, into number: Int, of tables: IndexTables) {
    writer = SegmentWriter(tables, number: number)
    order = run.words.sorted()
    self.run = run.sorted(by: order)
  }

  /// What was written so far.
  var written: IndexSegment { IndexSegment(number: writer.number, last: writer.pages) }

  /// Writes words until so many more pages are written, and tells the lexicon, if any; false when
  /// all are written.
  mutating func advance(
    pages: Int,
    words: borrowing WordNumbers,
    lexicon: NewLexicon?
  ) throws(DatabaseError) -> Bool {
    let limit = writer.pages + pages
    while writer.pages < limit {
      guard done < order.count else {
        try writer.finish()
        return false
      }
      word.removeAll()
      words.put(order[done], into: &word)
      try writer.add(word: word.bytes)
      let rows = try writeRows(done > 0 ? run.ends[done - 1] : 0, run.ends[done])
      try lexicon?.add(word.bytes, passages: rows)
      done += 1
    }
    return true
  }

  /// Writes the rows of a word, and counts them.
  private mutating func writeRows(_ start: Int, _ end: Int) throws(DatabaseError) -> Int {
    let entries = run.entries
    var count = 0
    var index = start
    while index < end {
      let passage = entries[index].passage
      var next = index &+ 1
      while next < end, entries[next].passage == passage { next &+= 1 }
      putPlaces(of: UnsafeMutableBufferPointer(rebasing: entries[index..<next]))
      try writer.add(row: run.rows[Int(passage)], places: places.bytes)
      index = next
      count &+= 1
    }
    return count
  }

  /// Puts the places of a word in a passage as FTS5 writes them, in place of those before.
  @inline(__always)
  private mutating func putPlaces(of entries: UnsafeMutableBufferPointer<IndexRun.Entry>) {
    places.removeAll()
    places.reserve(entries.count &* (2 &+ IndexBytes.longestNumber))
    var (column, last): (UInt32, UInt32) = (0, 0)
    for entry in entries {
      if entry.column != column {
        // So FTS5 says that another column begins.
        places.putReserved(number: 1)
        places.putReserved(number: UInt64(entry.column))
        (column, last) = (entry.column, 0)
      }
      places.putReserved(number: UInt64(entry.offset &- last &+ 2))
      last = entry.offset
    }
  }
}
