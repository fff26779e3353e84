/// Makes one segment of several, whose rows differ.
struct SegmentMerge: ~Copyable {
  private var writer: SegmentWriter
  private let tables: IndexTables
  private let readers: UnsafeMutableBufferPointer<SegmentReader>
  /// The readers that have words left, in the order of the words that they have come to, the first
  /// one last, so that it is taken away without moving the others.
  private var left: [Int] = []
  /// Readers of the word whose rows are merged.
  private var current: [Int] = []
  private var waiting = WaitingRows()

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
      guard let first = left.popLast() else {
        try writer.finish()
        return false
      }
      current.removeAll(keepingCapacity: true)
      current.append(first)
      while let next = left.last, readers[next].hasSameWord(as: readers[first]) {
        current.append(next)
        left.removeLast()
      }
      try writer.add(word: readers[first].word.bytes)
      let rows = try mergeRows()
      try lexicon?.add(readers[first].word.bytes, passages: rows)
      for index in current where try readers[index].goToNextWord() { addLeft(index) }
    }
    // Their room is what the next pages are written to.
    for index in left { try readers[index].removePagesRead() }
    return true
  }

  /// Puts a reader where it belongs by the word that it has come to: of those with one word, that
  /// of the oldest segment comes first, whose rows do so most times.
  private mutating func addLeft(_ index: Int) {
    var (low, high) = (0, left.count)
    while low < high {
      let middle = (low + high) / 2
      if precedes(left[middle], index) { high = middle } else { low = middle + 1 }
    }
    left.insert(index, at: low)
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    if readers[one].key != readers[other].key { return readers[one].key < readers[other].key }
    if readers[one].hasSameWord(as: readers[other]) { return one < other }
    return readers[one].precedes(readers[other])
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
    if current.count == 1 {
      let reader = current[0]
      guard try readers[reader].goToNextRow() else { return 0 }
      return try readers[reader].take(below: .max, into: &writer).count
    }
    var count = 0
    for reader in current where try readers[reader].goToNextRow() {
      waiting.add(readers[reader].row, of: reader)
    }
    while let reader = waiting.takeFirst() {
      // Rows of one kind of source stand together: up to the next row of another reader they need
      // no look.
      let taken = try readers[reader].take(below: waiting.first, into: &writer)
      count += taken.count
      if taken.hasMore { waiting.add(readers[reader].row, of: reader) }
    }
    return count
  }
}
