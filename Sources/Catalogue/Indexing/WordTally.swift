/// Counts in memory in how many passages words stand, more or fewer than are written down.
///
/// Every word of a library comes through here, and most are found where the processor does not
/// expect them: so a word has one place in one table, its letters included, and the memory is its
/// own, without the checks of arrays.
final class WordTally {
  private struct Word {
    /// The first eight letters, 0 behind the last.
    var first: UInt64 = 0
    /// The eight letters behind them; of a word of more than sixteen, its place in `long`.
    var second: UInt64 = 0
    var hash: UInt32 = 0
    /// The passage that was counted last.
    var passage: UInt32 = 0
    var change: Int32 = 0
    /// How many letters; 0 where there is no word.
    var count: UInt16 = 0

    var isLong: Bool { count > 16 }
  }

  /// So many words, three quarters of a table of 8 MB, or bytes of long words, are written down
  /// before more are counted.
  private static let limit = 196_000
  private static let longLimit = 4 << 20
  /// FTS5 cuts what is longer.
  private static let longest = 32_768

  private var table: UnsafeMutableBufferPointer<Word>
  private var count = 0
  private var long: [UInt8] = []
  private var passage: UInt32 = 0
  /// So that nobody can write words that all have one place.
  private let seed = UInt64.random(in: .min ... .max)

  // The places of the words in their order, once they are being taken.
  private var order: [UInt32] = []
  private var sorted = 0
  private var taken = 0

  init() {
    table = .allocate(capacity: 1 << 10)
    table.initialize(repeating: Word())
  }

  deinit { table.deallocate() }

  /// Whether words should be written down now.
  var isDue: Bool { !order.isEmpty || count >= Self.limit || long.count >= Self.longLimit }

  // MARK: Counting

  /// Counts the words of a passage, each with a blank behind it, once each, by `step`.
  func add(_ text: UnsafeBufferPointer<UInt8>, step: Int32) {
    passage &+= 1
    var end = 0
    while end < text.count {
      let start = end
      while end < text.count, text[end] != 0x20 { end &+= 1 }
      if end > start, text[start] != FoldedWords.separator, text[start] != FoldedWords.mark {
        let word = text[start..<min(end, start + Self.longest)]
        count(UnsafeBufferPointer(rebasing: word), step: step)
      }
      end &+= 1
    }
  }

  private func count(_ word: UnsafeBufferPointer<UInt8>, step: Int32) {
    var known = Word()
    known.first = Self.letters(of: word, from: 0)
    known.second = Self.letters(of: word, from: 8)
    known.hash = hash(of: word, known)
    (known.passage, known.change, known.count) = (passage, step, UInt16(clamping: word.count))
    var slot = Int(known.hash) & (table.count - 1)
    while table[slot].count != 0 {
      if isSame(table[slot], known, word) {
        guard table[slot].passage != passage else { return }
        table[slot].passage = passage
        table[slot].change &+= step
        return
      }
      slot = (slot + 1) & (table.count - 1)
    }
    if known.isLong {
      known.second = UInt64(long.count)
      long.append(contentsOf: word)
    }
    table[slot] = known
    count += 1
    if 4 * count >= 3 * table.count { widen() }
  }

  /// Eight letters, the first one highest.
  private static func letters(of word: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
    guard start < word.count else { return 0 }
    if start + 8 <= word.count {
      let bytes = UnsafeRawBufferPointer(word)
      return UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var letters: UInt64 = 0
    for index in start..<word.count { letters = letters << 8 | UInt64(word[index]) }
    return letters << UInt64(8 * (start + 8 - word.count))
  }

  private func hash(of word: UnsafeBufferPointer<UInt8>, _ known: Word) -> UInt32 {
    var hash = (known.first ^ seed) &* 0x9E37_79B1_85EB_CA87
    hash = (hash ^ hash >> 32 ^ known.second) &* 0xC2B2_AE3D_27D4_EB4F
    var index = 16
    while index < word.count {
      hash = (hash ^ hash >> 32 ^ UInt64(word[index])) &* 0x9E37_79B1_85EB_CA87
      index += 1
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  private func isSame(_ other: Word, _ known: Word, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard other.hash == known.hash, other.first == known.first, other.count == known.count else {
      return false
    }
    guard known.isLong else { return other.second == known.second }
    return long[Int(other.second)..<Int(other.second) + word.count].elementsEqual(word)
  }

  private func widen() {
    let narrow = table
    table = .allocate(capacity: 2 * narrow.count)
    table.initialize(repeating: Word())
    for word in narrow where word.count != 0 {
      var slot = Int(word.hash) & (table.count - 1)
      while table[slot].count != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = word
    }
    narrow.deallocate()
  }

  // MARK: Taking

  /// Hands over the next words in their order, at least so many while there are as many, and by how
  /// much the number of their passages has changed; false when there are no more.
  ///
  /// Nothing is counted in between; afterwards a new tally is needed.
  func take(
    _ least: Int,
    _ body: ([UInt8], Int) throws(DatabaseError) -> Void
  ) throws(DatabaseError) -> Bool {
    if order.isEmpty { arrange() }
    while sorted < min(order.count, taken + least) { sortSome() }
    guard taken < sorted else { return false }
    while taken < sorted {
      let word = table[Int(order[taken])]
      taken += 1
      try body(spelling(of: word), Int(word.change))
    }
    return true
  }

  private func spelling(of word: Word) -> [UInt8] {
    if word.isLong { return [UInt8](long[Int(word.second)..<Int(word.second) + Int(word.count)]) }
    return (0..<Int(word.count)).map { index in
      let letters = index < 8 ? word.first : word.second
      return UInt8(truncatingIfNeeded: letters >> UInt64(8 * (7 - index & 7)))
    }
  }

  /// Brings the words into the order of their first two letters, so that the rest can be sorted a
  /// few at a time.
  private func arrange() {
    var places = [Int](repeating: 0, count: 1 << 16 + 1)
    for word in table where word.count != 0 { places[Int(word.first >> 48) + 1] += 1 }
    for index in places.indices.dropFirst() { places[index] += places[index - 1] }
    order = [UInt32](repeating: 0, count: count)
    for (slot, word) in table.enumerated() where word.count != 0 {
      let beginning = Int(word.first >> 48)
      order[places[beginning]] = UInt32(clamping: slot)
      places[beginning] += 1
    }
  }

  /// Sorts the next words that begin with the same two letters.
  private func sortSome() {
    let beginning = table[Int(order[sorted])].first >> 48
    var end = sorted
    while end < order.count, table[Int(order[end])].first >> 48 == beginning { end += 1 }
    let part = order[sorted..<end].sorted { precedes(table[Int($0)], table[Int($1)]) }
    order.replaceSubrange(sorted..<end, with: part)
    sorted = end
  }

  private func precedes(_ left: Word, _ right: Word) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if !left.isLong, !right.isLong { return left.second < right.second }
    return spelling(of: left).lexicographicallyPrecedes(spelling(of: right))
  }
}
