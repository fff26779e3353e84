/// Makes one segment of several, whose rows differ.
struct SegmentMerge: ~Copyable {
  private var writer: SegmentWriter
  private let tables: IndexTables
  private let readers: UnsafeMutableBufferPointer<SegmentReader>
  /// The readers that have words left, in the order of the words that they have come to.
  private var left: [Int] = []
  /// Readers of the word whose rows are merged, and those of them that have rows left.
  private var current: [Int] = []
  private var waiting: [Int] = []

  init(
    _ segments: [IndexSegment],
    into number: Int,
    of tables: IndexTables
  ) throws(DatabaseError) {
    self.tables = tables
    writer = SegmentWriter(tables, number: number)
    readers = .allocate(capacity: segments.count)
    for (index, segment) in segments.enumerated() {
      readers.initializeElement(at: index, to: SegmentReader(segment, of: tables))
    }
    for index in readers.indices where try readers[index].goToNextWord() { addLeft(index) }
  }

  deinit {
    readers.deinitialize()
    readers.deallocate()
  }

  /// Merges words until so many more pages are written, and tells the lexicon, if any; false when
  /// all are merged.
  mutating func advance(pages: Int, lexicon: NewLexicon?) throws(DatabaseError) -> Bool {
    let limit = writer.pages + pages
    while writer.pages < limit {
      guard let first = left.first else {
        try writer.finish()
        return false
      }
      var count = 1
      while count < left.count, readers[left[count]].hasSameWord(as: readers[first]) { count += 1 }
      current.removeAll(keepingCapacity: true)
      current.append(contentsOf: left[..<count])
      try writer.add(word: readers[first].word.bytes)
      let rows = try mergeRows()
      try lexicon?.add(readers[first].word.bytes, passages: rows)
      left.removeFirst(count)
      for index in current where try readers[index].goToNextWord() { addLeft(index) }
    }
    // Their room is what the next pages are written to.
    for index in left { try readers[index].removePagesRead() }
    return true
  }

  /// Puts a reader where it belongs by the word that it has come to.
  private mutating func addLeft(_ index: Int) {
    var (low, high) = (0, left.count)
    while low < high {
      let middle = (low + high) / 2
      if readers[left[middle]].precedes(readers[index]) { low = middle + 1 } else { high = middle }
    }
    left.insert(index, at: low)
  }

  /// Writes down what is still in memory, and says what there is then: words that come twice are
  /// the same in both places.
  mutating func segments() throws(DatabaseError) -> [IndexSegment] {
    try writer.finish()
    let rest = left.sorted().map { readers[$0].rest }
    return writer.pages == 0
      ? rest : rest + [IndexSegment(number: writer.number, last: writer.pages)]
  }

  /// Merges the rows of a word, and counts them.
  private mutating func mergeRows() throws(DatabaseError) -> Int {
    var count = 0
    waiting.removeAll(keepingCapacity: true)
    for index in current where try readers[index].goToNextRow() { waiting.append(index) }
    while let first = waiting.first {
      var (next, place) = (first, 0)
      // Rows of one kind of source stand together: up to the next row of another reader they need
      // no look.
      var bound = Int64.max
      for (index, reader) in waiting.enumerated().dropFirst() {
        if readers[reader].row < readers[next].row {
          bound = readers[next].row
          (next, place) = (reader, index)
        } else {
          bound = min(bound, readers[reader].row)
        }
      }
      let taken = try readers[next].take(below: bound, into: &writer)
      count += taken.count
      if !taken.hasMore { waiting.remove(at: place) }
    }
    return count
  }
}
