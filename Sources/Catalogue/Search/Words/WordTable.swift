/// Words side by side, each with a number, found by their letters.
struct WordTable: Sendable, Equatable {
  private static let slotCount = 64

  private var letters: [UInt8] = []
  private var ends: [Int] = []
  private var numbers: [Int] = []
  /// The last word of each slot, and the one before each in its slot; -1 for none.
  ///
  /// Without words there are no slots.
  private var last: [Int32] = []
  private var before: [Int32] = []

  /// Adds a word; the same word can be there more than once.
  mutating func add(_ word: [UInt8], _ number: Int) {
    if last.isEmpty { last = [Int32](repeating: -1, count: Self.slotCount) }
    let slot = word.withUnsafeBufferPointer { Self.slot(of: $0) }
    letters += word
    before.append(last[slot])
    last[slot] = Int32(clamping: ends.count)
    ends.append(letters.count)
    numbers.append(number)
  }

  private static func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash >> 16) & (slotCount - 1)
  }

  private func range(_ index: Int) -> Range<Int> {
    (index > 0 ? ends[index - 1] : 0)..<ends[index]
  }

  /// Whether `word` is one of them.
  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var isThere = false
    forEach(equalTo: word) { _ in isThere = true }
    return isThere
  }

  /// Hands over the numbers of the words that are `word`.
  func forEach(equalTo word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    guard !numbers.isEmpty else { return }
    var index = Int(last[Self.slot(of: word)])
    while index >= 0 {
      let range = range(index)
      if range.count == word.count, letters[range].elementsEqual(word) { body(numbers[index]) }
      index = Int(before[index])
    }
  }

  /// Whether any of the words begins with `letters`.
  func hasWord(beginning letters: UnsafeBufferPointer<UInt8>) -> Bool {
    numbers.indices.contains { index in
      let range = range(index)
      return range.count >= letters.count && self.letters[range].starts(with: letters)
    }
  }

  /// Hands over the numbers of the words that `word` begins with.
  func forEach(beginning word: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    for index in numbers.indices {
      let range = range(index)
      if range.count <= word.count, word.starts(with: letters[range]) { body(numbers[index]) }
    }
  }
}
