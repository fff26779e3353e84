/// Rows of the index by their numbers, and what was said of each: thousands at a key, with which
/// the checks of arrays and dictionaries take longer than the work.
struct RowTable: ~Copyable {
  /// A row, what it has as bits, and the last that was said of it; -1 for nothing.
  struct Row: BitwiseCopyable {
    var id: Int64
    var bits: UInt32 = 0
    var mention: Int32 = -1
  }

  /// What is said of rows.
  struct Saying: BitwiseCopyable {
    /// The phrase that they have at some places; -1 where nobody asks for the places.
    var phrase: Int32 = -1
    /// What they have by that.
    var bits: UInt32
    /// What they must have besides, or are forgotten.
    var needed: UInt32 = 0
    /// Whether rows are added that are not there.
    var adds = false
  }

  /// What a row has of a phrase: bytes of places, and what was said of the row before.
  struct Mention: BitwiseCopyable {
    var before: Int32
    var phrase: Int32
    var start: UInt32
    var count: UInt32
  }

  private var rows: UnsafeMutablePointer<Row>
  private(set) var count = 0
  private var capacity: Int
  /// Twice as many as rows at least: a row's place and one more, and half of its hash above that.
  private var slots: UnsafeMutablePointer<UInt64>
  /// Eight bits for each row that there may be, some of them set for the rows that are there: tells
  /// of most others that they are not, in memory near the processor.
  private var sieve: UnsafeMutablePointer<UInt8>
  private var mentions: UnsafeMutablePointer<Mention>
  private var mentionCount = 0
  private var mentionCapacity = 1 << 10
  private var places: IndexBytes

  /// Expects about so many rows.
  init(expecting expected: Int = 0) {
    capacity = 1 << 5
    while capacity < min(expected, 1 << 15) { capacity *= 2 }
    rows = .allocate(capacity: capacity)
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: 0, count: 2 * capacity)
    sieve = .allocate(capacity: capacity)
    sieve.initialize(repeating: 0, count: capacity)
    mentions = .allocate(capacity: mentionCapacity)
    places = IndexBytes(capacity: min(8 * capacity, 1 << 13))
  }

  deinit {
    rows.deallocate()
    slots.deallocate()
    sieve.deallocate()
    mentions.deallocate()
  }

  /// The row at `index`, in the order in which they were added.
  subscript(index: Int) -> Row { rows[index] }

  // MARK: Finding

  @inline(__always)
  private static func hash(_ id: Int64) -> UInt64 {
    UInt64(bitPattern: id) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether a row may be there; most that are not are told by this.
  @inline(__always)
  private func mayHave(_ id: Int64) -> Bool {
    let grain = grain(of: Self.hash(id))
    return sieve[grain.place] & grain.bit != 0
  }

  /// Where a row is; a negative number where it is not.
  @inline(__always)
  func index(of id: Int64) -> Int {
    guard mayHave(id) else { return -1 }
    let hash = Self.hash(id)
    let half = hash & 0xFFFF_FFFF
    var slot = slot(of: hash)
    while slots[slot] != 0 {
      let index = Int(slots[slot] & 0xFFFF_FFFF) &- 1
      if slots[slot] &>> 32 == half, rows[index].id == id { return index }
      slot = (slot &+ 1) & (2 &* capacity &- 1)
    }
    return -1
  }

  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 32) & (2 &* capacity &- 1)
  }

  /// Where the sieve has a row's bit.
  @inline(__always)
  private func grain(of hash: UInt64) -> (place: Int, bit: UInt8) {
    let place = Int(truncatingIfNeeded: hash &>> 35) & (capacity &- 1)
    return (place, 1 &<< UInt8(truncatingIfNeeded: hash &>> 61))
  }

  /// Adds a row that is not there, and says where it is then.
  mutating func add(_ id: Int64) -> Int {
    if count == capacity { widen() }
    (rows + count).initialize(to: Row(id: id))
    count &+= 1
    place(count &- 1)
    return count &- 1
  }

  private func place(_ index: Int) {
    let hash = Self.hash(rows[index].id)
    let grain = grain(of: hash)
    sieve[grain.place] |= grain.bit
    var slot = slot(of: hash)
    while slots[slot] != 0 { slot = (slot &+ 1) & (2 &* capacity &- 1) }
    slots[slot] = hash &<< 32 | UInt64(index &+ 1)
  }

  private mutating func widen() {
    let old = rows
    capacity *= 2
    rows = .allocate(capacity: capacity)
    rows.initialize(from: old, count: count)
    old.deallocate()
    slots.deallocate()
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: 0, count: 2 * capacity)
    sieve.deallocate()
    sieve = .allocate(capacity: capacity)
    sieve.initialize(repeating: 0, count: capacity)
    for index in 0..<count { place(index) }
  }

  /// Passes over the rows from now on that do not have all of `bits`.
  mutating func narrow(to bits: UInt32) {
    sieve.update(repeating: 0, count: capacity)
    for index in 0..<count where rows[index].bits & bits == bits {
      let grain = grain(of: Self.hash(rows[index].id))
      sieve[grain.place] |= grain.bit
    }
  }

  // MARK: Saying

  /// Says something of a row, and where its words stand.
  @inline(__always)
  mutating func say(_ saying: Saying, of id: Int64, at places: UnsafeBufferPointer<UInt8>) {
    // Of most rows nothing is to be said.
    if saying.adds || mayHave(id) { put(saying, of: id, at: places) }
  }

  @inline(never)
  private mutating func put(
    _ saying: Saying,
    of id: Int64,
    at places: UnsafeBufferPointer<UInt8>
  ) {
    var row = index(of: id)
    if row < 0 {
      guard saying.adds else { return }
      row = add(id)
    }
    guard rows[row].bits & saying.needed == saying.needed else { return }
    rows[row].bits |= saying.bits
    guard saying.phrase >= 0 else { return }
    if mentionCount == mentionCapacity { widenMentions() }
    (mentions + mentionCount).initialize(
      to: Mention(
        before: rows[row].mention,
        phrase: saying.phrase,
        start: UInt32(truncatingIfNeeded: self.places.count),
        count: UInt32(truncatingIfNeeded: places.count)
      )
    )
    rows[row].mention = Int32(truncatingIfNeeded: mentionCount)
    mentionCount &+= 1
    self.places.put(padded: places)
  }

  /// Says of the rows that have all of `bits`, or any of them, that they have `more`.
  mutating func say(_ more: UInt32, ofRowsHaving bits: UInt32, isAny: Bool = false) {
    for index in 0..<count {
      let there = rows[index].bits & bits
      if isAny ? there != 0 : there == bits { rows[index].bits |= more }
    }
  }

  /// Ends what is said, so that places can be read.
  mutating func endSaying() { places.putPadding() }

  private mutating func widenMentions() {
    let old = mentions
    mentionCapacity *= 2
    mentions = .allocate(capacity: mentionCapacity)
    mentions.initialize(from: old, count: mentionCount)
    old.deallocate()
  }

  /// The rows that have all of `bits` and none of `unwanted`, in the order of their numbers.
  func rows(having bits: UInt32, without unwanted: UInt32 = 0) -> [Row] {
    var found: [Row] = []
    var isSorted = true
    for index in 0..<count where rows[index].bits & (bits | unwanted) == bits {
      if let last = found.last, last.id > rows[index].id { isSorted = false }
      found.append(rows[index])
    }
    if !isSorted { found.sort { $0.id < $1.id } }
    return found
  }

  /// What was said of a row, in the order of phrases.
  func takeMentions(of row: Row, into found: inout [Mention]) {
    found.removeAll(keepingCapacity: true)
    forEachMention(of: row) { found.append($0) }
    if found.count > 1 { found.sort { $0.phrase < $1.phrase } }
  }

  /// Hands over what was said of a row, the last first.
  @inline(__always)
  private func forEachMention(of row: Row, _ body: (Mention) -> Void) {
    var index = Int(row.mention)
    while index >= 0 {
      body(mentions[index])
      index = Int(mentions[index].before)
    }
  }

  /// Puts the places of the mentions at `range` in the place of what is in `all`, each once, as
  /// numbers that sort in reading order.
  func takePlaces(of mentions: [Mention], at range: Range<Int>, into all: inout [Int64]) {
    all.removeAll(keepingCapacity: true)
    for index in range {
      forEachPlace(of: mentions[index]) { column, offset in
        all.append(Int64(column) << 32 | Int64(offset))
        return true
      }
    }
    guard range.count > 1 else { return }
    all.sort()
    var last: Int64 = -1
    all.removeAll { place in
      defer { last = place }
      return place == last
    }
  }

  /// Hands over places as long as `body` wants more of them.
  ///
  /// FTS5 writes the distance to the place before and two more; where another column begins, 1 and
  /// its number stand between.
  @inline(__always)
  func forEachPlace(of mention: Mention, _ body: (_ column: Int32, _ offset: Int32) -> Bool) {
    var (column, offset): (Int32, Int32) = (0, 0)
    var place = Int(mention.start)
    let end = place + Int(mention.count)
    while place < end {
      let (value, length) = IndexNumber.read(places.start + place)
      place += length
      guard value == 1 else {
        let next = Int(offset) &+ Int(value & 0x7FFF_FFFF) &- 2
        // No text is so long: the bytes are damaged.
        guard (0..<Int(Int32.max)).contains(next) else { return }
        offset = Int32(truncatingIfNeeded: next)
        guard body(column, offset) else { return }
        continue
      }
      let number = IndexNumber.read(places.start + place)
      place += number.length
      (column, offset) = (Int32(truncatingIfNeeded: number.value & 0xFFFF), 0)
    }
  }
}
