/// A run on its way from memory into a segment of the index.
struct RunWriting: ~Copyable {
  private var writer: SegmentWriter
  private let order: [WordNumbers.Entry]
  private let run: SortedRun
  /// How many words of `order` are written.
  private var done = 0
  private var word = IndexBytes()

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
      let start = done > 0 ? run.ends[done - 1] : 0
      let entries = UnsafeBufferPointer(rebasing: run.entries[start..<run.ends[done]])
      let count = try writer.add(entries, of: run.rows)
      try lexicon?.add(word.bytes, passages: count)
      done += 1
    }
    return true
  }
}
