/// The words of the lexicon that begin with one byte, in their order, each with the number of
/// passages that have it.
///
/// It is one row of the catalogue and lies in memory as in the file, so that the words of a letter
/// are there in about a millisecond, tens of thousands of them too.
final class WordShelf {
  private var letters: [UInt8] = []
  private var ends: [UInt32] = []
  private var counts: [UInt32] = []
  /// Which letters stand in each word, as bits; made when misspelt words are sought first.
  private lazy var masks: [UInt32] = letters.withUnsafeBufferPointer { letters in
    (0..<count).map { Self.mask(of: UnsafeBufferPointer(rebasing: letters[range($0)])) }
  }

  /// How many words there are.
  var count: Int { ends.count }

  /// No words.
  init() {}

  /// Adds a folded word, which comes behind all others.
  func add(_ word: some Collection<UInt8>, passages: Int) {
    letters += word
    ends.append(UInt32(clamping: letters.count))
    counts.append(UInt32(clamping: passages))
  }

  /// Adds some words of another shelf, which come behind all others.
  func add(_ words: Range<Int>, of other: WordShelf) {
    guard !words.isEmpty else { return }
    let start = other.range(words.lowerBound).lowerBound
    let letters = start..<other.range(words.upperBound - 1).upperBound
    let shift = self.letters.count - start
    self.letters += other.letters[letters]
    ends += other.ends[words].map { UInt32(clamping: Int($0) + shift) }
    counts += other.counts[words]
  }

  /// Where a word's letters lie.
  private func range(_ index: Int) -> Range<Int> {
    let end = Int(ends[index])
    return (index > 0 ? min(Int(ends[index - 1]), end) : 0)..<end
  }

  /// The word at `index`.
  func word(_ index: Int) -> [UInt8] { [UInt8](letters[range(index)]) }

  /// How many passages have the word at `index`.
  func passages(_ index: Int) -> Int { Int(counts[index]) }

  /// Lends the letters of the word at `index` for the time of `body`.
  func withWord<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range(index)])) }
  }
}

// MARK: - Finding

extension WordShelf {
  /// How many passages have `word`; 0 where it is not there.
  func passages(having word: [UInt8]) -> Int {
    let index = start(of: word)
    guard index < count, letters[range(index)].elementsEqual(word) else { return 0 }
    return passages(index)
  }

  /// The words that begin with `prefix`.
  func words(beginning prefix: [UInt8]) -> Range<Int> {
    // No UTF-8 has this byte, so it comes behind all words that begin so.
    let first = start(of: prefix)
    return first..<max(first, start(of: prefix + [0xFF]))
  }

  /// The first word that does not come before `word`.
  func start(of word: [UInt8]) -> Int {
    var (low, high) = (0, count)
    letters.withUnsafeBufferPointer { letters in
      word.withUnsafeBufferPointer { word in
        while low < high {
          let middle = (low + high) / 2
          let other = UnsafeBufferPointer(rebasing: letters[range(middle)])
          if Self.precedes(other, word) { low = middle + 1 } else { high = middle }
        }
      }
    }
    return low
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  /// Those of some words that most passages have, the most frequent first; of equals the first.
  func mostFrequent(of words: Range<Int>, limit: Int) -> [Int] {
    var best: [Int] = []
    for index in words where best.count < limit || counts[index] > counts[best[limit - 1]] {
      if best.count == limit { best.removeLast() }
      let place = best.firstIndex { counts[$0] < counts[index] } ?? best.count
      best.insert(index, at: place)
    }
    return best
  }

  /// Hands over the first `most` words but for those to which `limit` edits cannot lead from
  /// `word`, each with its place; with `isOpen`, they may go on.
  func forEachNear(
    _ word: [UInt8],
    _ limit: Int,
    isOpen: Bool,
    most: Int,
    _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let wanted = word.withUnsafeBufferPointer { Self.mask(of: $0) }
    let lengths = max(0, word.count - limit)...(isOpen ? Int.max : word.count + limit)
    let (letters, masks) = (letters, masks)
    var start = 0
    for index in 0..<min(count, most) {
      let end = max(start, Int(ends[index]))
      defer { start = end }
      // Each edit takes one letter away at most.
      let mask = masks[index]
      guard lengths.contains(end - start), (wanted & ~mask).nonzeroBitCount <= limit,
        isOpen || (mask & ~wanted).nonzeroBitCount <= limit
      else { continue }
      letters.withUnsafeBufferPointer { letters in
        body(index, UnsafeBufferPointer(rebasing: letters[start..<end]))
      }
    }
  }

  /// Which letters stand in a word, as bits.
  private static func mask(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}

// MARK: - Coding

extension WordShelf {
  /// As one column of the catalogue: the number of words, where they end, their counts, their
  /// letters, and the low half of the digest of all that; numbers of four bytes, low bytes first.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + 8 * count + letters.count)
    Self.put(UInt32(clamping: count), into: &bytes)
    for end in ends { Self.put(end, into: &bytes) }
    for passages in counts { Self.put(passages, into: &bytes) }
    bytes += letters
    Self.put(UInt32(truncatingIfNeeded: Digest.of(bytes)), into: &bytes)
    return bytes
  }

  private static func put(_ number: UInt32, into bytes: inout [UInt8]) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Reads what `encoded` gave; nil where it is damaged.
  convenience init?(_ bytes: [UInt8]) {
    self.init()
    let isWhole = bytes.withUnsafeBytes { bytes in
      guard bytes.count >= 8 else { return false }
      let body = UnsafeRawBufferPointer(rebasing: bytes.dropLast(4))
      let count = Int(Self.number(0, in: body))
      guard Self.number(bytes.count - 4, in: bytes) == UInt32(truncatingIfNeeded: Digest.of(body)),
        count <= (body.count - 4) / 8
      else { return false }
      ends = (0..<count).map { Self.number(4 + 4 * $0, in: body) }
      counts = (0..<count).map { Self.number(4 + 4 * (count + $0), in: body) }
      letters = [UInt8](body.dropFirst(4 + 8 * count))
      var last: UInt32 = 0
      for end in ends {
        guard end >= last else { return false }
        last = end
      }
      return Int(last) == letters.count
    }
    guard isWhole else { return nil }
  }

  private static func number(_ offset: Int, in bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }
}
