/// Passages of a new catalogue that wait in memory until they become a segment of the index: the
/// numbers of their words, as they stand.
struct IndexRun: ~Copyable {
  /// A word of the run in a passage, counted in the order of the rows, and its place there.
  struct Entry {
    var passage: UInt32 = 0
    /// The column in the two highest bits, below them how many words come before it there.
    var place: UInt32 = 0

    var column: UInt32 { place >> 30 }
    var offset: UInt32 { place & (1 << 30 - 1) }
  }

  private struct Passage {
    var row: Int64
    /// Where its words begin.
    var start: Int
  }

  /// So many words, or different ones, become a segment: some 2 MB of text.
  private static let limit = 1 << 18
  private static let wordLimit = 1 << 16
  /// Set in numbers of what stands where the word before them does: its beginnings.
  private static let sharesPlace: UInt32 = 1 << 31
  /// Stands behind each column.
  private static let columnEnd = UInt32.max

  private(set) var words = WordNumbers()
  /// How many columns each passage has.
  private let columns: Int
  private var passages: [Passage] = []
  private var numbers: UnsafeMutablePointer<UInt32>
  private var capacity = 1 << 10
  private var count = 0
  /// How many of `numbers` are words, not ends of columns.
  private var entryCount = 0

  /// Words whose numbers are still to be found.
  private let sought: UnsafeMutableBufferPointer<WordNumbers.Sought>
  private var soughtCount = 0
  private static let soughtLimit = 32

  init(columns: Int) {
    sought = .allocate(capacity: Self.soughtLimit)
    sought.initialize(repeating: WordNumbers.Sought())
    self.columns = columns
    numbers = .allocate(capacity: capacity)
  }

  deinit {
    numbers.deallocate()
    sought.deallocate()
  }

  var isEmpty: Bool { passages.isEmpty }
  var isFull: Bool {
    count >= Self.limit || words.count >= Self.wordLimit || words.longCount >= 1 << 20
  }

  /// Whether there is more than should be kept in memory, as where nobody settles it.
  var isOverfull: Bool { count >= 8 * Self.limit || words.count >= 8 * Self.wordLimit }

  /// Forgets all passages.
  mutating func removeAll() {
    passages.removeAll(keepingCapacity: true)
    words.removeAll()
    (count, entryCount) = (0, 0)
  }

  // MARK: Adding

  /// Begins a passage.
  mutating func begin(row: Int64) { passages.append(Passage(row: row, start: count)) }

  /// Adds a column of the passage, and counts its words.
  ///
  /// They are folded, with a blank behind each, and behind all of them sixteen bytes can be read.
  /// Where `hasBeginnings`, the first letter and the first two of each are added besides.
  mutating func addColumn(_ text: UnsafeBufferPointer<UInt8>, hasBeginnings: Bool = false) -> Int {
    var words = 0
    // A word and its blank are two bytes at least.
    reserve((hasBeginnings ? 3 : 1) * (text.count / 2 + 1) + 1)
    if let start = text.baseAddress {
      var word = start
      let end = start + text.count
      while word < end {
        let length = Self.length(of: word, within: end - word)
        if length > 0 {
          words &+= 1
          seek(word, count: length, in: IndexSign.words)
          if hasBeginnings { seekBeginnings(of: word, count: length) }
        }
        word += length &+ 1
      }
    }
    find()
    numbers[count] = Self.columnEnd
    count &+= 1
    return words
  }

  private mutating func seekBeginnings(of word: UnsafePointer<UInt8>, count: Int) {
    for letters in [1, 2] {
      let bytes = Self.bytes(of: letters, in: UnsafeBufferPointer(start: word, count: count))
      if bytes > 0 { seek(word, count: bytes, in: IndexSign.words + UInt8(letters)) }
    }
  }

  /// Adds a word, whose number is found together with those of others.
  @inline(__always)
  private mutating func seek(_ word: UnsafePointer<UInt8>, count: Int, in sign: UInt8) {
    sought[soughtCount] = words.sought(at: word, count: count, in: sign)
    soughtCount &+= 1
    if soughtCount == Self.soughtLimit { find() }
  }

  private mutating func find() {
    words.number(
      UnsafeMutableBufferPointer(rebasing: sought[..<soughtCount]),
      into: numbers + count,
      marking: Self.sharesPlace
    )
    count &+= soughtCount
    entryCount &+= soughtCount
    soughtCount = 0
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let old = numbers
    capacity = max(2 * capacity, count + more)
    numbers = .allocate(capacity: capacity)
    numbers.moveInitialize(from: old, count: count)
    old.deallocate()
  }

  /// How many letters come before the next blank, eight looked at in one go.
  @inline(__always)
  private static func length(of word: UnsafePointer<UInt8>, within limit: Int) -> Int {
    var length = 0
    while length < limit {
      let letters = UnsafeRawPointer(word + length).loadUnaligned(as: UInt64.self)
      let others = UInt64(littleEndian: letters) ^ 0x2020_2020_2020_2020
      // The lowest of these bits marks the first byte that is a blank.
      let blanks = (others &- 0x0101_0101_0101_0101) & ~others & 0x8080_8080_8080_8080
      if blanks != 0 { return min(length &+ blanks.trailingZeroBitCount >> 3, limit) }
      length &+= 8
    }
    return limit
  }

  /// How many bytes the first letters of a word take; 0 where it has fewer.
  private static func bytes(of letters: Int, in word: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = 0
    for _ in 0..<letters {
      guard offset < word.count else { return 0 }
      offset += 1
      while offset < word.count, word[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }

  // MARK: Sorting

  /// All entries, those of each word together, the words in `order`, in the order of rows and
  /// places.
  func sorted(by order: [WordNumbers.Entry]) -> SortedRun {
    let sorted = passages.sorted { $0.row < $1.row }
    // Where the next entry of each word goes.
    var places = [Int](repeating: 0, count: words.count)
    // Of one size most times, so that memory which was given back is used again.
    let room = max(entryCount, Self.limit + Self.limit / 16)
    let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: room)
    var ends: [Int] = []
    ends.reserveCapacity(order.count)
    for index in 0..<count where numbers[index] != Self.columnEnd {
      places[Int(numbers[index] & ~Self.sharesPlace)] &+= 1
    }
    var sum = 0
    for word in order.lazy.map({ Int($0.number) }) {
      (places[word], sum) = (sum, sum + places[word])
      ends.append(sum)
    }
    let (numbers, columns) = (self.numbers, self.columns)
    places.withUnsafeMutableBufferPointer { places in
      for (index, passage) in sorted.enumerated() {
        var next = numbers + passage.start
        for column in 0..<columns {
          var place = UInt32(column) << 30 &- 1
          while next.pointee != Self.columnEnd {
            let number = next.pointee
            next += 1
            if number < Self.sharesPlace { place &+= 1 }
            let word = Int(number & ~Self.sharesPlace)
            entries[places[word]] = Entry(passage: UInt32(clamping: index), place: place)
            places[word] &+= 1
          }
          next += 1
        }
      }
    }
    return SortedRun(rows: sorted.map(\.row), entries: entries, ends: ends)
  }
}

/// What stands in a run, in the order in which it is written.
struct SortedRun: ~Copyable {
  /// The rows of the passages.
  let rows: [Int64]
  let entries: UnsafeMutableBufferPointer<IndexRun.Entry>
  /// Where the entries of each word end.
  let ends: [Int]

  deinit { entries.deallocate() }
}

/// What FTS5 puts before a word: which of a table's indexes it belongs to.
enum IndexSign {
  /// The words themselves; the numbers behind it stand for their beginnings.
  static let words: UInt8 = 0x30
}
