/// Gives words numbers, from 0 on, in the order in which they come first.
///
/// Every word of a library comes through here, and most are found where the processor does not
/// expect them: so what is looked at first is small, and the memory is its own, without the checks
/// of arrays.
struct WordNumbers: ~Copyable {
  private struct Word {
    /// The first eight letters, the first one highest, 0 behind the last.
    var first: UInt64 = 0
    /// The eight letters behind them; of a word of more than sixteen, its place in `long`.
    var second: UInt64 = 0
    var hash: UInt32 = 0
    var count: UInt16 = 0
    /// Which index of the table it belongs to: its words, or their beginnings.
    var index: UInt8 = 0

    func spelling(in long: [UInt8]) -> [UInt8] {
      if Int(count) > inPlace { return [UInt8](long[Int(second)..<Int(second) + Int(count)]) }
      return (0..<Int(count)).map { index in
        let letters = index < 8 ? first : second
        return UInt8(truncatingIfNeeded: letters >> UInt64(8 * (7 - index & 7)))
      }
    }
  }

  /// FTS5 cuts what is longer.
  private static let longest = 32_768
  private static let inPlace = 16

  private(set) var count = 0
  private var words: UnsafeMutablePointer<Word>
  private var capacity = 1 << 8
  /// The numbers of the words by their hash, each plus one; 0 for none.
  private var slots: UnsafeMutableBufferPointer<UInt32>
  private var long: [UInt8] = []
  /// So that nobody can write words that all have one place.
  private let seed = UInt64.random(in: .min ... .max)

  init() {
    words = .allocate(capacity: capacity)
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: 0)
  }

  deinit {
    words.deallocate()
    slots.deallocate()
  }

  /// Bytes of words that do not fit their places.
  var longCount: Int { long.count }

  /// Forgets all words.
  mutating func removeAll() {
    slots.update(repeating: 0)
    long.removeAll(keepingCapacity: true)
    count = 0
  }

  // MARK: Numbering

  /// The number of the word of `count` letters at `start`, behind which sixteen bytes can be read.
  @inline(__always)
  mutating func number(of start: UnsafePointer<UInt8>, count length: Int, in index: UInt8) -> UInt32
  {
    let length = min(length, Self.longest)
    var word = Word()
    word.first = Self.letters(at: start, count: length)
    if length > 8 { word.second = Self.letters(at: start + 8, count: length &- 8) }
    word.count = UInt16(truncatingIfNeeded: length)
    word.index = index
    word.hash = hash(of: word, at: start, count: length)
    var slot = Int(word.hash) & (slots.count &- 1)
    while slots[slot] != 0 {
      let known = slots[slot] &- 1
      if isSame(words[Int(known)], word, at: start) { return known }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return add(word, at: start, slot: slot)
  }

  /// Up to eight letters, the first one highest.
  @inline(__always)
  private static func letters(at start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let all = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self)
    let letters = UInt64(bigEndian: all)
    return count >= 8 ? letters : letters & ~(UInt64.max >> UInt64(8 &* count))
  }

  @inline(__always)
  private func hash(of word: Word, at start: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    var hash = (word.first ^ seed) &* 0x9E37_79B1_85EB_CA87
    hash = (hash ^ hash >> 32 ^ word.second &+ UInt64(word.index)) &* 0xC2B2_AE3D_27D4_EB4F
    var index = Self.inPlace
    while index < count {
      hash = (hash ^ hash >> 32 ^ UInt64(start[index])) &* 0x9E37_79B1_85EB_CA87
      index &+= 1
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  @inline(__always)
  private func isSame(_ known: Word, _ word: Word, at start: UnsafePointer<UInt8>) -> Bool {
    guard known.hash == word.hash, known.first == word.first, known.count == word.count,
      known.index == word.index
    else { return false }
    if Int(word.count) <= Self.inPlace { return known.second == word.second }
    let letters = UnsafeBufferPointer(start: start, count: Int(word.count))
    return long[Int(known.second)..<Int(known.second) + letters.count].elementsEqual(letters)
  }

  private mutating func add(_ word: Word, at start: UnsafePointer<UInt8>, slot: Int) -> UInt32 {
    var word = word
    if Int(word.count) > Self.inPlace {
      word.second = UInt64(long.count)
      long.append(contentsOf: UnsafeBufferPointer(start: start, count: Int(word.count)))
    }
    let number = UInt32(clamping: count)
    (words + count).initialize(to: word)
    slots[slot] = number + 1
    count += 1
    if count == capacity { widen() }
    return number
  }

  private mutating func widen() {
    let narrow = words
    words = .allocate(capacity: 2 * capacity)
    words.moveInitialize(from: narrow, count: count)
    narrow.deallocate()
    capacity *= 2
    slots.deallocate()
    slots = .allocate(capacity: 2 * capacity)
    slots.initialize(repeating: 0)
    for number in 0..<count {
      var slot = Int(words[number].hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(clamping: number + 1)
    }
  }

  // MARK: Reading

  /// The numbers of all words in the order of their indexes and letters.
  func sorted() -> [UInt32] {
    let (words, long) = (self.words, self.long)
    var order = (0..<count).map { (key: words[$0].first, number: UInt32(clamping: $0)) }
    order.sort { left, right in
      let (one, other) = (words[Int(left.number)], words[Int(right.number)])
      if one.index != other.index { return one.index < other.index }
      if left.key != right.key { return left.key < right.key }
      if Int(max(one.count, other.count)) <= Self.inPlace { return one.second < other.second }
      return one.spelling(in: long).lexicographicallyPrecedes(other.spelling(in: long))
    }
    return order.map(\.number)
  }

  /// Puts the sign of its index and the letters of a word behind what is there.
  func put(_ number: UInt32, into bytes: inout IndexBytes) {
    let word = words[Int(number)]
    bytes.put(word.index)
    if Int(word.count) > Self.inPlace {
      long.withUnsafeBufferPointer { long in
        let letters = Int(word.second)..<Int(word.second) + Int(word.count)
        bytes.put(UnsafeBufferPointer(rebasing: long[letters]))
      }
      return
    }
    for index in 0..<Int(word.count) {
      let letters = index < 8 ? word.first : word.second
      bytes.put(UInt8(truncatingIfNeeded: letters >> UInt64(8 * (7 - index & 7))))
    }
  }
}
