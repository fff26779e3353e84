/// Makes one segment of several, whose rows differ.
final class SegmentMerge {
  private let writer: SegmentWriter
  private let tables: IndexTables
  /// Those that have words left.
  private var readers: [SegmentReader] = []
  /// Readers of the word whose rows are merged.
  private var current: [SegmentReader] = []

  init(
    _ segments: [IndexSegment],
    into number: Int,
    of tables: IndexTables
  ) throws(DatabaseError) {
    self.tables = tables
    writer = SegmentWriter(tables, number: number)
    for segment in segments {
      let reader = try SegmentReader(segment, of: tables)
      if try reader.goToNextWord() { readers.append(reader) }
    }
  }

  /// What was written so far.
  var written: IndexSegment { IndexSegment(number: writer.number, last: writer.pages) }

  /// Merges words until so many more pages are written, and tells the lexicon, if any; false when all are merged.
  func advance(
    pages: Int,
    lexicon: NewLexicon?
  ) throws(DatabaseError) -> Bool {
    let limit = writer.pages + pages
    while writer.pages < limit {
      guard var first = readers.first else {
        try writer.finish()
        return false
      }
      for reader in readers.dropFirst() where reader.precedes(first) { first = reader }
      current.removeAll(keepingCapacity: true)
      for reader in readers where reader.hasSameWord(as: first) { current.append(reader) }
      try writer.add(word: first.word.bytes)
      let rows = try mergeRows()
      try lexicon?.add(first.word.bytes, passages: rows)
      var isAnyDone = false
      for reader in current where try !reader.goToNextWord() { isAnyDone = true }
      if isAnyDone { readers.removeAll { $0.word.count == 0 } }
    }
    return true
  }

  /// Merges the rows of a word, and counts them.
  private func mergeRows() throws(DatabaseError) -> Int {
    var count = 0
    var waiting: [SegmentReader] = []
    for reader in current where try reader.goToNextRow() { waiting.append(reader) }
    while !waiting.isEmpty {
      var next = 0
      for index in waiting.indices.dropFirst() where waiting[index].row < waiting[next].row {
        next = index
      }
      // Rows of one kind of source stand together: up to the next other row they need no look.
      var bound = Int64.max
      for index in waiting.indices where index != next { bound = min(bound, waiting[index].row) }
      let reader = waiting[next]
      repeat {
        try reader.take(into: writer)
        count += 1
        guard try reader.goToNextRow() else {
          waiting.remove(at: next)
          break
        }
      } while reader.row < bound
    }
    return count
  }
}
