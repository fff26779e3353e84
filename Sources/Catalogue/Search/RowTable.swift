/// Rows of the index by their numbers, and what was said of each: thousands at a key, with which
/// the checks of arrays and dictionaries take longer than the work.
struct RowTable: ~Copyable {
  /// A row, how many terms it has, and the last that was said of it; -1 for nothing.
  struct Row: BitwiseCopyable {
    var id: Int64
    var terms: Int32 = 0
    var mention: Int32 = -1
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
  private var capacity = 1 << 9
  /// Twice as many as rows at least: a row's place and one more, and half of its hash above that.
  private var slots: UnsafeMutablePointer<UInt64>
  private var mentions: UnsafeMutablePointer<Mention>
  private var mentionCount = 0
  private var mentionCapacity = 1 << 10
  private var places = IndexBytes(capacity: 1 << 13)

  init() {
    rows = .allocate(capacity: capacity)
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: 0, count: 2 * capacity)
    mentions = .allocate(capacity: mentionCapacity)
  }

  deinit {
    rows.deallocate()
    slots.deallocate()
    mentions.deallocate()
  }

  /// The row at `index`, in the order in which they were added.
  subscript(index: Int) -> Row { rows[index] }

  // MARK: Finding

  @inline(__always)
  private static func hash(_ id: Int64) -> UInt64 {
    UInt64(bitPattern: id) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Where a row is; a negative number where it is not.
  @inline(__always)
  func index(of id: Int64) -> Int {
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
    for index in 0..<count { place(index) }
  }

  // MARK: Saying

  /// Says that a row has a phrase at some places, which is one of the term behind `terms` others: a
  /// row that has not all of those is forgotten, and one that is not there is added for the first.
  @inline(__always)
  mutating func say(
    of id: Int64,
    has phrase: Int32,
    at places: UnsafeBufferPointer<UInt8>,
    beside terms: Int32
  ) {
    var row = index(of: id)
    if row < 0 {
      guard terms == 0 else { return }
      row = add(id)
    }
    guard rows[row].terms >= terms else { return }
    if mentionCount == mentionCapacity { widenMentions() }
    (mentions + mentionCount).initialize(
      to: Mention(
        before: rows[row].mention,
        phrase: phrase,
        start: UInt32(truncatingIfNeeded: self.places.count),
        count: UInt32(truncatingIfNeeded: places.count)
      )
    )
    rows[row].mention = Int32(truncatingIfNeeded: mentionCount)
    rows[row].terms = terms &+ 1
    mentionCount &+= 1
    self.places.put(padded: places)
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

  /// The rows that have so many terms, in the order of their numbers.
  func rows(having terms: Int32) -> [Row] {
    var found: [Row] = []
    var isSorted = true
    for index in 0..<count where rows[index].terms == terms {
      if let last = found.last, last.id > rows[index].id { isSorted = false }
      found.append(rows[index])
    }
    if !isSorted { found.sort { $0.id < $1.id } }
    return found
  }

  /// Hands over what was said of a row, the last first.
  @inline(__always)
  func forEachMention(of row: Row, _ body: (Mention) -> Void) {
    var index = Int(row.mention)
    while index >= 0 {
      body(mentions[index])
      index = Int(mentions[index].before)
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
