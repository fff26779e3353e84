#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Counts in memory in how many passages words stand, more or fewer than are written down.
///
/// Every word of a library comes through here, so the memory is its own, without the checks of
/// arrays.
final class WordTally {
  private struct Word {
    var start: Int
    var count: Int32
    var change: Int32
    var hash: UInt32
    /// The passage that was counted last.
    var passage: UInt32
  }

  /// So many words, or bytes of words, are written down before more are counted.
  private static let limit = 200_000
  private static let byteLimit = 4 << 20
  /// FTS5 cuts what is longer.
  private static let longest = 32_768

  private var words = Growing<Word>()
  private var letters = Growing<UInt8>()
  /// A word's hash above, and below it one more than its index; 0 where there is none.
  private var slots = UnsafeMutableBufferPointer<UInt64>(start: nil, count: 0)
  private var passage: UInt32 = 0
  /// So that nobody can write words that all have one place.
  private let seed = UInt64.random(in: .min ... .max)

  // The words in their order, once they are being taken.
  private var order: [UInt32] = []
  private var sorted = 0
  private var taken = 0

  init() {}

  deinit {
    slots.deallocate()
    words.free()
    letters.free()
  }

  /// Whether words should be written down now.
  var isDue: Bool {
    !order.isEmpty || words.count >= Self.limit || letters.count >= Self.byteLimit
  }

  // MARK: Counting

  /// Counts the words of a passage, each with a blank behind it, once each, by `step`.
  func add(_ text: UnsafeBufferPointer<UInt8>, step: Int32) {
    passage &+= 1
    guard var byte = text.baseAddress else { return }
    let end = byte + text.count
    while byte < end {
      let start = byte
      var hash = seed
      while byte < end, byte.pointee != 0x20 {
        hash = (hash ^ UInt64(byte.pointee)) &* 0x100_0000_01B3
        byte += 1
      }
      if byte > start, start.pointee != FoldedWords.separator, start.pointee != FoldedWords.mark {
        let count = min(byte - start, Self.longest)
        add(start, count: count, hash: UInt32(truncatingIfNeeded: hash ^ hash >> 29), step: step)
      }
      byte += 1
    }
  }

  private func add(_ word: UnsafePointer<UInt8>, count: Int, hash: UInt32, step: Int32) {
    if 2 * words.count >= slots.count { widen() }
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash) {
        let known = words.start + (Int(slots[slot] & 0xFFFF_FFFF) - 1)
        let spelling = letters.start + known.pointee.start
        if known.pointee.count == count, memcmp(spelling, word, count) == 0 {
          guard known.pointee.passage != passage else { return }
          known.pointee.passage = passage
          known.pointee.change &+= step
          return
        }
      }
      slot = (slot + 1) & mask
    }
    words.append(
      Word(
        start: letters.count,
        count: Int32(clamping: count),
        change: step,
        hash: hash,
        passage: passage
      )
    )
    letters.append(word, count: count)
    slots[slot] = UInt64(hash) << 32 | UInt64(words.count)
  }

  private func widen() {
    let count = max(1 << 10, 2 * slots.count)
    slots.deallocate()
    slots = .allocate(capacity: count)
    slots.initialize(repeating: 0)
    for index in 0..<words.count {
      let hash = words.start[index].hash
      var slot = Int(hash) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
    }
  }

  // MARK: Taking

  /// Hands over the next words in their order, at least so many while there are as many, and by how
  /// much the number of their passages has changed; false when there are no more.
  ///
  /// Nothing is counted in between; afterwards a new tally is needed.
  func take(
    _ least: Int,
    _ body: (UnsafeBufferPointer<UInt8>, Int) throws(DatabaseError) -> Void
  ) throws(DatabaseError) -> Bool {
    if order.isEmpty { arrange() }
    while sorted < min(order.count, taken + least) { sortSome() }
    guard taken < sorted else { return false }
    while taken < sorted {
      let index = Int(order[taken])
      taken += 1
      try body(spelling(index), Int(words.start[index].change))
    }
    return true
  }

  private func spelling(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let word = words.start + index
    return UnsafeBufferPointer(
      start: letters.start + word.pointee.start,
      count: Int(word.pointee.count)
    )
  }

  /// A word's first two letters.
  private func beginning(of index: Int) -> Int {
    let word = spelling(index)
    return Int(word[0]) << 8 | (word.count > 1 ? Int(word[1]) : 0)
  }

  /// Brings the words into the order of their first two letters, so that the rest can be sorted a
  /// few at a time.
  private func arrange() {
    var places = [Int](repeating: 0, count: 1 << 16 + 1)
    for index in 0..<words.count { places[beginning(of: index) + 1] += 1 }
    for index in places.indices.dropFirst() { places[index] += places[index - 1] }
    order = [UInt32](repeating: 0, count: words.count)
    for index in 0..<words.count {
      let beginning = beginning(of: index)
      order[places[beginning]] = UInt32(clamping: index)
      places[beginning] += 1
    }
  }

  /// Sorts the next words that begin with the same two letters.
  private func sortSome() {
    let beginning = beginning(of: Int(order[sorted]))
    var end = sorted
    while end < order.count, self.beginning(of: Int(order[end])) == beginning { end += 1 }
    order[sorted..<end].sort { left, right in
      let (left, right) = (words.start[Int(left)], words.start[Int(right)])
      let count = Int(min(left.count, right.count))
      let order = memcmp(letters.start + left.start, letters.start + right.start, count)
      return order < 0 || order == 0 && left.count < right.count
    }
    sorted = end
  }
}

/// Memory for values of one kind, twice as much whenever it is full.
private struct Growing<Value: BitwiseCopyable> {
  private(set) var start = UnsafeMutablePointer<Value>.allocate(capacity: 1 << 8)
  private(set) var count = 0
  private var capacity = 1 << 8

  mutating func append(_ value: Value) {
    makeRoom(for: 1)
    start[count] = value
    count += 1
  }

  mutating func append(_ values: UnsafePointer<Value>, count: Int) {
    makeRoom(for: count)
    (start + self.count).update(from: values, count: count)
    self.count += count
  }

  private mutating func makeRoom(for more: Int) {
    guard count + more > capacity else { return }
    capacity = max(2 * capacity, count + more)
    let wider = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    wider.update(from: start, count: count)
    start.deallocate()
    start = wider
  }

  func free() { start.deallocate() }
}
