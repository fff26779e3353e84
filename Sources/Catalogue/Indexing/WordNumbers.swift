/// Gives words numbers, from 0 on, in the order in which they come first.
///
/// Every word of a library comes through here, and most are found where the processor does not
/// expect them, which takes longer than all else that is done with them: so a word is sixteen bytes
/// in one table, and some words are sought together.
struct WordNumbers: ~Copyable {
  /// A word of the table.
  struct Entry {
    /// The first eight letters, the first one highest, 0 behind the last.
    var first: UInt64 = 0
    /// The next four letters; of a word of more than twelve its place in `long`.
    var rest: UInt32 = 0
    /// The number plus one, 0 where there is no word; above it what `Sought` knows.
    var info: UInt32 = 0

    static let numberBits: UInt32 = 28
    var number: UInt32 { info & (1 << Self.numberBits - 1) &- 1 }
    /// Which index of the table it belongs to: its words, or their beginnings.
    var index: UInt8 { UInt8(truncatingIfNeeded: info >> 28 & 3) }
    var isLong: Bool { info >> 30 & 1 == 1 }
  }

  /// A word that is looked for.
  struct Sought {
    fileprivate var entry = Entry()
    fileprivate var hash: UInt32 = 0
    fileprivate var count: Int32 = 0
    fileprivate var start: UnsafePointer<UInt8>?
    /// Whether it is only the beginning of a word.
    var isBeginning: Bool { entry.index != 0 }
    /// What stood in its place of the table.
    fileprivate var known = Entry()
  }

  /// FTS5 cuts what is longer.
  private static let longest = 32_768
  private static let inPlace = 12

  private(set) var count = 0
  private var table: UnsafeMutableBufferPointer<Entry>
  /// Long words one behind the other, each with its length before it, low byte first.
  private var long: [UInt8] = []
  /// So that nobody can write words that all have one place.
  private let seed = UInt64.random(in: .min ... .max)

  init() {
    table = .allocate(capacity: 1 << 9)
    table.initialize(repeating: Entry())
  }

  deinit { table.deallocate() }

  /// Bytes of words that do not fit their places.
  var longCount: Int { long.count }

  /// Forgets all words.
  mutating func removeAll() {
    table.update(repeating: Entry())
    long.removeAll(keepingCapacity: true)
    count = 0
  }

  // MARK: Numbering

  /// Makes ready to look for the word of `count` letters at `start`, behind which sixteen bytes can
  /// be read.
  @inline(__always)
  func sought(at start: UnsafePointer<UInt8>, count: Int, in sign: UInt8) -> Sought {
    let count = min(count, Self.longest)
    var sought = Sought()
    sought.entry.first = Self.letters(at: start, count: count)
    let next = count > 8 ? Self.letters(at: start + 8, count: count &- 8) : 0
    var hash = hash(of: sought.entry.first, next, in: sign & 3)
    var index = 16
    while index < count {
      hash = (hash ^ hash >> 32 ^ UInt64(start[index])) &* 0x9E37_79B1_85EB_CA87
      index &+= 1
    }
    let isLong = count > Self.inPlace
    sought.entry.rest = isLong ? 0 : UInt32(truncatingIfNeeded: next >> 32)
    sought.entry.info =
      UInt32(sign & 3) << Entry.numberBits | (isLong ? 1 << 30 : 0)
    sought.hash = UInt32(truncatingIfNeeded: hash >> 32)
    sought.count = Int32(truncatingIfNeeded: count)
    sought.start = start
    return sought
  }

  /// The hash of a word of sixteen letters at most.
  @inline(__always)
  private func hash(of first: UInt64, _ next: UInt64, in index: UInt8) -> UInt64 {
    let hash = (first ^ seed) &* 0x9E37_79B1_85EB_CA87
    return (hash ^ hash >> 32 ^ next &+ UInt64(index)) &* 0xC2B2_AE3D_27D4_EB4F
  }

  /// Up to eight letters, the first one highest.
  @inline(__always)
  private static func letters(at start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let all = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let letters = UInt64(bigEndian: all)
    return count >= 8 ? letters : letters & ~(UInt64.max >> UInt64(8 &* count))
  }

  /// Writes the numbers of some words, those of beginnings with a mark.
  mutating func number(
    _ some: UnsafeMutableBufferPointer<Sought>,
    into numbers: UnsafeMutablePointer<UInt32>,
    marking mark: UInt32
  ) {
    let (known, mask) = (table, table.count &- 1)
    // All places are read first, so that the processor waits for all of them at once.
    for index in some.indices { some[index].known = known[Int(some[index].hash) & mask] }
    for index in some.indices {
      let number =
        isSame(some[index].known, some[index])
        ? some[index].known.number : number(searching: some[index])
      numbers[index] = some[index].isBeginning ? number | mark : number
    }
  }

  @inline(__always)
  private func isSame(_ known: Entry, _ sought: Sought) -> Bool {
    guard known.first == sought.entry.first,
      known.info >> Entry.numberBits == sought.entry.info >> Entry.numberBits, known.info != 0
    else { return false }
    return known.isLong ? isSameLong(known, sought) : known.rest == sought.entry.rest
  }

  private func isSameLong(_ known: Entry, _ sought: Sought) -> Bool {
    let letters = UnsafeBufferPointer(start: sought.start, count: Int(sought.count))
    let range = Self.letters(of: known, in: long)
    // The first letters are the same.
    guard range.count == letters.count else { return false }
    return long.withUnsafeBufferPointer { long in
      for place in 8..<letters.count where letters[place] != long[range.lowerBound &+ place] {
        return false
      }
      return true
    }
  }

  private static func letters(of entry: Entry, in long: [UInt8]) -> Range<Int> {
    let start = Int(entry.rest)
    return start + 2..<start + 2 + Int(long[start]) + Int(long[start + 1]) << 8
  }

  private mutating func number(searching sought: Sought) -> UInt32 {
    var slot = Int(sought.hash) & (table.count &- 1)
    while table[slot].info != 0 {
      if isSame(table[slot], sought) { return table[slot].number }
      slot = (slot &+ 1) & (table.count &- 1)
    }
    return add(sought, slot: slot)
  }

  private mutating func add(_ sought: Sought, slot: Int) -> UInt32 {
    var entry = sought.entry
    if entry.isLong {
      entry.rest = UInt32(clamping: long.count)
      long.append(UInt8(truncatingIfNeeded: sought.count))
      long.append(UInt8(truncatingIfNeeded: sought.count >> 8))
      long.append(contentsOf: UnsafeBufferPointer(start: sought.start, count: Int(sought.count)))
    }
    count += 1
    entry.info |= UInt32(clamping: count)
    table[slot] = entry
    if 3 * count >= 2 * table.count { widen() }
    return UInt32(clamping: count - 1)
  }

  private mutating func widen() {
    let narrow = table
    table = .allocate(capacity: 2 * narrow.count)
    table.initialize(repeating: Entry())
    for entry in narrow where entry.info != 0 {
      var slot = Int(hash(of: entry)) & (table.count - 1)
      while table[slot].info != 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = entry
    }
    narrow.deallocate()
  }

  private func hash(of entry: Entry) -> UInt32 {
    if !entry.isLong {
      let hash = hash(of: entry.first, UInt64(entry.rest) << 32, in: entry.index)
      return UInt32(truncatingIfNeeded: hash >> 32)
    }
    var letters = IndexBytes()
    put(entry, into: &letters)
    letters.putPadding()
    return sought(at: letters.start + 1, count: letters.count - 1, in: letters.start[0]).hash
  }

  // MARK: Reading

  /// All words in the order of their indexes and letters.
  func sorted() -> [Entry] {
    var order: [Entry] = []
    order.reserveCapacity(count)
    for entry in table where entry.info != 0 { order.append(entry) }
    WordOrder.sort(&order)
    order.withUnsafeMutableBufferPointer { sortEnds(of: $0) }
    return order
  }

  /// Brings those that begin with the same eight letters into the order of the others: they are
  /// few, and stand together.
  private func sortEnds(of order: UnsafeMutableBufferPointer<Entry>) {
    var start = 0
    while start < order.count {
      let word = order[start]
      var end = start &+ 1
      while end < order.count, order[end].first == word.first, order[end].index == word.index {
        end &+= 1
      }
      if end &- start == 2 {
        if endsBefore(order[start &+ 1], word) { order.swapAt(start, start &+ 1) }
      } else if end &- start > 2 {
        var ends = UnsafeMutableBufferPointer(rebasing: order[start..<end])
        ends.sort { endsBefore($0, $1) }
      }
      start = end
    }
  }

  /// Whether a word comes before another that has the same first eight letters.
  private func endsBefore(_ one: Entry, _ other: Entry) -> Bool {
    if !one.isLong, !other.isLong { return one.rest < other.rest }
    let (next, otherNext) = (nextLetters(of: one), nextLetters(of: other))
    if next != otherNext { return next < otherNext }
    guard one.isLong, other.isLong else { return other.isLong }
    let (letters, others) = (Self.letters(of: one, in: long), Self.letters(of: other, in: long))
    return long[letters].lexicographicallyPrecedes(long[others])
  }

  /// The four letters behind the first eight, the first one highest, 0 behind the last.
  private func nextLetters(of entry: Entry) -> UInt32 {
    guard entry.isLong else { return entry.rest }
    let start = Self.letters(of: entry, in: long).lowerBound &+ 8
    return long[start..<start &+ 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Puts the sign of its index and the letters of a word behind what is there.
  func put(_ entry: Entry, into bytes: inout IndexBytes) {
    bytes.put(IndexSign.words + entry.index)
    if entry.isLong {
      long.withUnsafeBufferPointer { letters in
        bytes.put(UnsafeBufferPointer(rebasing: letters[Self.letters(of: entry, in: long)]))
      }
    } else {
      bytes.put(letters: entry.first)
      if entry.rest != 0 { bytes.put(letters: UInt64(entry.rest) << 32) }
    }
  }
}
