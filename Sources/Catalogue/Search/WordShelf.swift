/// Words side by side, with what tells at a glance that one is far from another.
struct WordShelf {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var letters: [UInt32] = []
  /// How many passages have each word.
  private(set) var passages: [Int] = []

  /// How many words there are.
  var count: Int { ends.count }

  /// Adds a folded word.
  mutating func add(_ word: [UInt8], passages: Int) {
    bytes += word
    ends.append(Int32(clamping: bytes.count))
    letters.append(Self.letters(of: word[...]))
    self.passages.append(passages)
  }

  private func start(_ index: Int) -> Int { index > 0 ? Int(ends[index - 1]) : 0 }

  /// The word at `index`.
  func word(_ index: Int) -> [UInt8] { [UInt8](bytes[start(index)..<Int(ends[index])]) }

  /// Whether `limit` edits could lead to it from a word of these letters and that length; with
  /// `isOpen`, it may go on.
  func isNear(
    _ index: Int,
    to letters: UInt32,
    length: Int,
    _ limit: Int,
    isOpen: Bool
  ) -> Bool {
    let other = Int(ends[index]) - start(index)
    guard other >= length - limit, isOpen || other <= length + limit else { return false }
    // Each edit takes one letter away at most.
    return (letters & ~self.letters[index]).nonzeroBitCount <= limit
      && (isOpen || (self.letters[index] & ~letters).nonzeroBitCount <= limit)
  }

  /// Which letters stand in a word, as bits.
  static func letters(of word: ArraySlice<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
