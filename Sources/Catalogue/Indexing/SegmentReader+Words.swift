// Going through the words of a segment, and to one of them.
extension SegmentReader {
  /// Goes to the next word, once all rows of this one are read; false behind the last.
  mutating func goToNextWord() throws(DatabaseError) -> Bool {
    if nextWord == end, try !turnPage() {
      word.removeAll()
      return false
    }
    guard nextWord < end, offset <= nextWord else { throw .damaged }
    let (shared, letters) = try readNextWord(behind: word.count)
    word.cut(to: shared)
    endWord(with: letters)
    return true
  }

  /// Goes to the next word on the page, where one is: says how many letters it shares with the one
  /// before, which has `length`, and what comes behind them.
  @inline(__always)
  private mutating func readNextWord(
    behind length: Int
  ) throws(DatabaseError) -> (shared: Int, letters: UnsafeBufferPointer<UInt8>) {
    offset = nextWord
    let shared = isFirstWord ? 0 : try Int(truncatingIfNeeded: readNumber() & 0xFFFF)
    let count = try Int(truncatingIfNeeded: readNumber() & 0xFFFF)
    guard shared <= length, offset + count <= end else { throw .damaged }
    let letters = UnsafeBufferPointer(start: page.start + offset, count: count)
    offset += count
    wordPage = pageNumber
    (isFirstWord, isWhole) = (false, true)
    try findNextWord()
    return (shared, letters)
  }

  private mutating func setWord(
    _ first: ArraySlice<UInt8>,
    _ letters: UnsafeBufferPointer<UInt8>
  ) {
    word.removeAll()
    first.withUnsafeBufferPointer { word.put($0) }
    endWord(with: letters)
  }

  private mutating func endWord(with letters: UnsafeBufferPointer<UInt8>) {
    word.put(padded: letters)
    word.putPadding()
    key = UInt64(bigEndian: UnsafeRawPointer(word.start).loadUnaligned(as: UInt64.self))
  }

  /// Goes to the next word, whatever is left of this one; false behind the last.
  mutating func skipToNextWord() throws(DatabaseError) -> Bool {
    while nextWord == end {
      guard try turnPage() else {
        word.removeAll()
        return false
      }
    }
    offset = nextWord
    return try goToNextWord()
  }

  /// Goes to the first word that does not come before `wanted`, the sign of its index before its
  /// letters; false where all do.
  ///
  /// From a word that begins alike it goes on; any other is looked up, and so is one of another
  /// page.
  mutating func seek(_ wanted: [UInt8]) throws(DatabaseError) -> Bool {
    let isNear = nextWord < end && word.bytes.starts(with: wanted.prefix(Self.nearLetters))
    if !isNear || !wordPrecedes(wanted) {
      pageNumber = try tables.page(of: wanted, in: segment.number) - 1
      word.removeAll()
      guard pageNumber + 1 >= segment.first, try turnPage() else { return false }
      guard try skipToNextWord() else { return false }
    }
    guard wordPrecedes(wanted) else { return true }
    return try skipWords(before: wanted)
  }

  /// Goes to the first word that does not come before `wanted`, which this one does; false where
  /// all do.
  ///
  /// A word that has more letters in common with the one before than that one has with `wanted`
  /// comes before it too, so that hardly any has to be put together.
  private mutating func skipWords(before wanted: [UInt8]) throws(DatabaseError) -> Bool {
    var same = Self.common(word.bytes, wanted[...])
    var length = word.count
    while true {
      if nextWord == end || isFirstWord {
        // The first word on a page shares nothing.
        guard try skipToNextWord() else { return false }
        guard wordPrecedes(wanted) else { return true }
        (same, length) = (Self.common(word.bytes, wanted[...]), word.count)
        continue
      }
      let (shared, letters) = try readNextWord(behind: length)
      length = shared + letters.count
      guard shared <= same else { continue }
      let more = shared < same ? 0 : Self.common(letters, wanted[shared...])
      let isBehind =
        shared < same || shared + more == wanted.count
        || more < letters.count && letters[more] > wanted[shared + more]
      if isBehind {
        setWord(wanted[..<shared], letters)
        return true
      }
      same = shared + more
    }
  }

  /// How many first letters are the same.
  @inline(__always)
  private static func common(
    _ letters: UnsafeBufferPointer<UInt8>,
    _ others: ArraySlice<UInt8>
  ) -> Int {
    var count = 0
    for (one, other) in zip(letters, others) {
      guard one == other else { break }
      count += 1
    }
    return count
  }

  /// Words that begin with as many equal letters stand on the same page, or a few behind it.
  private static let nearLetters = 4

  private func wordPrecedes(_ wanted: [UInt8]) -> Bool {
    word.bytes.lexicographicallyPrecedes(wanted)
  }

  /// Whether this word comes before another's.
  func precedes(_ other: borrowing SegmentReader) -> Bool {
    if key != other.key { return key < other.key }
    return word.bytes.lexicographicallyPrecedes(other.word.bytes)
  }

  func hasSameWord(as other: borrowing SegmentReader) -> Bool {
    key == other.key && word.count == other.word.count && word.isSame(as: other.word, from: 8)
  }
}
